// When the shorter word has at most 64 letters, a column is one machine word up and one down, and
// there is nothing to carry between blocks. What is left is one chain of dependent instructions, a
// column after the other; so the two ends are worth more than the middle:
//
// No table of match masks where vectors can do without it: to build one, 256 entries have to be
// cleared first, and that takes as long as half of the columns. One comparison of all letters with
// the column's own gives the same mask at once, and is not part of the chain.
//
// With AVX-512 the chain is cut in half: the first half of the columns runs forwards, the second
// one backwards, with both words reversed, in two lanes of a vector. A best path crosses the middle
// in some row: the distance is the least sum of the two over all rows.
//
// Longer words are left to bit_parallel_blocks.
//
// Invariant: after column j, `up` and `down` are the steps of d(·, j) from row to row.
// Myers, "A fast bit-vector algorithm for approximate string matching", 1999; Hyyrö, 2003; the
// middle is Hirschberg's, "A linear space algorithm for computing maximal common subsequences",
// 1975.
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "kata/simd.hpp"
#include "rungs.hpp"
#include "strip8.hpp"

namespace kata::edit_distance {

namespace {

using word = std::uint64_t;

struct column_steps {
  word up = ~word{0};
  word down = 0;
};

inline void advance(column_steps& column, word equal) {
  const word diagonal_zero = (((equal & column.up) + column.up) ^ column.up) | equal | column.down;
  const word row_flat = (diagonal_zero | column.up) & ~column.down;  // row 0 rises: a 0 from below
  const word row_falls = column.up & diagonal_zero;
  column.up = row_falls << 1 | (row_flat << 1 & ~diagonal_zero);
  column.down = diagonal_zero & ~(row_flat << 1);
}

int distance_in_last(const column_steps& column, std::size_t m, std::size_t columns) {
  const word rows = ~word{0} >> (64 - m);
  return static_cast<int>(columns) + std::popcount(column.up & rows) -
         std::popcount(column.down & rows);
}

int with_table(std::string_view rows, std::string_view columns) {
  std::array<word, 256> matches{};
  for (std::size_t i = 0; i < rows.size(); ++i)
    matches[static_cast<unsigned char>(rows[i])] |= word{1} << i;
  column_steps column;
  for (const char letter : columns) advance(column, matches[static_cast<unsigned char>(letter)]);
  return distance_in_last(column, rows.size(), columns.size());
}

#if KATA_X86

KATA_AVX2 int with_comparisons(std::string_view rows, std::string_view columns) {
  std::array<char, 64> letters{};
  std::memcpy(letters.data(), rows.data(), rows.size());
  const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(letters.data()));
  const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(letters.data() + 32));
  column_steps column;
  for (const char c : columns) {
    const __m256i letter = _mm256_set1_epi8(c);
    const auto first =
        static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, letter)));
    const auto second =
        static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, letter)));
    advance(column, first | word{second} << 32);
  }
  return distance_in_last(column, rows.size(), columns.size());
}

/// Lane 0 forwards, lane 1 backwards.
struct both_ways {
  __m128i up, down;
};

[[gnu::always_inline]] KATA_AVX512 inline both_ways next(both_ways column, __m128i equal) {
  const __m128i runs = _mm_and_si128(equal, column.up);
  const __m128i sum = _mm_add_epi64(runs, column.up);
  const __m128i vertical = _mm_or_si128(equal, column.down);
  const __m128i diagonal_zero = _mm_ternarylogic_epi64(sum, column.up, vertical, xor_or);
  constexpr int or_and_not = 0x54;        // (a | b) & ~c
  constexpr int or_of_difference = 0xF2;  // a | (c & ~b)
  const __m128i row_flat =
      _mm_ternarylogic_epi64(diagonal_zero, column.up, column.down, or_and_not);
  const __m128i row_falls = _mm_and_si128(column.up, diagonal_zero);
  const __m128i flat = _mm_add_epi64(row_flat, row_flat);  // row 0 rises: a 0 from below
  const __m128i falls = _mm_add_epi64(row_falls, row_falls);
  return {_mm_ternarylogic_epi64(falls, diagonal_zero, flat, or_of_difference),
          _mm_andnot_si128(flat, diagonal_zero)};
}

KATA_AVX512 inline word equal_letters(__m512i letters, char letter) {
  return _mm512_cmpeq_epi8_mask(letters, _mm512_set1_epi8(letter));
}

alignas(64) constexpr auto byte_numbers = [] {
  std::array<std::uint8_t, 64> at{};
  for (std::size_t i = 0; i < 64; ++i) at[i] = static_cast<std::uint8_t>(i);
  return at;
}();

/// Byte i is byte last - i.
KATA_AVX512 inline __m512i reversed(__m512i bytes, std::size_t last) {
  const __m512i from = _mm512_sub_epi8(_mm512_set1_epi8(static_cast<char>(last)),
                                       _mm512_load_si512(byte_numbers.data()));
  return _mm512_maskz_permutexvar_epi8(~word{0}, from, bytes);
}

/// Blocks of `Groups` times eight bytes: each second one gets the sum of the one before it added.
template <unsigned Groups>
KATA_AVX512 inline __m512i with_groups_before(__m512i sums) {
  const __m512i number = _mm512_load_si512(byte_numbers.data());
  const __m512i multiple = _mm512_set1_epi8(static_cast<char>(-8 * static_cast<int>(Groups)));
  const __m512i last_before =
      _mm512_sub_epi8(_mm512_and_si512(number, multiple), _mm512_set1_epi8(1));
  const __mmask64 later = _mm512_test_epi8_mask(number, _mm512_set1_epi8(8 * Groups));
  return _mm512_add_epi8(sums, _mm512_maskz_permutexvar_epi8(later, last_before, sums));
}

/// Byte i plus all bytes before it.
KATA_AVX512 inline __m512i running_sums(__m512i v) {
  v = _mm512_add_epi8(v, _mm512_maskz_slli_epi64(0xFF, v, 8));
  v = _mm512_add_epi8(v, _mm512_maskz_slli_epi64(0xFF, v, 16));
  v = _mm512_add_epi8(v, _mm512_maskz_slli_epi64(0xFF, v, 32));
  return with_groups_before<4>(with_groups_before<2>(with_groups_before<1>(v)));
}

KATA_AVX512 inline int least(__m512i bytes) {
  const __m256i half = _mm256_min_epi8(_mm512_maskz_extracti64x4_epi64(0xF, bytes, 0),
                                       _mm512_maskz_extracti64x4_epi64(0xF, bytes, 1));
  const __m128i quarter =
      _mm_min_epi8(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
  // minpos takes the least of unsigned 16-bit numbers.
  const __m128i unsigned_bytes = _mm_xor_si128(quarter, _mm_set1_epi8(-128));
  const __m128i pairs = _mm_min_epu8(unsigned_bytes, _mm_srli_epi16(unsigned_bytes, 8));
  return (_mm_cvtsi128_si32(_mm_minpos_epu16(pairs)) & 0xFF) - 128;
}

/// Each letter's own step, +1, 0 or -1, in a byte.
KATA_AVX512 inline __m512i steps_down(const column_steps& column) {
  return _mm512_sub_epi8(_mm512_movm_epi8(column.down), _mm512_movm_epi8(column.up));
}

/// The least sum of the two over the rows 0 … m, less the sum at row 0. A byte is enough: m ≤ n, so
/// it is at most 96 more, and at most 128 less.
KATA_AVX512 int least_sum(const column_steps& forwards, const column_steps& backwards,
                          std::size_t m) {
  const __m512i from_above = steps_down(forwards);
  const __m512i from_below = reversed(steps_down(backwards), m - 1);
  const __m512i steps = _mm512_maskz_sub_epi8(~word{0} >> (64 - m), from_above, from_below);
  return std::min(0, least(running_sums(steps)));
}

KATA_AVX512 int from_both_ends(std::string_view rows, std::string_view columns) {
  const std::size_t m = rows.size();
  const std::size_t n = columns.size();
  const __m512i forwards = _mm512_maskz_loadu_epi8(~word{0} >> (64 - m), rows.data());
  const __m512i backwards = reversed(forwards, m - 1);
  both_ways column{_mm_set1_epi64x(-1), _mm_setzero_si128()};
  const std::size_t half = n / 2;
  for (std::size_t j = 0; j < half; ++j) {
    const word first = equal_letters(forwards, columns[j]);
    const word second = equal_letters(backwards, columns[n - 1 - j]);
    column =
        next(column, _mm_set_epi64x(static_cast<long long>(second), static_cast<long long>(first)));
  }
  if (n % 2 == 1) {  // the middle one is for the way back alone
    const word second = equal_letters(backwards, columns[half]);
    const both_ways one = next(column, _mm_set1_epi64x(static_cast<long long>(second)));
    column = {_mm_blend_epi32(column.up, one.up, 0b1100),
              _mm_blend_epi32(column.down, one.down, 0b1100)};
  }
  const column_steps there{static_cast<word>(_mm_cvtsi128_si64(column.up)),
                           static_cast<word>(_mm_cvtsi128_si64(column.down))};
  const column_steps back{static_cast<word>(_mm_extract_epi64(column.up, 1)),
                          static_cast<word>(_mm_extract_epi64(column.down, 1))};
  return static_cast<int>(half) + distance_in_last(back, m, n - half) + least_sum(there, back, m);
}

#endif

}  // namespace

int one_word(std::string_view source, std::string_view target) {
  if (source.size() > target.size()) std::swap(source, target);
  if (source.empty()) return static_cast<int>(target.size());
  if (source.size() > 64) return bit_parallel_blocks(source, target);
#if KATA_X86
  switch (simd_level()) {
    case simd::avx512:
      return from_both_ends(source, target);
    case simd::avx2:
      return with_comparisons(source, target);
    case simd::portable:
      break;
  }
#endif
  return with_table(source, target);
}

}  // namespace kata::edit_distance
