// Eight blocks at once (four with AVX2): see strips.hpp.
//
// A word of up to 512 letters is one strip, and one strip is one chain of dependent instructions.
// With AVX-512 it runs from both ends to the middle of the other word, two chains at a time; a best
// path crosses the middle in some row, and the distance is the least sum of the two over all rows
// (Hirschberg, 1975).
//
// Invariant: before step s, lane k has done s - k columns.
// Myers, "A fast bit-vector algorithm for approximate string matching", 1999; Hyyrö, "A bit-vector
// algorithm for computing Levenshtein and Damerau edit distances", 2003; along the anti-diagonal:
// Wozniak, "Using video-oriented instructions to speed up sequence comparison", 1997.
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "kata/simd.hpp"
#include "rungs.hpp"
#include "strip8.hpp"
#include "strips.hpp"

namespace kata::edit_distance {

#if KATA_X86

namespace {

using word = std::uint64_t;

constexpr std::size_t strip_rows = 512;

struct letter_range {
  unsigned lowest, highest;
  std::size_t codes() const { return std::size_t{highest} - lowest + 2; }  // and "no letter"
};

KATA_AVX512 inline __m256i low_half(__m512i v) {
  return _mm512_maskz_extracti64x4_epi64(0xF, v, 0);
}

KATA_AVX512 inline __m256i high_half(__m512i v) {
  return _mm512_maskz_extracti64x4_epi64(0xF, v, 1);
}

KATA_AVX512 letter_range range_of(std::string_view one, std::string_view other) {
  __m512i least = _mm512_set1_epi8(-1);
  __m512i most = _mm512_setzero_si512();
  for (const std::string_view letters : {one, other})
    for (std::size_t i = 0; i < letters.size(); i += 64) {
      const word here = first_bytes(letters.size() - i);
      const __m512i chunk = _mm512_maskz_loadu_epi8(here, letters.data() + i);
      least = _mm512_mask_min_epu8(least, here, least, chunk);
      most = _mm512_mask_max_epu8(most, here, most, chunk);
    }
  alignas(64) std::array<unsigned char, 64> lows;
  alignas(64) std::array<unsigned char, 64> highs;
  __m256i low = _mm256_min_epu8(low_half(least), high_half(least));
  __m256i high = _mm256_max_epu8(low_half(most), high_half(most));
  const __m128i low16 = _mm_min_epu8(_mm256_castsi256_si128(low), _mm256_extracti128_si256(low, 1));
  const __m128i high16 =
      _mm_max_epu8(_mm256_castsi256_si128(high), _mm256_extracti128_si256(high, 1));
  _mm_store_si128(reinterpret_cast<__m128i*>(lows.data()), low16);
  _mm_store_si128(reinterpret_cast<__m128i*>(highs.data()), high16);
  return {*std::min_element(lows.begin(), lows.begin() + 16),
          *std::max_element(highs.begin(), highs.begin() + 16)};
}

/// The bytes' numbers from `first` downwards.
KATA_AVX512 inline __m512i downwards(std::size_t first) {
  alignas(64) static constexpr auto numbers = [] {
    std::array<std::uint8_t, 64> at{};
    for (std::size_t i = 0; i < 64; ++i) at[i] = static_cast<std::uint8_t>(i);
    return at;
  }();
  return _mm512_sub_epi8(_mm512_set1_epi8(static_cast<char>(first)),
                         _mm512_load_si512(numbers.data()));
}

/// Up to 64 letters from `at` on, in reading order; backwards, letter 0 is the word's last one.
template <bool Backwards>
KATA_AVX512 inline __m512i letters_from(std::string_view letters, std::size_t at) {
  const std::size_t count = std::min<std::size_t>(64, letters.size() - at);
  const char* const from = letters.data() + (Backwards ? letters.size() - at - count : at);
  const __m512i chunk = _mm512_maskz_loadu_epi8(first_bytes(count), from);
  if constexpr (!Backwards) return chunk;
  return _mm512_maskz_permutexvar_epi8(first_bytes(count), downwards(count - 1), chunk);
}

/// table[code][lane]; bit i: letter 64 lane + i of `rows` is this one.
template <bool Backwards>
KATA_AVX512 void write_matches(std::string_view rows, letter_range range, word* table) {
  for (std::size_t lane = 0; lane < 8; ++lane) {
    const std::size_t from = 64 * lane;
    word there = 0;
    __m512i chunk = _mm512_setzero_si512();
    if (from < rows.size()) {
      there = first_bytes(rows.size() - from);
      chunk = letters_from<Backwards>(rows, from);
    }
    write_matches_of_lane(chunk, there, 0, range.lowest, range.codes(), table + lane, 8);
  }
}

/// A lane before its first letter sees none, and so does lane 0 after its last one.
constexpr std::size_t letters_before = 1;
constexpr std::size_t letters_after = 16;

/// The first `count` letters.
template <bool Backwards>
KATA_AVX512 void write_codes(std::string_view letters, std::size_t count, letter_range range,
                             std::uint16_t* codes) {
  const auto none = static_cast<std::uint16_t>(range.codes() - 1);
  *codes++ = none;
  const __m512i lowest = _mm512_set1_epi16(static_cast<short>(range.lowest));
  for (std::size_t i = 0; i < count; i += 64) {
    const __m512i chunk = letters_from<Backwards>(letters, i);
    const word here = first_bytes(count - i);
    const __m512i low = _mm512_maskz_cvtepu8_epi16(~__mmask32{0}, low_half(chunk));
    const __m512i high = _mm512_maskz_cvtepu8_epi16(~__mmask32{0}, high_half(chunk));
    _mm512_mask_storeu_epi16(codes + i, static_cast<__mmask32>(here),
                             _mm512_sub_epi16(low, lowest));
    _mm512_mask_storeu_epi16(codes + i + 32, static_cast<__mmask32>(here >> 32),
                             _mm512_sub_epi16(high, lowest));
  }
  std::fill_n(codes + count, letters_after, none);
}

/// Of each lane's rows: where the table rises and falls from one column to the next.
struct row_steps8 {
  __m512i rises, falls;
};

/// To each lane that of the one before it; to lane 0 lane 7 of `above`.
[[gnu::always_inline]] KATA_AVX512 inline row_steps8 one_lane_down(row_steps8 steps,
                                                                   row_steps8 above) {
  return {_mm512_maskz_alignr_epi64(0xFF, steps.rises, above.rises, 7),
          _mm512_maskz_alignr_epi64(0xFF, steps.falls, above.falls, 7)};
}

[[gnu::always_inline]] KATA_AVX512 inline row_steps8 in_all_lanes(word rises, word falls) {
  return {_mm512_set1_epi64(static_cast<long long>(rises)),
          _mm512_set1_epi64(static_cast<long long>(falls))};
}

/// A column of each lane: where it rises and falls from one row to the next.
struct column8 {
  __m512i up, down;

  /// Goes on by a column, in which the rows of `equal` have its letter. `above` has in the highest
  /// bit the step of the row above the lane. Gives those of its own rows.
  [[gnu::always_inline]] KATA_AVX512 inline row_steps8 advance(__m512i equal, row_steps8 above) {
    const __m512i carry = _mm512_maskz_srli_epi64(0xFF, above.falls, 63);
    const __m512i runs = _mm512_ternarylogic_epi64(equal, up, carry, and_or);
    const __m512i sum = _mm512_add_epi64(runs, up);
    const __m512i vertical = _mm512_or_si512(equal, down);
    const __m512i diagonal_zero = _mm512_ternarylogic_epi64(sum, up, vertical, xor_or);
    const row_steps8 own = {_mm512_ternarylogic_epi64(down, diagonal_zero, up, or_nor),
                            _mm512_and_si512(up, diagonal_zero)};
    const __m512i shifted_rises = _mm512_shldi_epi64(own.rises, above.rises, 1);
    const __m512i shifted_falls = _mm512_shldi_epi64(own.falls, above.falls, 1);
    up = _mm512_ternarylogic_epi64(shifted_falls, diagonal_zero, shifted_rises, or_nor);
    down = _mm512_and_si512(shifted_rises, diagonal_zero);
    return own;
  }
};

/// Lane k is k columns behind lane 0.
struct strip {
  column8 column;
  row_steps8 steps;
  __m512i pairs[2];  // rows of the matches, lanes 1, 3, 5, 7 one letter late
  __m512i quads[4];  // and lanes 2, 3, 6, 7 two more
};

/// Of each lane the matches of its own letter: a row of the table for the newest letter, and from
/// the rows before it the lanes that are behind. Three blends, by the bits of the lane's number.
template <int Phase>
[[gnu::always_inline]] KATA_AVX512 inline __m512i matches(strip& s, const word* table,
                                                          const std::uint16_t* letter) {
  const __m512i row = _mm512_loadu_si512(table + 8 * std::size_t{letter[0]});
  const __m512i before = _mm512_loadu_si512(table + 8 * std::size_t{letter[-1]});
  const __m512i pairs = _mm512_mask_blend_epi64(0xAA, row, before);
  const __m512i quads = _mm512_mask_blend_epi64(0xCC, pairs, s.pairs[Phase % 2]);
  const __m512i equal = _mm512_mask_blend_epi64(0xF0, quads, s.quads[Phase]);
  s.pairs[Phase % 2] = pairs;
  s.quads[Phase] = quads;
  return equal;
}

struct half {
  strip lanes;
  __m512i up, down;  // of the lanes that have done their last column
  const word* matches;
  const std::uint16_t* codes;
  std::size_t columns;
};

[[gnu::always_inline]] KATA_AVX512 inline void begin(half& h) {
  const __m512i zero = _mm512_setzero_si512();
  h.lanes = {{_mm512_set1_epi64(-1), zero}, {zero, zero}, {zero, zero}, {zero, zero, zero, zero}};
  h.up = h.down = zero;
}

template <int Phase>
[[gnu::always_inline]] KATA_AVX512 inline void column(half& h, std::size_t step) {
  const __m512i equal = matches<Phase>(h.lanes, h.matches, h.codes + step);
  constexpr std::uint64_t all = ~std::uint64_t{0};  // row 0 rises in every column
  h.lanes.steps = h.lanes.column.advance(equal, one_lane_down(h.lanes.steps, in_all_lanes(all, 0)));
}

/// After the step in which lane k has done its last column.
[[gnu::always_inline]] KATA_AVX512 inline void keep(half& h, std::size_t step) {
  const std::size_t done = step + 1 - h.columns;  // wraps around before
  if (done >= 8) return;
  const auto lane = static_cast<__mmask8>(1u << done);
  h.up = _mm512_mask_mov_epi64(h.up, lane, h.lanes.column.up);
  h.down = _mm512_mask_mov_epi64(h.down, lane, h.lanes.column.down);
}

template <int Phase>
[[gnu::always_inline]] KATA_AVX512 inline void last_columns(half& one, half& other,
                                                            std::size_t step) {
  column<Phase>(one, step);
  column<Phase>(other, step);
  keep(one, step);
  keep(other, step);
}

KATA_AVX512 int sum_of_steps(__m512i up, __m512i down, std::size_t m) {
  alignas(64) std::array<word, 8> ups;
  alignas(64) std::array<word, 8> downs;
  _mm512_store_si512(ups.data(), up);
  _mm512_store_si512(downs.data(), down);
  int sum = 0;
  for (std::size_t lane = 0; 64 * lane < m; ++lane) {
    const word rows = first_bytes(m - 64 * lane);
    sum += std::popcount(ups[lane] & rows) - std::popcount(downs[lane] & rows);
  }
  return sum;
}

/// Bit i to bit 511 - i.
KATA_AVX512 inline __m512i reversed(__m512i v) {
  const __m512i bytes = _mm512_maskz_permutexvar_epi8(~word{0}, downwards(63), v);
  const __m512i low_nibble = _mm512_set1_epi8(0x0F);
  const __m512i high_of = _mm512_maskz_broadcast_i32x4(
      0xFFFF,
      _mm_set_epi8(-16, 112, -80, 48, -48, 80, -112, 16, -32, 96, -96, 32, -64, 64, -128, 0));
  const __m512i low_of = _mm512_maskz_broadcast_i32x4(
      0xFFFF, _mm_set_epi8(15, 7, 11, 3, 13, 5, 9, 1, 14, 6, 10, 2, 12, 4, 8, 0));
  const __m512i low = _mm512_and_si512(bytes, low_nibble);
  const __m512i high = _mm512_and_si512(_mm512_maskz_srli_epi64(0xFF, bytes, 4), low_nibble);
  return _mm512_or_si512(_mm512_shuffle_epi8(high_of, low), _mm512_shuffle_epi8(low_of, high));
}

/// As one number of 512 bits.
KATA_AVX512 inline __m512i shifted_down(__m512i v, std::size_t bits) {
  alignas(64) std::array<word, 17> wide{};
  _mm512_store_si512(wide.data(), v);
  const __m512i low = _mm512_loadu_si512(&wide[bits / 64]);
  const __m512i high = _mm512_loadu_si512(&wide[bits / 64 + 1]);
  return _mm512_shrdv_epi64(low, high, _mm512_set1_epi64(static_cast<long long>(bits % 64)));
}

/// Bit `at` of each byte.
KATA_AVX512 inline __m512i bit_of_bytes(__m512i v, unsigned at) {
  return _mm512_and_si512(_mm512_maskz_srli_epi64(0xFF, v, at), _mm512_set1_epi8(1));
}

/// Lane i plus all lanes before it.
KATA_AVX512 inline __m512i running_sums(__m512i v) {
  alignas(64) static constexpr auto numbers = [] {
    std::array<std::int16_t, 32> at{};
    for (std::size_t i = 0; i < 32; ++i) at[i] = static_cast<std::int16_t>(i);
    return at;
  }();
  const __m512i lanes = _mm512_load_si512(numbers.data());
  for (unsigned distance = 1; distance < 32; distance *= 2) {
    const __m512i from = _mm512_sub_epi16(lanes, _mm512_set1_epi16(static_cast<short>(distance)));
    v = _mm512_add_epi16(v, _mm512_maskz_permutexvar_epi16(~__mmask32{0} << distance, from, v));
  }
  return v;
}

/// The least sum of two distances, one from above and one from below, over the rows 0 … m where the
/// halves of a text meet, less the sum at row 0. Given are the steps of both from row to row, each
/// from its own end of the m ≤ 512 rows.
KATA_AVX512 int least_sum(__m512i up, __m512i down, __m512i up_from_below, __m512i down_from_below,
                          std::size_t m) {
  // From row i to the next one the sum rises as the one from above does, and falls as the one from
  // below rises. Rows beyond the last rise, so that none of them is the least.
  const std::size_t spare = strip_rows - m;
  const __m512i up_again = shifted_down(reversed(down_from_below), spare);
  const __m512i down_again = shifted_down(reversed(up_from_below), spare);
  alignas(64) std::array<word, 8> rows_of_lane;
  for (std::size_t lane = 0; lane < 8; ++lane)
    rows_of_lane[lane] = 64 * lane < m ? first_bytes(m - 64 * lane) : 0;
  const __m512i rows = _mm512_load_si512(rows_of_lane.data());
  const __m512i rises = _mm512_or_si512(up, _mm512_xor_si512(rows, _mm512_set1_epi64(-1)));
  const __m512i falls = _mm512_and_si512(down, rows);
  // Within each byte's eight rows first …
  __m512i sum = _mm512_setzero_si512();
  __m512i least = _mm512_setzero_si512();
  for (unsigned row = 0; row < 8; ++row) {
    sum = _mm512_add_epi8(sum, bit_of_bytes(rises, row));
    sum = _mm512_add_epi8(sum, bit_of_bytes(up_again, row));
    sum = _mm512_sub_epi8(sum, bit_of_bytes(falls, row));
    sum = _mm512_sub_epi8(sum, bit_of_bytes(down_again, row));
    least = _mm512_min_epi8(least, sum);
  }
  // … then the bytes' sums.
  const __m512i first = _mm512_maskz_cvtepi8_epi16(~__mmask32{0}, low_half(sum));
  const __m512i second = _mm512_maskz_cvtepi8_epi16(~__mmask32{0}, high_half(sum));
  const __m512i sums = running_sums(first);
  const __m512i more = running_sums(second);
  const __m512i whole = _mm512_maskz_permutexvar_epi16(~__mmask32{0}, _mm512_set1_epi16(31), sums);
  const __m512i before = _mm512_sub_epi16(sums, first);
  const __m512i before_more = _mm512_add_epi16(_mm512_sub_epi16(more, second), whole);
  const __m512i leasts = _mm512_min_epi16(
      _mm512_add_epi16(before, _mm512_maskz_cvtepi8_epi16(~__mmask32{0}, low_half(least))),
      _mm512_add_epi16(before_more, _mm512_maskz_cvtepi8_epi16(~__mmask32{0}, high_half(least))));
  // minpos takes the least of unsigned numbers.
  const __m256i half_of = _mm256_min_epi16(low_half(leasts), high_half(leasts));
  const __m128i eighth =
      _mm_min_epi16(_mm256_castsi256_si128(half_of), _mm256_extracti128_si256(half_of, 1));
  const __m128i offset = _mm_set1_epi16(-0x8000);
  const __m128i position = _mm_minpos_epu16(_mm_xor_si128(eighth, offset));
  return static_cast<std::int16_t>(_mm_extract_epi16(position, 0) ^ 0x8000);
}

/// rows.size() ≤ 512.
KATA_AVX512 int from_both_ends(std::string_view rows, std::string_view columns) {
  const letter_range range = range_of(rows, columns);
  const std::size_t table = 8 * range.codes();
  constexpr std::size_t small = 8 * 32;
  alignas(64) std::array<word, 2 * small> on_stack;
  std::vector<word> on_heap;
  word* tables = on_stack.data();
  if (table > small) {
    on_heap.resize(2 * table);
    tables = on_heap.data();
  }
  write_matches<false>(rows, range, tables);
  write_matches<true>(rows, range, tables + table);

  const std::size_t first = columns.size() / 2;
  const std::size_t second = columns.size() - first;
  std::vector<std::uint16_t> codes(2 * (letters_before + second + letters_after));
  std::uint16_t* const backwards = codes.data() + letters_before + second + letters_after;
  write_codes<false>(columns, first, range, codes.data());
  write_codes<true>(columns, second, range, backwards);

  half one;
  half other;
  begin(one);
  begin(other);
  one.matches = tables;
  other.matches = tables + table;
  one.codes = codes.data() + letters_before;
  other.codes = backwards + letters_before;
  one.columns = first;
  other.columns = second;
  std::size_t step = 0;
  for (; step + 4 < first; step += 4) {
    column<0>(one, step);
    column<0>(other, step);
    column<1>(one, step + 1);
    column<1>(other, step + 1);
    column<2>(one, step + 2);
    column<2>(other, step + 2);
    column<3>(one, step + 3);
    column<3>(other, step + 3);
  }
  if (first == 0) one.up = _mm512_set1_epi64(-1);
  for (; step < second + 7; step += 4) {
    last_columns<0>(one, other, step);
    last_columns<1>(one, other, step + 1);
    last_columns<2>(one, other, step + 2);
    last_columns<3>(one, other, step + 3);
  }
  const std::size_t m = rows.size();
  return static_cast<int>(columns.size()) + sum_of_steps(other.up, other.down, m) +
         least_sum(one.up, one.down, other.up, other.down, m);
}

}  // namespace

#endif

int vector_blocks(std::string_view source, std::string_view target) {
  if (source.size() > target.size()) std::swap(source, target);
  if (source.empty()) return static_cast<int>(target.size());
#if KATA_X86
  if (source.size() <= strip_rows && simd_level() == simd::avx512)
    return from_both_ends(source, target);
#endif
  return static_cast<int>(strip_table(source, target).distance());
}

}  // namespace kata::edit_distance
