#include "edit_distance.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <utility>
#include <vector>

#include "kata/problem.hpp"
#include "rungs.hpp"

namespace kata::edit_distance {

namespace {

/// The recurrence, top down. d(i, j) is the distance of the prefixes of lengths i and j; each is
/// computed once. Wagner and Fischer, "The String-to-String Correction Problem", 1974.
int memoised_recursion(std::string_view source, std::string_view target) {
  const std::size_t width = target.size() + 1;
  std::vector<int> memo((source.size() + 1) * width, -1);
  const auto distance = [&](const auto& self, std::size_t i, std::size_t j) -> int {
    if (i == 0) return static_cast<int>(j);
    if (j == 0) return static_cast<int>(i);
    int& known = memo[i * width + j];
    if (known >= 0) return known;
    if (source[i - 1] == target[j - 1]) return known = self(self, i - 1, j - 1);
    return known =
               1 + std::min({self(self, i - 1, j), self(self, i, j - 1), self(self, i - 1, j - 1)});
  };
  return distance(distance, source.size(), target.size());
}

/// The recurrence, bottom up. Invariant: the rows above i, and row i left of j, are distances.
int full_table(std::string_view source, std::string_view target) {
  const std::size_t m = source.size();
  const std::size_t n = target.size();
  std::vector<std::vector<int>> d(m + 1, std::vector<int>(n + 1));
  for (std::size_t i = 0; i <= m; ++i) d[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j <= n; ++j) d[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= m; ++i)
    for (std::size_t j = 1; j <= n; ++j)
      d[i][j] = source[i - 1] == target[j - 1]
                    ? d[i - 1][j - 1]
                    : 1 + std::min({d[i - 1][j], d[i][j - 1], d[i - 1][j - 1]});
  return d[m][n];
}

/// A row needs only the one above. Invariant at (i, j): row[0 … j-1] is row i, row[j … n] is row
/// i-1, and `diagonal` is d(i-1, j-1).
int rolling_row(std::string_view source, std::string_view target) {
  std::vector<int> row(target.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= source.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j < row.size(); ++j) {
      const int above = row[j];
      row[j] =
          source[i - 1] == target[j - 1] ? diagonal : 1 + std::min({diagonal, above, row[j - 1]});
      diagonal = above;
    }
  }
  return row.back();
}

/// Of each letter the rows that have it, as bits, 64 rows a block.
class match_masks {
 public:
  explicit match_masks(std::string_view source) : blocks_((source.size() + 63) / 64) {
    masks_.resize(blocks_);  // of all letters that are not in it
    for (std::size_t i = 0; i < source.size(); ++i) {
      std::size_t& at = begin_[static_cast<unsigned char>(source[i])];
      if (at == 0) {
        at = masks_.size();
        masks_.resize(at + blocks_);
      }
      masks_[at + i / 64] |= std::uint64_t{1} << (i % 64);
    }
  }

  std::size_t blocks() const { return blocks_; }
  const std::uint64_t* of(char letter) const {
    return &masks_[begin_[static_cast<unsigned char>(letter)]];
  }

 private:
  std::size_t blocks_;
  std::array<std::size_t, 256> begin_{};
  std::vector<std::uint64_t> masks_;
};

/// 64 rows of a column: where it rises and where it falls, from row to row.
struct block {
  std::uint64_t rises = ~std::uint64_t{0};
  std::uint64_t falls = 0;

  /// To the next column. `carry` is the step there in the row above the block; returns the one in
  /// the block's row `out`.
  int advance(std::uint64_t equal, int carry, std::size_t out) {
    const std::uint64_t carry_falls = carry < 0;
    const std::uint64_t vertical = equal | falls;
    const std::uint64_t with_carry = equal | carry_falls;
    const std::uint64_t diagonal_zero = (((with_carry & rises) + rises) ^ rises) | with_carry;
    std::uint64_t row_rises = falls | ~(diagonal_zero | rises);
    std::uint64_t row_falls = rises & diagonal_zero;
    const int step =
        static_cast<int>(row_rises >> out & 1) - static_cast<int>(row_falls >> out & 1);
    row_rises = row_rises << 1 | static_cast<std::uint64_t>(carry > 0);
    row_falls = row_falls << 1 | carry_falls;
    rises = row_falls | ~(vertical | row_rises);
    falls = row_rises & vertical;
    return step;
  }
};

/// The distance if it is at most `limit`, or else something above `limit`: a path of that length
/// stays within so many diagonals. Invariant after column j: blocks [first, last) are its part of
/// the band, and `distance` is at their lowest row; what enters from outside is not too small.
int within_band(const match_masks& matches, std::size_t m, std::string_view target,
                std::size_t limit) {
  const std::size_t n = target.size();
  // i - j and j - i: what is over when the difference of the lengths is made up for, both ways.
  const std::size_t below = (limit + m - n) / 2;
  const std::size_t above = (limit + n - m) / 2;
  std::vector<block> blocks(matches.blocks());
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t lowest_row = 0;
  int distance = 0;
  for (std::size_t j = 1; j <= n; ++j) {
    while (last < blocks.size() && 64 * last < j + below) {
      const std::size_t rows = std::min<std::size_t>(64, m - 64 * last++);
      lowest_row = rows - 1;
      distance += static_cast<int>(rows);
    }
    if (j > above && 64 * (first + 1) < j - above) ++first;
    const std::uint64_t* equal = matches.of(target[j - 1]);
    int carry = 1;
    for (std::size_t b = first; b < last; ++b)
      carry = blocks[b].advance(equal[b], carry, b + 1 == last ? lowest_row : 63);
    distance += carry;
  }
  return distance;
}

/// The same blocks, but only those around the diagonal: a distance of k keeps a path within k
/// diagonals. k is not known, so it is doubled until it fits: all tries together cost less than
/// twice the last one. Invariant: the distance is more than half of `limit`, or `limit` is the
/// first. Ukkonen, "Algorithms for approximate string matching", 1985.
int banded(std::string_view source, std::string_view target) {
  if (source.empty() || target.empty()) return static_cast<int>(source.size() + target.size());
  const std::size_t m = source.size();
  const std::size_t n = target.size();
  const match_masks matches(source);
  for (std::size_t limit = std::max<std::size_t>(64, m > n ? m - n : n - m);; limit *= 2) {
    const int distance = within_band(matches, m, target, limit);
    if (static_cast<std::size_t>(distance) <= limit) return distance;
  }
}

}  // namespace

/// 64 rows of a column at once, as bits: neighbours in a column differ by -1, 0 or 1, so a column
/// is two bit vectors, the places where it rises and where it falls. Blocks of 64 rows are stacked;
/// `carry` is the step that the block below sees in the row between them.
/// Invariant after column j: distance = d(m, j).
/// Myers, "A fast bit-vector algorithm for approximate string matching", 1999; the form of the
/// update is Hyyrö's, "A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances", 2003.
int bit_parallel_blocks(std::string_view source, std::string_view target) {
  if (source.empty()) return static_cast<int>(target.size());
  const match_masks matches(source);
  std::vector<block> blocks(matches.blocks());
  auto distance = static_cast<int>(source.size());
  for (const char letter : target) {
    const std::uint64_t* equal = matches.of(letter);
    int carry = 1;  // row 0 rises by one in every column
    for (std::size_t b = 0; b + 1 < blocks.size(); ++b)
      carry = blocks[b].advance(equal[b], carry, 63);
    const std::size_t last = blocks.size() - 1;
    distance += blocks[last].advance(equal[last], carry, (source.size() - 1) % 64);
  }
  return distance;
}

namespace {

// ── Known to be wrong ──

int empty_costs_one(std::string_view source, std::string_view target) {
  if (source.empty() || target.empty())
    return std::max(1, static_cast<int>(source.size() + target.size()));
  return rolling_row(source, target);
}

int base_row_zero(std::string_view source, std::string_view target) {
  const std::size_t n = target.size();
  std::vector<std::vector<int>> d(source.size() + 1, std::vector<int>(n + 1));
  for (std::size_t i = 0; i <= source.size(); ++i) d[i][0] = static_cast<int>(i);
  for (std::size_t i = 1; i <= source.size(); ++i)
    for (std::size_t j = 1; j <= n; ++j)
      d[i][j] = source[i - 1] == target[j - 1]
                    ? d[i - 1][j - 1]
                    : 1 + std::min({d[i - 1][j], d[i][j - 1], d[i - 1][j - 1]});
  return d[source.size()][n];
}

int diagonal_overwritten(std::string_view source, std::string_view target) {
  std::vector<int> row(target.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= source.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j < row.size(); ++j)  // row[j-1] is already of row i
      row[j] = source[i - 1] == target[j - 1] ? row[j - 1] : 1 + std::min(row[j], row[j - 1]);
  }
  return row.back();
}

int mismatches_by_position(std::string_view source, std::string_view target) {
  const std::size_t common = std::min(source.size(), target.size());
  int distance = static_cast<int>(std::max(source.size(), target.size()) - common);
  for (std::size_t i = 0; i < common; ++i) distance += source[i] != target[i];
  return distance;
}

int longer_less_common_subsequence(std::string_view source, std::string_view target) {
  const std::size_t m = source.size();
  const std::size_t n = target.size();
  std::vector<std::vector<int>> common(m + 1, std::vector<int>(n + 1));
  for (std::size_t i = 1; i <= m; ++i)
    for (std::size_t j = 1; j <= n; ++j)
      common[i][j] = source[i - 1] == target[j - 1] ? common[i - 1][j - 1] + 1
                                                    : std::max(common[i - 1][j], common[i][j - 1]);
  return static_cast<int>(std::max(m, n)) - common[m][n];
}

int plain_recursion(std::string_view source, std::string_view target) {
  if (source.empty() || target.empty()) return static_cast<int>(source.size() + target.size());
  const std::string_view s = source.substr(1);
  const std::string_view t = target.substr(1);
  if (source[0] == target[0]) return plain_recursion(s, t);
  return 1 +
         std::min({plain_recursion(s, target), plain_recursion(source, t), plain_recursion(s, t)});
}

int eight_bit_cells(std::string_view source, std::string_view target) {
  std::vector<std::uint8_t> row(target.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= source.size(); ++i) {
    std::uint8_t diagonal = row[0];
    row[0] = static_cast<std::uint8_t>(i);
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::uint8_t above = row[j];
      row[j] = source[i - 1] == target[j - 1]
                   ? diagonal
                   : static_cast<std::uint8_t>(1 + std::min({diagonal, above, row[j - 1]}));
      diagonal = above;
    }
  }
  return row.back();
}

/// The full table with another rule for the inner cells.
template <class Rule>
int table_by(std::string_view source, std::string_view target, Rule rule) {
  using table = std::vector<std::vector<int>>;
  table d(source.size() + 1, std::vector<int>(target.size() + 1));
  for (std::size_t i = 0; i <= source.size(); ++i) d[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j <= target.size(); ++j) d[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= source.size(); ++i)
    for (std::size_t j = 1; j <= target.size(); ++j) d[i][j] = rule(std::as_const(d), i, j);
  return d.back().back();
}

int least_neighbour(const auto& d, std::size_t i, std::size_t j) {
  return std::min({d[i - 1][j], d[i][j - 1], d[i - 1][j - 1]});
}

int no_replacement(std::string_view source, std::string_view target) {
  return table_by(source, target, [&](const auto& d, std::size_t i, std::size_t j) {
    if (source[i - 1] == target[j - 1]) return d[i - 1][j - 1];
    return 1 + std::min(d[i - 1][j], d[i][j - 1]);
  });
}

int no_insertion(std::string_view source, std::string_view target) {
  return table_by(source, target, [&](const auto& d, std::size_t i, std::size_t j) {
    if (source[i - 1] == target[j - 1]) return d[i - 1][j - 1];
    return 1 + std::min(d[i - 1][j], d[i - 1][j - 1]);
  });
}

int equal_letters_cost_one(std::string_view source, std::string_view target) {
  return table_by(source, target, [](const auto& d, std::size_t i, std::size_t j) {
    return 1 + least_neighbour(d, i, j);
  });
}

int equal_letters_are_free(std::string_view source, std::string_view target) {
  return table_by(source, target, [&](const auto& d, std::size_t i, std::size_t j) {
    return least_neighbour(d, i, j) + (source[i - 1] != target[j - 1]);
  });
}

int letters_one_too_far(std::string_view source, std::string_view target) {
  return table_by(source, target, [&](const auto& d, std::size_t i, std::size_t j) {
    return source.at(i) == target.at(j) ? d[i - 1][j - 1] : 1 + least_neighbour(d, i, j);
  });
}

int transposition_counts_once(std::string_view source, std::string_view target) {
  return table_by(source, target, [&](const auto& d, std::size_t i, std::size_t j) {
    if (source[i - 1] == target[j - 1]) return d[i - 1][j - 1];
    int distance = 1 + least_neighbour(d, i, j);
    if (i > 1 && j > 1 && source[i - 2] == target[j - 1] && source[i - 1] == target[j - 2])
      distance = std::min(distance, 1 + d[i - 2][j - 2]);
    return distance;
  });
}

int band_of_fixed_width(std::string_view source, std::string_view target) {
  constexpr std::size_t width = 100;
  return table_by(source, target, [&](const auto& d, std::size_t i, std::size_t j) {
    if (i > j + width || j > i + width) return std::numeric_limits<int>::max() / 2;
    return source[i - 1] == target[j - 1] ? d[i - 1][j - 1] : 1 + least_neighbour(d, i, j);
  });
}

/// Ukkonen's doubling, stopped too soon.
int band_trusted_twice(std::string_view source, std::string_view target) {
  const std::size_t longer = std::max(source.size(), target.size());
  const std::size_t difference = longer - std::min(source.size(), target.size());
  for (std::size_t width = std::max<std::size_t>(1, difference);; width *= 2) {
    const int distance = table_by(source, target, [&](const auto& d, std::size_t i, std::size_t j) {
      if (i > j + width || j > i + width) return std::numeric_limits<int>::max() / 2;
      return source[i - 1] == target[j - 1] ? d[i - 1][j - 1] : 1 + least_neighbour(d, i, j);
    });
    if (width > longer || static_cast<std::size_t>(distance) <= 2 * width) return distance;
  }
}

int runs_of_any_length(std::string_view source, std::string_view target) {
  return table_by(source, target, [&](const auto& d, std::size_t i, std::size_t j) {
    int distance = d[i - 1][j - 1] + (source[i - 1] != target[j - 1]);
    for (std::size_t run = 1; run <= i; ++run)
      distance = std::min(distance, d[i - run][j] + static_cast<int>(run));
    for (std::size_t run = 1; run <= j; ++run)
      distance = std::min(distance, d[i][j - run] + static_cast<int>(run));
    return distance;
  });
}

int every_step_remembered(std::string_view source, std::string_view target) {
  struct step {
    int distance = 0;
    std::array<int, 2> from{};
  };
  const std::size_t m = source.size();
  const std::size_t n = target.size();
  std::vector<std::vector<step>> d(m + 1, std::vector<step>(n + 1));
  for (std::size_t i = 0; i <= m; ++i)
    for (std::size_t j = 0; j <= n; ++j) {
      const auto come = [&](std::size_t k, std::size_t l, int cost) {
        const bool first = d[i][j].distance == 0;
        if (first || d[k][l].distance + cost < d[i][j].distance)
          d[i][j] = {d[k][l].distance + cost, {static_cast<int>(k), static_cast<int>(l)}};
      };
      if (i > 0) come(i - 1, j, 1);
      if (j > 0) come(i, j - 1, 1);
      if (i > 0 && j > 0) come(i - 1, j - 1, source[i - 1] != target[j - 1]);
    }
  return d[m][n].distance;
}

int row_of_the_last_call(std::string_view source, std::string_view target) {
  static std::vector<int> row;
  while (row.size() <= target.size()) row.push_back(static_cast<int>(row.size()));
  for (std::size_t i = 1; i <= source.size(); ++i) {
    int diagonal = std::exchange(row[0], static_cast<int>(i));
    for (std::size_t j = 1; j <= target.size(); ++j) {
      const int cell =
          source[i - 1] == target[j - 1] ? diagonal : 1 + std::min({diagonal, row[j], row[j - 1]});
      diagonal = std::exchange(row[j], cell);
    }
  }
  return row[target.size()];
}

int common_ends_cut_off(std::string_view source, std::string_view target) {
  const auto both = [&] { return !source.empty() && !target.empty(); };
  while (both() && source.front() == target.front()) {
    source.remove_prefix(1);
    target.remove_prefix(1);
  }
  while (both() && source.back() == target.back()) {
    source.remove_suffix(1);
    target.remove_suffix(1);
  }
  return static_cast<int>(std::max(source.size(), target.size()));
}

int two_pointers(std::string_view source, std::string_view target) {
  int distance = 0;
  while (!source.empty() && !target.empty()) {
    const std::size_t m = source.size();
    const std::size_t n = target.size();
    const bool equal = source[0] == target[0];
    distance += !equal;
    if (equal || m >= n) source.remove_prefix(1);
    if (equal || m <= n) target.remove_prefix(1);
  }
  return distance + static_cast<int>(source.size() + target.size());
}

int letters_without_their_order(std::string_view source, std::string_view target) {
  std::array<int, 26> surplus{};
  for (const char letter : source) ++surplus[static_cast<std::size_t>(letter - 'a')];
  for (const char letter : target) --surplus[static_cast<std::size_t>(letter - 'a')];
  int removed = 0;
  int added = 0;
  for (const int count : surplus) (count > 0 ? removed : added) += std::abs(count);
  return std::max(removed, added);
}

constexpr verdict wa = verdict::wrong_answer;
constexpr verdict tle = verdict::time_limit;
constexpr verdict mle = verdict::memory_limit;
constexpr verdict re = verdict::runtime_error;

constexpr row<signature> table[] = {
    {"memoised_recursion", memoised_recursion, "O(mn)", "O(mn), stack O(m+n)"},
    {"full_table", full_table, "O(mn)", "O(mn)"},
    {.name = "rolling_row",
     .solution = rolling_row,
     .time = "O(mn)",
     .space = "O(n)",
     .trusted = true},
    {"bit_parallel_blocks", bit_parallel_blocks, "O(⌈m/w⌉n)", "O(σ⌈m/w⌉)"},
    {.name = "one_word",
     .solution = one_word,
     .time = "O(n), m ≤ w",
     .space = "O(σ)",
     .dispatched = true},
    {"banded", banded, "O(⌈d/w⌉n)", "O(σ⌈m/w⌉)"},
    {.name = "vector_blocks",
     .solution = vector_blocks,
     .time = "O(⌈m/w⌉n/v)",
     .space = "O(σv + n)",
     .dispatched = true},
    {.name = "bound_then_prune",
     .solution = bound_then_prune,
     .time = "O(⌈d/w⌉n/v + n)",
     .space = "O(σv + n)",
     .dispatched = true},
    {"empty_costs_one", empty_costs_one, "O(mn)", "O(n)", wa,
     "Two empty words are already equal: their distance is 0, not 1.",
     "两个空串本来就相等，距离是 0，不是 1。"},
    {"no_replacement", no_replacement, "O(mn)", "O(mn)", wa,
     "A replacement is one edit, not a deletion and an insertion.",
     "替换算一次操作，不是删除加插入两次。"},
    {"base_row_zero", base_row_zero, "O(mn)", "O(mn)", wa,
     "Row 0 is not zero: from the empty word, j letters cost j insertions.",
     "第 0 行不是 0：从空串变出 j 个字母要插入 j 次。"},
    {"diagonal_overwritten", diagonal_overwritten, "O(mn)", "O(n)", wa,
     "In one row, d(i-1, j-1) must be saved before it is overwritten.",
     "压成一行时，d(i-1, j-1) 要在被覆盖之前存下来。"},
    {"mismatches_by_position", mismatches_by_position, "O(n)", "O(1)", wa,
     "Comparing position by position misses that an insertion shifts the rest.",
     "逐位比较忽略了插入会使后面整体错位。"},
    {"longer_less_common_subsequence", longer_less_common_subsequence, "O(mn)", "O(mn)", wa,
     "The longer length less the longest common subsequence is only a lower bound.",
     "较长长度减去最长公共子序列只是下界，不是编辑距离。"},
    {"plain_recursion", plain_recursion, "O(3^(m+n))", "stack O(m+n)", tle,
     "Without a memo the same prefixes are solved over and over: exponential.",
     "没有记忆化，同样的子问题被反复求解：指数级。"},
    {"eight_bit_cells", eight_bit_cells, "O(mn)", "O(n)", wa,
     "Distances above 255 do not fit into a byte.", "距离超过 255 时，一个字节放不下。"},
    {"no_insertion", no_insertion, "O(mn)", "O(mn)", wa,
     "Three neighbours, not two: a letter may have to be inserted in the middle.",
     "要看三个相邻状态，不是两个：中间也可能需要插入字母。"},
    {"equal_letters_cost_one", equal_letters_cost_one, "O(mn)", "O(mn)", wa,
     "Equal letters need no edit: the diagonal is taken over as it is.",
     "字母相等不需要操作，直接沿用左上角的值。"},
    {"equal_letters_are_free", equal_letters_are_free, "O(mn)", "O(mn)", wa,
     "Only the diagonal is free for equal letters; a step to the side still is an edit.",
     "字母相等时只有左上角免费；从上面或左边来仍然要算一次操作。"},
    {"letters_one_too_far", letters_one_too_far, "O(mn)", "O(mn)", re,
     "Cell (i, j) is about the letters i-1 and j-1; letter m is past the end.",
     "格子 (i, j) 对应第 i-1 和第 j-1 个字母；下标 m 已经越界。"},
    {"transposition_counts_once", transposition_counts_once, "O(mn)", "O(mn)", wa,
     "Swapping two neighbours is no edit of this distance; that is Damerau's.",
     "交换相邻字母不算一次操作；那是 Damerau 距离。"},
    {"band_of_fixed_width", band_of_fixed_width, "O(mn)", "O(mn)", wa,
     "A band around the diagonal must be as wide as the distance; a fixed one is too narrow.",
     "只算对角线附近一条带，带宽至少要等于距离；写死的宽度不够。"},
    {"band_trusted_twice", band_trusted_twice, "O(mn log d)", "O(mn)", wa,
     "A way that leaves the band may cost little more than its width: coming back is cheap when "
     "the lengths differ.",
     "走出带宽再回来，不一定要两倍带宽的代价：两词长度不同时，回来的路更短。"},
    {"runs_of_any_length", runs_of_any_length, "O(mn(m+n))", "O(mn)", tle,
     "A run of k insertions is k single ones: to try every k makes it cubic.",
     "连续插入 k 个就是插入 k 次；再枚举 k 就成了三次方。"},
    {"every_step_remembered", every_step_remembered, "O(mn)", "O(mn)", mle,
     "Where each cell came from is not asked for: 12 bytes times 25 million cells are 300 MB.",
     "题目没有要方案：每格记来源要 12 字节，2500 万格就是 300 MB。"},
    {"row_of_the_last_call", row_of_the_last_call, "O(mn)", "O(n)", wa,
     "A static row still holds what the last call left: it must begin as 0, 1, 2, …",
     "静态数组里还是上一次调用的结果：每次都要重新初始化成 0, 1, 2, …"},
    {"common_ends_cut_off", common_ends_cut_off, "O(m+n)", "O(1)", wa,
     "What is between the common ends may still have letters in common.",
     "去掉公共前后缀之后，中间仍然可能有能保留的字母。"},
    {"two_pointers", two_pointers, "O(m+n)", "O(1)", wa,
     "At a mismatch one cannot know from the lengths alone which of the three edits is best.",
     "遇到不同的字母时，光看剩余长度决定不了该用哪种操作：贪心不成立。"},
    {"letters_without_their_order", letters_without_their_order, "O(m+n)", "O(1)", wa,
     "The order of the letters counts: ab and ba are not equal.",
     "字母的顺序也算：ab 和 ba 并不相等。"},
};

}  // namespace

std::vector<variant> solutions() { return variants(table); }

}  // namespace kata::edit_distance
