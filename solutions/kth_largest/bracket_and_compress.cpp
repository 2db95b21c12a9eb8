// Two numbers that have the answer between them, and one pass that throws everything else away.
//
// A sample, one number from a random place in each of s equal stretches, is as good as a random
// one for any order of the input, and better for most. Two of its numbers, a little above and a
// little below the place asked for, bracket the answer, but for once in a few hundred times. One
// pass then counts what lies above and packs what lies between into a window, without a jump that
// depends on a number; the answer has a known place in the window, which is a few hundredths of the
// input. The numbers themselves are only read.
//
// Many equal numbers make the window large, and the sample shows it beforehand: then the pass
// leaves out both ends of the bracket and counts how many are equal to each.
//
// If the answer is not in the bracket, or the window not in its room, another sample with a wider
// bracket is tried; after some such bad luck, the answer's bytes are counted out. So the work stays
// linear whatever the numbers are.
//
// Floyd and Rivest, "Expected time bounds for selection", 1975: two pivots from a sample. The
// branch-free pass is made from a compress instruction where there is one, from a table of
// permutations where there is none.
#include <algorithm>
#include <array>
#include <bit>
#include <climits>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "kata/cache.hpp"
#include "kata/intrinsics.hpp"
#include "kth_largest.hpp"

namespace kata::kth_largest {

int bracket_and_compress(std::vector<int>& numbers, int k);

namespace {

/// Places are counted from 0, downwards from the largest number.
struct two_places {
  std::size_t first;
  std::size_t second;
};

struct bracket {
  int low;
  int high;
};

/// What one pass finds. The numbers equal to an end belong to the window, or else are counted.
struct division {
  std::size_t above = 0;
  std::size_t at_high = 0;
  std::size_t inside = 0;
  std::size_t at_low = 0;

  division& operator+=(const division& more) {
    above += more.above;
    at_high += more.at_high;
    inside += more.inside;
    at_low += more.at_low;
    return *this;
  }
};

enum class ends { inside, counted };

/// A pass may write this much beyond the window.
constexpr std::size_t overhang = 16;

/// Up to so many numbers are ranked by comparing each with each.
constexpr std::size_t few = 64;

/// Each vector level has these.
struct operations {
  division (*with_ends)(std::span<const int> numbers, bracket around, int* window);
  division (*without_ends)(std::span<const int> numbers, bracket around, int* window);
  /// The numbers in two places, of no more than `few`: high and low.
  bracket (*of_few)(std::span<const int> numbers, two_places places);
};

inline std::size_t up_to_a_line(std::span<const int> numbers) {
  return std::min(numbers.size(), bytes_up_to_a_line(numbers.data()) / sizeof(int));
}

// ── Portable ──

template <ends End>
division divide_portable(std::span<const int> numbers, bracket around, int* window) {
  const auto [low, high] = around;
  division found;
  for (const int number : numbers) {
    const bool at_low = End == ends::counted && number == low;
    const bool at_high = End == ends::counted && number == high;
    window[found.inside] = number;
    found.inside +=
        static_cast<std::size_t>((low <= number) & (number <= high) & !at_low & !at_high);
    found.above += static_cast<std::size_t>(number > high);
    found.at_high += static_cast<std::size_t>(at_high);
    found.at_low += static_cast<std::size_t>(at_low);
  }
  return found;
}

bracket of_few_portable(std::span<const int> numbers, two_places places) {
  std::array<int, few> sorted;
  const auto end = std::copy(numbers.begin(), numbers.end(), sorted.begin());
  std::sort(sorted.begin(), end, std::greater<>());
  return {.low = sorted[places.second], .high = sorted[places.first]};
}

#if KATA_X86

// ── AVX-512 ──

template <ends End>
class sieve_avx512 {
 public:
  static constexpr std::size_t lanes = 16;

  KATA_AVX512 sieve_avx512(bracket around, int* window)
      : high_(_mm512_set1_epi32(around.high)),
        low_(_mm512_set1_epi32(around.low)),
        above_(_mm512_setzero_si512()),
        at_high_(above_),
        at_low_(above_),
        begin_(window),
        end_(window) {}

  KATA_AVX512 void take(const int* from, __mmask16 valid = 0xFFFF) {
    prefetch_next_page(from);
    const __m512i x = _mm512_maskz_loadu_epi32(valid, from);
    const __m512i width = _mm512_sub_epi32(high_, low_);
    __mmask16 inside = _mm512_mask_cmple_epu32_mask(valid, _mm512_sub_epi32(x, low_), width);
    above_ = with_one_more(above_, _mm512_mask_cmpgt_epi32_mask(valid, x, high_));
    if constexpr (End == ends::counted) {
      const __mmask16 is_high = _mm512_mask_cmpeq_epi32_mask(valid, x, high_);
      const __mmask16 is_low = _mm512_mask_cmpeq_epi32_mask(valid, x, low_);
      at_high_ = with_one_more(at_high_, is_high);
      at_low_ = with_one_more(at_low_, is_low);
      inside = static_cast<__mmask16>(inside & ~is_high & ~is_low);
    }
    _mm512_storeu_si512(end_, _mm512_maskz_compress_epi32(inside, x));
    end_ += std::popcount(static_cast<unsigned>(inside));
  }

  KATA_AVX512 void take_first(const int* from, std::size_t count) {
    if (count != 0) take(from, static_cast<__mmask16>((1U << count) - 1));
  }

  KATA_AVX512 division found() const {
    const auto total = [](int sum) { return static_cast<std::size_t>(sum); };
    return {.above = total(_mm512_reduce_add_epi32(above_)),
            .at_high = total(_mm512_reduce_add_epi32(at_high_)),
            .inside = static_cast<std::size_t>(end_ - begin_),
            .at_low = total(_mm512_reduce_add_epi32(at_low_))};
  }

 private:
  KATA_AVX512 static __m512i with_one_more(__m512i counts, __mmask16 where) {
    return _mm512_mask_sub_epi32(counts, where, counts, _mm512_set1_epi32(-1));
  }

  __m512i high_;
  __m512i low_;
  __m512i above_;
  __m512i at_high_;
  __m512i at_low_;
  int* begin_;
  int* end_;
};

template <ends End>
KATA_AVX512 division divide_avx512(std::span<const int> numbers, bracket around, int* window) {
  sieve_avx512<End> sieve(around, window);
  std::size_t i = up_to_a_line(numbers);
  sieve.take_first(numbers.data(), i);
  for (; i + sieve.lanes <= numbers.size(); i += sieve.lanes) sieve.take(&numbers[i]);
  sieve.take_first(numbers.data() + i, numbers.size() - i);
  return sieve.found();
}

/// The number in place p is the least of those that have at most p larger ones.
template <std::size_t Vectors>
KATA_AVX512 bracket ranked_avx512(std::span<const int> numbers, two_places places) {
  constexpr std::size_t lanes = 16;
  const __m512i minus_one = _mm512_set1_epi32(-1);
  __m512i x[Vectors];
  __m512i larger[Vectors];
  __mmask16 valid[Vectors];
#pragma GCC unroll 4
  for (std::size_t i = 0; i < Vectors; ++i) {
    const std::size_t left = numbers.size() - std::min(numbers.size(), i * lanes);
    valid[i] = static_cast<__mmask16>(left < lanes ? (1U << left) - 1 : 0xFFFF);
    x[i] = _mm512_maskz_loadu_epi32(valid[i], numbers.data() + i * lanes);
    larger[i] = _mm512_setzero_si512();
  }
  for (const int number : numbers) {
    const __m512i other = _mm512_set1_epi32(number);
#pragma GCC unroll 4
    for (std::size_t i = 0; i < Vectors; ++i)
      larger[i] = _mm512_mask_sub_epi32(larger[i], _mm512_cmpgt_epi32_mask(other, x[i]), larger[i],
                                        minus_one);
  }
  const __m512i first = _mm512_set1_epi32(static_cast<int>(places.first));
  const __m512i second = _mm512_set1_epi32(static_cast<int>(places.second));
  __m512i high = _mm512_set1_epi32(INT_MAX);
  __m512i low = high;
#pragma GCC unroll 4
  for (std::size_t i = 0; i < Vectors; ++i) {
    const __mmask16 not_after_first = _mm512_mask_cmple_epi32_mask(valid[i], larger[i], first);
    const __mmask16 not_after_second = _mm512_mask_cmple_epi32_mask(valid[i], larger[i], second);
    high = _mm512_mask_min_epi32(high, not_after_first, high, x[i]);
    low = _mm512_mask_min_epi32(low, not_after_second, low, x[i]);
  }
  return {.low = _mm512_reduce_min_epi32(low), .high = _mm512_reduce_min_epi32(high)};
}

KATA_AVX512 bracket of_few_avx512(std::span<const int> numbers, two_places places) {
  if (numbers.size() <= 16) return ranked_avx512<1>(numbers, places);
  if (numbers.size() <= 32) return ranked_avx512<2>(numbers, places);
  return ranked_avx512<4>(numbers, places);
}

// ── AVX2 ──

/// For each set of lanes, the permutation that brings them to the front, a byte a lane.
constexpr auto packed = [] {
  std::array<std::uint64_t, 256> permutations{};
  for (unsigned set = 0; set < permutations.size(); ++set)
    for (unsigned lane = 0, place = 0; lane < 8; ++lane)
      if ((set >> lane & 1) != 0)
        permutations[set] |= static_cast<std::uint64_t>(lane) << 8 * place++;
  return permutations;
}();

KATA_AVX2 inline __m256i load_avx2(const int* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

KATA_AVX2 inline std::size_t sum_avx2(__m256i counts) {
  std::array<int, 8> count;
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(count.data()), counts);
  std::size_t sum = 0;
  for (const int c : count) sum += static_cast<std::size_t>(c);
  return sum;
}

template <ends End>
KATA_AVX2 division divide_avx2(std::span<const int> numbers, bracket around, int* window) {
  constexpr std::size_t lanes = 8;
  const __m256i high = _mm256_set1_epi32(around.high);
  const __m256i low = _mm256_set1_epi32(around.low);
  __m256i above = _mm256_setzero_si256();
  __m256i at_high = above;
  __m256i at_low = above;
  std::size_t i = up_to_a_line(numbers);
  division found = divide_portable<End>(numbers.first(i), around, window);
  int* end = window + found.inside;
  for (; i + lanes <= numbers.size(); i += lanes) {
    prefetch_next_page(&numbers[i]);
    const __m256i x = load_avx2(&numbers[i]);
    const __m256i is_above = _mm256_cmpgt_epi32(x, high);
    __m256i outside = _mm256_or_si256(is_above, _mm256_cmpgt_epi32(low, x));
    above = _mm256_sub_epi32(above, is_above);
    if constexpr (End == ends::counted) {
      const __m256i is_high = _mm256_cmpeq_epi32(x, high);
      const __m256i is_low = _mm256_cmpeq_epi32(x, low);
      at_high = _mm256_sub_epi32(at_high, is_high);
      at_low = _mm256_sub_epi32(at_low, is_low);
      outside = _mm256_or_si256(outside, _mm256_or_si256(is_high, is_low));
    }
    const auto inside =
        static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(outside))) ^ 0xFF;
    const __m256i order =
        _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(static_cast<std::int64_t>(packed[inside])));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(end), _mm256_permutevar8x32_epi32(x, order));
    end += std::popcount(inside);
  }
  found += {.above = sum_avx2(above),
            .at_high = sum_avx2(at_high),
            .inside = static_cast<std::size_t>(end - window) - found.inside,
            .at_low = sum_avx2(at_low)};
  found += divide_portable<End>(numbers.subspan(i), around, end);
  return found;
}

KATA_AVX2 bracket of_few_avx2(std::span<const int> numbers, two_places places) {
  constexpr std::size_t lanes = 8;
  // Filled up with the least number; where that is an answer too, it is the right one.
  std::array<int, few> x;
  std::fill(std::copy(numbers.begin(), numbers.end(), x.begin()), x.end(), INT_MIN);
  const std::size_t used = (numbers.size() + lanes - 1) / lanes * lanes;
  const __m256i first = _mm256_set1_epi32(static_cast<int>(places.first));
  const __m256i second = _mm256_set1_epi32(static_cast<int>(places.second));
  const __m256i largest = _mm256_set1_epi32(INT_MAX);
  __m256i high = largest;
  __m256i low = largest;
  for (std::size_t i = 0; i < used; i += lanes) {
    const __m256i here = load_avx2(&x[i]);
    __m256i larger = _mm256_setzero_si256();
    for (const int number : numbers)
      larger = _mm256_sub_epi32(larger, _mm256_cmpgt_epi32(_mm256_set1_epi32(number), here));
    const __m256i after_first = _mm256_cmpgt_epi32(larger, first);
    const __m256i after_second = _mm256_cmpgt_epi32(larger, second);
    high = _mm256_min_epi32(high, _mm256_blendv_epi8(here, largest, after_first));
    low = _mm256_min_epi32(low, _mm256_blendv_epi8(here, largest, after_second));
  }
  std::array<int, lanes> highs;
  std::array<int, lanes> lows;
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(highs.data()), high);
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(lows.data()), low);
  return {.low = std::ranges::min(lows), .high = std::ranges::min(highs)};
}

#endif

const operations& best() {
  static constexpr operations portable = {divide_portable<ends::inside>,
                                          divide_portable<ends::counted>, of_few_portable};
#if KATA_X86
  static constexpr operations avx2 = {divide_avx2<ends::inside>, divide_avx2<ends::counted>,
                                      of_few_avx2};
  static constexpr operations avx512 = {divide_avx512<ends::inside>, divide_avx512<ends::counted>,
                                        of_few_avx512};
  switch (simd_level()) {
    case simd::avx512:
      return avx512;
    case simd::avx2:
      return avx2;
    default:
      break;
  }
#endif
  return portable;
}

// ── The selection ──

constexpr std::uint32_t sign = std::uint32_t{1} << 31;

/// The last resort: a radix selection by 16 bits, linear for any input; a short one is sorted. A
/// bracket that misses again and again is bad luck, or somebody's work.
int counted_out(std::span<const int> numbers, std::size_t place) {
  if (numbers.size() <= 1 << 14) {
    std::vector<int> sorted(numbers.begin(), numbers.end());
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    return sorted[place];
  }
  const auto bits_of = [](int number) { return static_cast<std::uint32_t>(number) ^ sign; };
  std::vector<std::size_t> count(1 << 16);
  const auto half_in_place = [&] {
    std::uint32_t half = 0xFFFF;
    for (; place >= count[half]; --half) place -= count[half];
    return half;
  };
  for (const int number : numbers) ++count[bits_of(number) >> 16];
  const std::uint32_t upper = half_in_place();
  std::ranges::fill(count, 0);
  for (const int number : numbers)
    if (bits_of(number) >> 16 == upper) ++count[bits_of(number) & 0xFFFF];
  return static_cast<int>((upper << 16 | half_in_place()) ^ sign);
}

constexpr int most_misses = 3;

/// Up to so many numbers are selected from without asking for memory.
constexpr std::size_t short_input = 1024;

/// The pass stops this often to see whether the window has room for as many again.
constexpr std::size_t stretch = 1 << 14;

/// How large a sample to take of n numbers, and which of its places as the bracket.
struct plan {
  std::size_t sample;  ///< a power of two
  std::size_t margin;  ///< above and below the place asked for
  std::size_t room;    ///< for the window

  /// More numbers give a narrower bracket, but to fetch one costs as much as to pass many. How many
  /// standard deviations the margin is trades the window's size against misses.
  plan(std::size_t n, int misses)
      : sample(std::bit_floor(static_cast<std::size_t>(2 * std::sqrt(static_cast<double>(n))))) {
    const double deviations = 0.3 * std::countr_zero(sample) - 0.6 + misses;
    const double deviation = std::sqrt(static_cast<double>(sample)) / 2;
    margin = static_cast<std::size_t>(deviations * deviation) + 1;
    room = std::min(n, 2 * expected() * (n / sample + 1) + stretch);
  }

  /// So many of the sample are in the bracket.
  std::size_t expected() const { return 2 * margin + 1; }
};

/// A window larger than this counts as a miss, so that each makes progress.
constexpr std::size_t most_left(std::size_t n) { return n <= short_input ? n - 1 : n - n / 4; }

/// One number from each of the equal stretches, wherever a hash of its index says: what comes at
/// regular distances is not met at regular distances. The hash is splitmix64's last step, cut.
void draw(std::span<const int> numbers, int misses, std::span<int> sample) {
  const int shift = std::countr_zero(sample.size());
  const std::uint64_t n = numbers.size();
  std::uint64_t state = n + static_cast<std::uint64_t>(misses) * 0xbf58476d1ce4e5b9;
  for (std::uint64_t i = 0; i < sample.size(); ++i) {
    state += 0x9e3779b97f4a7c15;
    const std::uint64_t within = ((state ^ state >> 32) * 0x94d049bb133111eb) >> 32;
    sample[i] = numbers[(i * n + (within * n >> 32)) >> shift];
  }
}

class selection {
 public:
  explicit selection(const operations& level) : level_(level) {}

  int at(std::span<const int> numbers, std::size_t place) const {
    if (numbers.size() <= few) return level_.of_few(numbers, {place, place}).low;
    for (int misses = 0; misses < most_misses; ++misses) {
      const plan p(numbers.size(), misses);
      std::array<int, short_input + overhang> on_stack;
      std::unique_ptr<int[]> on_heap;
      std::span<int> window = on_stack;
      if (p.room > short_input) {
        on_heap = std::make_unique_for_overwrite<int[]>(p.room + overhang);
        window = {on_heap.get(), p.room + overhang};
      }
      const auto [around, many_equal] = bracket_of_sample(numbers, place, p, misses, window);
      const auto pass = many_equal ? level_.without_ends : level_.with_ends;
      division found;
      std::size_t seen = 0;
      while (seen < numbers.size()) {
        const std::size_t next = std::min(stretch, numbers.size() - seen);
        if (found.inside + next > p.room) break;
        found += pass(numbers.subspan(seen, next), around, &window[found.inside]);
        seen += next;
      }
      if (seen < numbers.size() || place < found.above) continue;
      if (around.low == around.high) found.at_low = 0;  // counted already
      std::size_t below_high = place - found.above;
      if (below_high < found.at_high) return around.high;
      below_high -= found.at_high;
      if (below_high < found.inside) {
        if (found.inside > most_left(numbers.size())) continue;
        return at(window.first(found.inside), below_high);
      }
      if (below_high - found.inside < found.at_low) return around.low;
    }
    return counted_out(numbers, place);
  }

 private:
  struct sampled_bracket {
    bracket around;
    bool many_equal;  ///< far more numbers in it than there would be if all were different
  };

  /// The window's memory has room for the sample, and for what is in its bracket.
  sampled_bracket bracket_of_sample(std::span<const int> numbers, std::size_t place, const plan& p,
                                    int misses, std::span<int> memory) const {
    const std::span<int> sample = memory.first(p.sample);
    draw(numbers, misses, sample);
    const std::size_t middle = place * p.sample / numbers.size();
    const bool has_high = middle >= p.margin;
    const bool has_low = middle + p.margin < p.sample;
    const two_places ends = {has_high ? middle - p.margin : 0,
                             has_low ? middle + p.margin : p.sample - 1};
    bracket around = p.sample <= few
                         ? level_.of_few(sample, ends)
                         : bracket{.low = at(sample, ends.second), .high = at(sample, ends.first)};
    if (!has_high) around.high = INT_MAX;
    if (!has_low) around.low = INT_MIN;
    const std::size_t inside = level_.with_ends(sample, around, &memory[p.sample]).inside;
    return {around, inside > 2 * p.expected()};
  }

  const operations& level_;
};

}  // namespace

int bracket_and_compress(std::vector<int>& numbers, int k) {
  return selection(best()).at(numbers, static_cast<std::size_t>(k - 1));
}

}  // namespace kata::kth_largest
