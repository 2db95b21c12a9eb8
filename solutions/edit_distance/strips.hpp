// The engine of vector_blocks and bound_then_prune: the table of distances in strips of blocks, a
// block being 64 rows of a column as bits (see bit_parallel_blocks).
//
// The blocks of a strip are the lanes of a vector. Lane k is k columns behind lane 0, or k slices
// of eight, so that what it needs of the block above it, the steps in the row between them, is
// there already: a vector runs along the anti-diagonal. Strips are stacked, one more vector each,
// to have more than one chain of dependent instructions in flight.
//
// A stack of strips is a parallelogram that stands upright, the cells that are needed are one that
// leans: a cell is out of bound if the one up and left of it is. So each strip of a stack may begin
// and end as many columns after the one above it as that has rows.
//
// What goes from one stack of strips to the next is a row of the table, as steps between
// neighbours: two bits a column. Cells that cannot be on a best path are left out: d(i, j) + |gap|
// < bound is asked, where gap = (j - i) - (n - m) is how many insertions or deletions are still to
// come at least (Ukkonen, "Algorithms for approximate string matching", 1985).
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace kata::edit_distance {

/// One pass of a stack of strips from left to right; columns are counted from its first one.
struct strip_pass {
  /// Of the columns, as codes; left of the first: "no letter". Afterwards they are as before.
  std::uint16_t* letters;
  const std::uint64_t* matches;  ///< [strip][code][lane]: bit i: row i of the block has this letter
  std::size_t codes;             ///< "no letter" included
  std::size_t last_lane;         ///< the block of the last strip that ends in the bottom row
  std::uint64_t first_rows;  ///< of the first block: bits that are rows; those above are padding
  /// The row above, overwritten by the bottom row. The first column is a word's highest bit.
  std::uint64_t* rises;
  std::uint64_t* falls;
  std::size_t words;
  std::int64_t corner;  ///< the distance at the bottom, left of the first column
  std::int64_t gap;     ///< the gap there
  std::int64_t bound;
  bool nothing_left;        ///< is in bound left of the first column
  std::size_t above_words;  ///< nothing is in bound right of them in the row above
};

/// What it has written of the bottom row: words [first, end); what is left and right of them is out
/// of bound.
struct strip_row {
  std::size_t first, end;
  std::int64_t corner;  ///< the distance left of the first one
};

/// How a level of vector instructions does it.
struct strip_engine {
  std::size_t lanes;
  std::size_t most_strips;  ///< in one stack
  /// The matches of one strip, letter by letter; null: no faster than row by row.
  void (*write_matches)(std::string_view rows, unsigned lowest, std::size_t codes,
                        std::uint64_t* table);
  /// Takes a stack through all columns and writes of its bottom row what may be in bound.
  strip_row (*run)(std::size_t strips, const strip_pass& pass);

  std::size_t rows() const { return lanes * 64; }
};

/// The best one for simd_level().
const strip_engine& strips_engine();

class strip_table {
 public:
  static constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max();

  /// Neither word is empty.
  strip_table(std::string_view rows, std::string_view columns);

  /// min(distance, bound).
  std::int64_t distance(std::int64_t bound = unbounded);

  struct estimate {
    std::int64_t at_most;
    bool exact;
  };
  /// The distance within a window `margin` columns wider than high, on both sides, that follows the
  /// best cells downwards.
  estimate greedy_window(std::size_t margin);

 private:
  struct stack {
    std::size_t row, rows;    ///< rows [row, row + rows) …
    std::size_t left, words;  ///< … by columns [64 left, 64 (left + words))
    std::int64_t corner;      ///< the distance at their upper left corner
    bool nothing_left;        ///< is in bound left of there
    std::size_t above_end;    ///< nothing is, in the row above, right of that word's begin
  };

  void begin();
  strip_row run(const stack& cells, std::int64_t bound);
  void write_matches(std::size_t row, std::size_t rows);
  std::size_t padding(std::size_t row) const;
  std::size_t height(std::size_t row, std::size_t strips) const;
  std::int64_t gap(std::size_t row, std::size_t column) const;
  std::size_t column_after(std::size_t word) const;
  std::int64_t steps(std::size_t word) const;

  const strip_engine& engine_;
  std::string_view rows_;
  std::size_t columns_;
  unsigned char lowest_;  ///< code 0
  std::size_t codes_;
  std::unique_ptr<std::uint16_t[]> letters_;
  std::vector<std::uint64_t> matches_;
  std::uint64_t* aligned_matches_;
  std::vector<std::uint64_t> rises_;
  std::vector<std::uint64_t> falls_;
};

}  // namespace kata::edit_distance
