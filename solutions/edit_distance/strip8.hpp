// Eight blocks in an AVX-512 vector, for vector_blocks.cpp and strips_avx512.cpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kata/intrinsics.hpp"

#if KATA_X86

namespace kata::edit_distance {

// The immediates of vpternlog.
inline constexpr int or_nor = 0xF1;  // a | ~(b | c)
inline constexpr int and_or = 0xEA;  // (a & b) | c
inline constexpr int xor_or = 0xBE;  // (a ^ b) | c
inline constexpr int or3 = 0xFE;
inline constexpr int xor3 = 0x96;

KATA_AVX512 inline std::uint64_t first_bytes(std::size_t count) {
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// column[apart code], bit i + shift: byte i is there and is the letter of this code. Code 0 is the
/// letter `lowest`, the last one no letter.
[[gnu::always_inline]] KATA_AVX512 inline void write_matches_of_lane(
    __m512i bytes, std::uint64_t there, std::size_t shift, unsigned lowest, std::size_t codes,
    std::uint64_t* column, std::size_t apart) {
  for (unsigned code = 0; code + 1 < codes; ++code, column += apart) {
    const __m512i letter = _mm512_set1_epi8(static_cast<char>(lowest + code));
    *column = _mm512_mask_cmpeq_epi8_mask(there, bytes, letter) << shift;
  }
  *column = 0;
}

}  // namespace kata::edit_distance

#endif
