#include "strips.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kata/random.hpp"
#include "kata/simd.hpp"
#include "rungs.hpp"

namespace kata::edit_distance {
namespace {

/// A copy with about one edit in `apart` letters; 0: another word of the same length.
std::string alike(random& rng, const std::string& word, std::size_t apart, int alphabet) {
  if (apart == 0) return rng.letters(word.size(), alphabet);
  std::string copy;
  for (const char c : word) {
    const std::size_t kind = rng.index(3 * apart);
    if (kind == 0) copy += rng.letters(1 + (rng.one_in(50) ? rng.index(200) : 0), alphabet);
    if (kind == 1) continue;
    copy += kind == 2 ? rng.letter(alphabet) : c;
  }
  return copy.empty() ? "a" : copy;
}

/// At every level, with any bound.
void expect_distance(const std::string& rows, const std::string& columns, std::size_t margin) {
  if (testing::Test::HasFailure()) return;
  const std::int64_t distance = bit_parallel_blocks(rows, columns);
  const unmatched_seeds seeds(rows, columns);
  for (const simd level : simd_levels) {
    if (level > best_simd_level()) continue;
    SCOPED_TRACE(testing::Message()
                 << rows.size() << " rows, " << columns.size() << " columns, " << name(level));
    const at_most limit(level);
    strip_table table(rows, columns);
    EXPECT_EQ(table.distance(), distance);
    for (const std::int64_t bound :
         {distance + 1, distance, distance - 1, distance / 2, distance + 64}) {
      if (bound <= 0) continue;
      EXPECT_EQ(table.distance(bound), std::min(bound, distance)) << "below " << bound;
      EXPECT_EQ(table.distance(bound, seeds), std::min(bound, distance)) << "by seeds, " << bound;
    }
    const strip_table::estimate window = table.greedy_window(margin);
    EXPECT_GE(window.at_most, distance);
    if (window.exact) {
      EXPECT_EQ(window.at_most, distance);
    }
  }
}

TEST(edit_distance_strips, find_the_distance_below_any_bound) {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    random rng(seed);
    const int alphabet = rng.one_in(3) ? 2 : rng.one_in(2) ? 4 : 26;
    const std::string rows = rng.letters(1 + rng.index(rng.one_in(4) ? 1200 : 400), alphabet);
    const std::size_t apart[] = {0, 5, 20, 100};
    expect_distance(rows, alike(rng, rows, apart[rng.index(4)], alphabet), rng.index(200));
  }
}

// Blocks of 63 or 64 rows, 4 or 8 lanes of up to 4 of them, words of 64 columns.
TEST(edit_distance_strips, begin_and_end_at_any_row_and_column) {
  random rng(1);
  for (const std::size_t height : {63u, 64u, 126u, 252u, 256u, 504u, 756u, 1008u, 2016u})
    for (const std::size_t width : {1u, 63u, 64u, 65u, 700u})
      for (const std::size_t more : {0u, 1u, 2u})
        expect_distance(rng.letters(height - 1 + more, 4), rng.letters(width, 4), 64);
}

TEST(edit_distance_strips, are_wide_for_many_columns) {
  random rng(1);
  for (const std::size_t height : {504u, 505u, 1900u, 2100u})
    expect_distance(rng.letters(height, 4), rng.letters(4100, 4), 64);
}

TEST(edit_distance_seeds, cost_no_more_than_any_way_through_the_rest) {
  for (std::uint64_t seed = 1; seed <= 200 && !HasFailure(); ++seed) {
    random rng(seed);
    const std::string rows = rng.letters(1 + rng.index(150), 4);
    const std::size_t apart[] = {0, 5, 20, 100};
    const std::string columns = alike(rng, rows, apart[rng.index(4)], 4);
    const unmatched_seeds seeds(rows, columns);
    // From the end: what the rows from i on cost that meet columns from j on, some or all or none.
    std::vector<std::int64_t> cost(columns.size() + 1, 0);
    for (std::size_t i = rows.size(); i-- > 0;) {
      std::int64_t diagonal = cost.back()++;
      for (std::size_t j = columns.size(); j-- > 0;) {
        const std::int64_t kept = diagonal + (rows[i] == columns[j] ? 0 : 1);
        diagonal = cost[j];
        cost[j] = std::min({cost[j] + 1, cost[j + 1] + 1, kept});
      }
      EXPECT_LE(seeds.from(i), *std::min_element(cost.begin(), cost.end())) << "from row " << i;
    }
  }
}

TEST(edit_distance_seeds, count_where_the_words_have_nothing_in_common) {
  const unmatched_seeds seeds(std::string(50, 'a'), std::string(50, 'b'));
  EXPECT_EQ(seeds.from(0), 4);
  EXPECT_EQ(seeds.from(1), 3);
  EXPECT_EQ(seeds.from(12), 3);
  EXPECT_EQ(seeds.from(48), 0);
  EXPECT_EQ(unmatched_seeds().from(0), 0);
}

}  // namespace
}  // namespace kata::edit_distance
