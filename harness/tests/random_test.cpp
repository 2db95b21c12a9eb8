// The same numbers everywhere, and evenly spread. The known answers were computed by an
// implementation of xoshiro256**, splitmix64 and Lemire's method in another language, which agrees
// with the vectors that their authors publish.
#include "kata/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

namespace kata {
namespace {

TEST(random, known_bits) {
  struct row {
    std::uint64_t seed;
    std::uint64_t bits[4];
  };
  constexpr row rows[] = {
      {0, {0x99ec5f36cb75f2b4, 0xbf6e1f784956452a, 0x1a5f849d4933e6e0, 0x6aa594f1262d2d2c}},
      {1, {0xb3f2af6d0fc710c5, 0x853b559647364cea, 0x92f89756082a4514, 0x642e1c7bc266a3a7}},
      {42, {0x15780b2e0c2ec716, 0x6104d9866d113a7e, 0xae17533239e499a1, 0xecb8ad4703b360a1}},
      {UINT64_MAX,
       {0x8f5520d52a7ead08, 0xc476a018caa1802d, 0x81de31c0d260469e, 0xbf658d7e065f3c2f}},
  };
  for (const row& r : rows) {
    random rng(r.seed);
    for (const std::uint64_t expected : r.bits) EXPECT_EQ(rng.bits(), expected) << r.seed;
  }
}

TEST(random, known_below) {
  random rng(1);
  for (const unsigned expected :
       {7u, 5u, 5u, 3u, 6u, 1u, 0u, 3u, 8u, 5u, 9u, 9u, 9u, 6u, 5u, 8u, 0u, 4u, 0u, 0u})
    EXPECT_EQ(rng.below(10), expected);
}

TEST(random, known_below_with_rejections) {
  // Of this bound almost every second product is rejected.
  constexpr std::uint64_t bound = (std::uint64_t{1} << 63) + 1;
  random rng(2);
  for (const std::uint64_t expected :
       {942435975719839787u, 6691715871145388741u, 1696754075410856194u, 6328614261267632154u})
    EXPECT_EQ(rng.below(bound), expected);
}

TEST(random, known_between) {
  random rng(3);
  for (const int expected : {38, 28, -57, 7, -15, -20, -58, 43})
    EXPECT_EQ(rng.between(-100, 100), expected);
  EXPECT_EQ(rng.between(INT64_MIN, INT64_MAX), 8158687023775151577);
  EXPECT_EQ(rng.between(INT64_MIN, INT64_MAX), -5624344714554055212);
  EXPECT_EQ(rng.int32(), 1818323566);
  EXPECT_EQ(rng.int32(), 772562447);
  EXPECT_EQ(rng.int32(), 622323609);
}

TEST(random, known_letters) {
  random rng(4);
  EXPECT_EQ(rng.letters(16), "gxlzfpmsaiaymqtj");
  EXPECT_EQ(rng.letters(8, 2), "aabbaaba");
}

TEST(random, known_shuffle) {
  std::vector<int> values(10);
  std::iota(values.begin(), values.end(), 0);
  random rng(5);
  rng.shuffle(values);
  EXPECT_EQ(values, (std::vector<int>{1, 0, 4, 9, 6, 3, 7, 8, 5, 2}));
}

TEST(random, ranges_of_one_value) {
  random rng(6);
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(rng.below(1), 0u);
    EXPECT_EQ(rng.index(1), 0u);
    EXPECT_EQ(rng.between(INT64_MAX, INT64_MAX), INT64_MAX);
    EXPECT_EQ(rng.between(INT64_MIN, INT64_MIN), INT64_MIN);
    EXPECT_EQ(rng.int32(INT32_MIN, INT32_MIN), INT32_MIN);
    EXPECT_TRUE(rng.one_in(1));
    EXPECT_EQ(rng.letter(1), 'a');
  }
}

TEST(random, stays_within_the_range_and_reaches_its_ends) {
  struct row {
    std::int64_t low;
    std::int64_t high;
  };
  for (const row r : {row{-1, 1}, row{0, 2}, row{INT64_MIN, INT64_MIN + 2},
                      row{INT64_MAX - 2, INT64_MAX}, row{INT32_MIN, INT32_MIN + 2}}) {
    random rng(7);
    std::int64_t least = INT64_MAX;
    std::int64_t most = INT64_MIN;
    for (int i = 0; i < 1000; ++i) {
      const std::int64_t value = rng.between(r.low, r.high);
      least = std::min(least, value);
      most = std::max(most, value);
    }
    EXPECT_EQ(least, r.low);
    EXPECT_EQ(most, r.high);
  }
}

TEST(random, wide_ranges_reach_both_halves) {
  random rng(8);
  int negative = 0;
  int high_bound = 0;
  for (int i = 0; i < 1000; ++i) {
    negative += rng.between(INT64_MIN, INT64_MAX) < 0;
    high_bound += rng.below(UINT64_MAX) >= UINT64_MAX / 2;
  }
  EXPECT_NEAR(negative, 500, 150);
  EXPECT_NEAR(high_bound, 500, 150);
}

/// The mean is bins - 1, the standard deviation √(2·(bins - 1)).
double chi_square(const std::vector<int>& counts) {
  const double expected = static_cast<double>(std::accumulate(counts.begin(), counts.end(), 0)) /
                          static_cast<double>(counts.size());
  double sum = 0;
  for (const int count : counts) sum += (count - expected) * (count - expected) / expected;
  return sum;
}

TEST(random, uniform) {
  for (const std::uint64_t bins : {2u, 3u, 10u, 26u, 100u}) {
    random rng(bins);
    std::vector<int> counts(bins);
    for (int i = 0; i < 100'000; ++i) ++counts[rng.below(bins)];
    EXPECT_LT(chi_square(counts), 3 * static_cast<double>(bins) + 30) << bins;
  }
}

TEST(random, uniform_where_a_remainder_would_not_be) {
  // Of the two thirds of 2^64, bits() % bound would give the lower half twice as often.
  constexpr std::uint64_t bound = UINT64_MAX / 3 * 2;
  random rng(9);
  std::vector<int> counts(2);
  for (int i = 0; i < 100'000; ++i) ++counts[rng.below(bound) < bound / 2 ? 0 : 1];
  EXPECT_LT(chi_square(counts), 40);
}

TEST(random, every_permutation_is_as_likely) {
  random rng(10);
  std::vector<int> counts(24);
  for (int i = 0; i < 48'000; ++i) {
    std::vector<std::size_t> order{0, 1, 2, 3};
    rng.shuffle(order);
    std::size_t number = 0;  // of the permutation, in factorial digits
    for (std::size_t k = 0; k < 4; ++k) {
      const auto smaller_behind =
          std::count_if(order.begin() + static_cast<std::ptrdiff_t>(k), order.end(),
                        [&](std::size_t x) { return x < order[k]; });
      number = number * (4 - k) + static_cast<std::size_t>(smaller_behind);
    }
    ++counts[number];
  }
  EXPECT_LT(chi_square(counts), 100);
}

TEST(random, shuffle_is_a_permutation) {
  random rng(11);
  for (const std::size_t n : {0u, 1u, 2u, 3u, 100u, 10'000u}) {
    std::vector<std::size_t> values(n);
    std::iota(values.begin(), values.end(), std::size_t{0});
    rng.shuffle(values);
    if (n == 10'000) {
      EXPECT_FALSE(std::is_sorted(values.begin(), values.end()));
    }
    std::sort(values.begin(), values.end());
    for (std::size_t i = 0; i < n; ++i) EXPECT_EQ(values[i], i);
  }
}

TEST(random, a_copy_goes_on_alike) {
  random rng(12);
  rng.bits();
  random other = rng;
  EXPECT_EQ(rng.bits(), other.bits());
}

}  // namespace
}  // namespace kata
