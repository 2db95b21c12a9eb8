// Eight blocks in an AVX-512 vector, for strips.cpp and the halves that meet.
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

/// Of each lane's rows: where the table rises and falls from one column to the next.
struct row_steps8 {
  __m512i rises, falls;
};

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

/// To each lane that of the one before it; to lane 0 lane 7 of `above`.
[[gnu::always_inline]] KATA_AVX512 inline row_steps8 one_lane_down(row_steps8 steps,
                                                                   row_steps8 above) {
  return {_mm512_maskz_alignr_epi64(0xFF, steps.rises, above.rises, 7),
          _mm512_maskz_alignr_epi64(0xFF, steps.falls, above.falls, 7)};
}

[[gnu::always_inline]] KATA_AVX512 inline row_steps8 in_all_lanes(std::uint64_t rises,
                                                                  std::uint64_t falls) {
  return {_mm512_set1_epi64(static_cast<long long>(rises)),
          _mm512_set1_epi64(static_cast<long long>(falls))};
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
