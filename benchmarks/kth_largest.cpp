// What others offer for selection, in rows like those of the solutions, and what no selection can
// be faster than.
#include "kth_largest.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "kata/cache.hpp"
#include "kata/intrinsics.hpp"
#include "kata/problem.hpp"

#ifdef KATA_HAS_HIGHWAY
#include <hwy/contrib/sort/vqsort.h>
#endif
#ifdef KATA_HAS_BOOST
#include <boost/sort/spreadsort/integer_sort.hpp>
#endif

namespace kata::kth_largest {

std::vector<variant> peers();
std::vector<variant> rooflines();

namespace {

int nth_element(std::vector<int>& numbers, int k) {
  const auto place = numbers.begin() + (k - 1);
  std::nth_element(numbers.begin(), place, numbers.end(), std::greater<>());
  return *place;
}

#ifdef KATA_HAS_HIGHWAY
/// Debian 12's Highway has vectorized sorting, but no selection yet.
int highway_sort(std::vector<int>& numbers, int k) {
  static const hwy::Sorter sorter;
  sorter(numbers.data(), numbers.size(), hwy::SortDescending());
  return numbers[static_cast<std::size_t>(k - 1)];
}
#endif

#ifdef KATA_HAS_BOOST
int boost_spreadsort(std::vector<int>& numbers, int k) {
  boost::sort::spreadsort::integer_sort(numbers.begin(), numbers.end());
  return numbers[numbers.size() - static_cast<std::size_t>(k)];
}
#endif

// ── One pass ──

std::uint32_t sum_portable(std::span<const int> numbers) {
  std::uint32_t sum = 0;
  for (const int number : numbers) sum += static_cast<std::uint32_t>(number);
  return sum;
}

#if KATA_X86

constexpr std::size_t sums = 4;  // so that no addition waits for the one before

KATA_AVX512 std::uint32_t sum_avx512(std::span<const int> numbers) {
  __m512i sum[sums] = {};
  std::size_t i = 0;
  for (; i + 16 * sums <= numbers.size(); i += 16 * sums)
    for (std::size_t s = 0; s < sums; ++s) {
      prefetch_next_page(&numbers[i + 16 * s]);
      sum[s] = _mm512_add_epi32(sum[s], _mm512_loadu_si512(&numbers[i + 16 * s]));
    }
  alignas(64) int parts[16];
  _mm512_store_si512(
      parts, _mm512_add_epi32(_mm512_add_epi32(sum[0], sum[1]), _mm512_add_epi32(sum[2], sum[3])));
  return sum_portable(parts) + sum_portable(numbers.subspan(i));
}

KATA_AVX2 std::uint32_t sum_avx2(std::span<const int> numbers) {
  __m256i sum[sums] = {};
  std::size_t i = 0;
  for (; i + 8 * sums <= numbers.size(); i += 8 * sums)
    for (std::size_t s = 0; s < sums; ++s) {
      prefetch_next_page(&numbers[i + 8 * s]);
      sum[s] = _mm256_add_epi32(
          sum[s], _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&numbers[i + 8 * s])));
    }
  alignas(32) int parts[8];
  _mm256_store_si256(
      reinterpret_cast<__m256i*>(parts),
      _mm256_add_epi32(_mm256_add_epi32(sum[0], sum[1]), _mm256_add_epi32(sum[2], sum[3])));
  return sum_portable(parts) + sum_portable(numbers.subspan(i));
}

#endif

std::uint32_t sum(std::span<const int> numbers) {
  switch (simd_level()) {
#if KATA_X86
    case simd::avx512:
      return sum_avx512(numbers);
    case simd::avx2:
      return sum_avx2(numbers);
#endif
    default:
      return sum_portable(numbers);
  }
}

/// Not an answer: the sum of the numbers.
int read_pass(std::vector<int>& numbers, int) {
  const std::span<const int> all = numbers;
  const auto head = std::min(all.size(), bytes_up_to_a_line(all.data()) / sizeof(int));
  return static_cast<int>(sum_portable(all.first(head)) + sum(all.subspan(head)));
}

constexpr row<signature> table[] = {
    {"peer:nth_element", nth_element, "O(n) expected, O(n log n) worst", "O(1)"},
#ifdef KATA_HAS_HIGHWAY
    {"peer:highway", highway_sort, "O(n log n)", "O(1)"},
#endif
#ifdef KATA_HAS_BOOST
    {"peer:boost", boost_spreadsort, "O(nw)", "O(2¹¹)"},
#endif
};

constexpr row<signature> roofline_table[] = {
    {.name = "peer:read_pass",
     .solution = read_pass,
     .time = "O(n)",
     .space = "O(1)",
     .dispatched = true},
};

}  // namespace

std::vector<variant> peers() { return variants(table); }

std::vector<variant> rooflines() { return variants(roofline_table); }

}  // namespace kata::kth_largest
