// One strip of eight blocks in an AVX-512 vector, for strips.cpp and the halves that meet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kata/intrinsics.hpp"

#if KATA_X86

namespace kata::edit_distance {

// The immediates of vpternlog.
inline constexpr int and_or = 0xEA;  // (a & b) | c
inline constexpr int xor_or = 0xBE;  // (a ^ b) | c
inline constexpr int or_nor = 0xF1;  // a | ~(b | c)

struct strip8 {
  __m512i up, down;              // the column: where it rises, where it falls
  __m512i row_rises, row_falls;  // the last step of all rows
  __m512i pairs[2];              // rows of the matches, lanes 1, 3, 5, 7 one letter late
  __m512i quads[4];              // and lanes 2, 3, 6, 7 two more
};

/// Of each lane the matches of its own letter: a row of the table for the newest letter, and from
/// the rows before it the lanes that are behind. Three blends, by the bits of the lane's number.
template <int Phase>
[[gnu::always_inline]] KATA_AVX512 inline __m512i matches(strip8& s, const std::uint64_t* table,
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

/// One column of each lane. `rises` and `falls` have in lane 7 the row above the strip.
[[gnu::always_inline]] KATA_AVX512 inline void advance(strip8& s, __m512i equal, __m512i rises,
                                                       __m512i falls) {
  const __m512i above_rises = _mm512_maskz_alignr_epi64(0xFF, s.row_rises, rises, 7);
  const __m512i above_falls = _mm512_maskz_alignr_epi64(0xFF, s.row_falls, falls, 7);
  const __m512i carry = _mm512_maskz_srli_epi64(0xFF, above_falls, 63);
  const __m512i runs = _mm512_ternarylogic_epi64(equal, s.up, carry, and_or);
  const __m512i sum = _mm512_add_epi64(runs, s.up);
  const __m512i vertical = _mm512_or_si512(equal, s.down);
  const __m512i diagonal_zero = _mm512_ternarylogic_epi64(sum, s.up, vertical, xor_or);
  s.row_rises = _mm512_ternarylogic_epi64(s.down, diagonal_zero, s.up, or_nor);
  s.row_falls = _mm512_and_si512(s.up, diagonal_zero);
  const __m512i shifted_rises = _mm512_shldi_epi64(s.row_rises, above_rises, 1);
  const __m512i shifted_falls = _mm512_shldi_epi64(s.row_falls, above_falls, 1);
  s.up = _mm512_ternarylogic_epi64(shifted_falls, diagonal_zero, shifted_rises, or_nor);
  s.down = _mm512_and_si512(shifted_rises, diagonal_zero);
}

/// table[code][lane]; bit i: letter 64 lane + i of at most 512 rows is this one. Code 0 is the
/// letter `lowest`, the last one no letter.
void write_matches8(std::string_view rows, unsigned lowest, std::size_t codes,
                    std::uint64_t* table);

/// The least sum of two distances, one from above and one from below, over the rows 0 … m where the
/// halves of a text meet, less the sum at row 0. Given are the steps of both from row to row, each
/// from its own end of the m ≤ 512 rows.
KATA_AVX512 int least_sum(__m512i up, __m512i down, __m512i up_from_below, __m512i down_from_below,
                          std::size_t m);

}  // namespace kata::edit_distance

#endif
