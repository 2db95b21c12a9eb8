// A lower bound of what the rest of a word still costs: its seeds, pieces of a fixed length one
// after the other. One that occurs nowhere in the other word cannot do without an edit of its own.
//
// Groot Koerkamp and Ivanov, "Exact global alignment using A* with chaining seed heuristic and
// match pruning", 2024.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kata::edit_distance {

class unmatched_seeds {
 public:
  /// None is known.
  unmatched_seeds() = default;

  /// O(rows + columns) time; 16 to 32 bits of memory a column.
  unmatched_seeds(std::string_view rows, std::string_view columns);

  /// At least so many edits are needed in the rows from `row` on, whatever columns they meet.
  std::int64_t from(std::size_t row) const {
    const std::size_t seed = (row + length - 1) / length;
    return seed < from_.size() ? from_[seed] : 0;
  }

 private:
  /// Of four letters there are 17 million such pieces: few occur by chance in a word of 10^5.
  static constexpr std::size_t length = 12;

  static std::uint64_t hash(const char* piece);

  std::vector<std::int32_t> from_;  ///< [seed]: this one and the later ones
};

}  // namespace kata::edit_distance
