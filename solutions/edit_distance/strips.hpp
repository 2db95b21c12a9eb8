// The engine of vector_blocks and bound_then_prune: the table of distances in blocks, which are
// some rows of a column as bits (see bit_parallel_blocks), and a block in each lane of a vector.
//
// A lane is some columns behind the one before it, so that what it needs of the row between them,
// the steps from column to column, is there already: a vector runs along the anti-diagonal. A strip
// is what a vector runs through; some of them are stacked and run together, for one alone is a
// chain of instructions each of which waits for the one before.
//
// What goes from one stack of strips to the next is a row of the table, as steps between
// neighbours: two bits a column. Cells that cannot be on a best path are left out: what is still to
// come is at least |gap|, where gap = (j - i) - (n - m) counts insertions or deletions, and d(i, j)
// + |gap| < bound is asked (Ukkonen, "Algorithms for approximate string matching", 1985); and at
// least as much as the seeds of the rows say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

#include "seeds.hpp"

namespace kata::edit_distance {

struct alignas(64) cache_line {
  std::uint64_t words[8];
};

/// One pass of a stack of strips from left to right; columns are counted from its first one.
struct strip_pass {
  /// Of the columns, as codes. Left of the first and right of the last: "no letter".
  const std::uint16_t* letters;
  std::uint64_t* matches;          ///< at match_place(): bit i: row i of the block has this letter
  std::vector<cache_line>* pairs;  ///< room for the engine's own use
  std::size_t codes;               ///< "no letter" included
  std::size_t last_lane;           ///< of the last strip: its block ends in the bottom row
  std::size_t padding;             ///< bits of the first blocks that are above the first row
  /// The row above, overwritten by the bottom row. The first column is a word's highest bit.
  std::uint64_t* rises;
  std::uint64_t* falls;
  std::size_t words;
  std::int64_t corner;  ///< the distance at the bottom, left of the first column
  std::int64_t gap;     ///< the gap there
  std::int64_t bound;
};

/// Blocks follow each other from strip to strip, then from lane to lane.
struct block_place {
  std::size_t strip, lane;
};

/// In [pair of lanes][code][strip][lane of the pair]; of one lane only, without pairs.
constexpr std::size_t match_place(std::size_t lanes, std::size_t strips, std::size_t codes,
                                  block_place block, std::size_t code) {
  const std::size_t pair = lanes < 2 ? 1 : 2;
  return pair * ((block.lane / pair * codes + code) * strips + block.strip) + block.lane % pair;
}

/// How a level of vector instructions does it.
struct strip_engine {
  std::size_t lanes;
  std::size_t block_rows;
  std::size_t most_strips;  ///< in one stack
  /// The matches of a stack, letter by letter. Null: it is no faster than row by row.
  void (*write_matches)(std::size_t strips, const strip_pass& pass, std::string_view rows,
                        unsigned lowest);
  /// Takes a stack through all columns and writes of its bottom row what may be in bound. Gives the
  /// number of words; what is right of them is out of bound.
  std::size_t (*run)(std::size_t strips, const strip_pass& pass);
};

/// The best one for simd_level() and passes of so many columns.
const strip_engine& strips_engine(std::size_t width);

class strip_table {
 public:
  static constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max() / 2;

  /// Neither word is empty.
  strip_table(std::string_view rows, std::string_view columns);

  /// min(distance, bound). The seeds are of the same words.
  std::int64_t distance(std::int64_t bound = unbounded, const unmatched_seeds& seeds = {});

  struct estimate {
    std::int64_t at_most;
    bool exact;
  };
  /// The distance within a window `margin` columns wider than high, on both sides, that follows the
  /// best cells downwards; wider where it has lost what the words have in common.
  estimate greedy_window(std::size_t margin);

 private:
  struct stack {
    const strip_engine* engine;
    std::size_t row, rows;  ///< rows [row, row + rows)
    std::size_t strips, padding, last_lane;
  };

  void begin();
  stack stack_at(std::size_t row, std::size_t width, std::size_t most_strips) const;
  std::size_t run(const stack& cells, std::size_t left, std::size_t words, std::int64_t corner,
                  std::int64_t bound);
  void write_matches(const stack& cells, const strip_pass& pass);
  std::int64_t gap(std::size_t row, std::size_t column) const;
  std::size_t column_after(std::size_t word) const;
  std::int64_t steps(std::size_t word) const;
  /// Words of a row that may be in bound, and the distances at their ends.
  struct part {
    std::size_t left, end;
    std::int64_t at_left, at_end;
  };
  part in_bound(std::size_t row, part within, std::int64_t bound, std::int64_t rest) const;

  std::string_view rows_;
  std::size_t columns_;
  unsigned char lowest_;  ///< code 0
  std::size_t codes_;
  std::unique_ptr<std::uint16_t[]> letters_;
  std::vector<cache_line> matches_;
  std::vector<cache_line> pairs_;
  std::vector<std::uint64_t> rises_;
  std::vector<std::uint64_t> falls_;
};

}  // namespace kata::edit_distance
