#include "tokens.hpp"

#include <array>
#include <bit>

#include "kata/intrinsics.hpp"

#if KATA_X86

namespace kata::internal {

namespace {

using byte_mask = __mmask64;

KATA_AVX512 inline __m512i in_all_bytes(int value) {
  return _mm512_set1_epi8(static_cast<char>(value));
}

KATA_AVX512 inline __m512i in_all_tokens(std::uint64_t value) {
  return _mm512_set1_epi64(static_cast<long long>(value));
}

/// Eight bytes of each of eight tokens, a token a lane; some bytes may lie before the token.
struct bytes_of_tokens {
  __m512i digits;  ///< their values, 0 where there is none
  byte_mask minus;
  byte_mask inside;  ///< what the token has there but the minus
  __mmask8 bad;      ///< a byte inside is no digit
};

/// `at`: where the bytes are, in `before` if it is negative, else in `here`; `first`: of the
/// tokens.
[[gnu::always_inline]] KATA_AVX512 inline bytes_of_tokens bytes_at(__m512i at, __m512i first,
                                                                   __m512i before, __m512i here) {
  bytes_of_tokens part;
  const __m512i index = _mm512_xor_si512(at, in_all_bytes(64));  // bit 6: in the second vector
  const __m512i bytes = _mm512_permutex2var_epi8(before, index, here);
  part.minus =
      _mm512_mask_cmpeq_epi8_mask(_mm512_cmpeq_epi8_mask(at, first), bytes, in_all_bytes('-'));
  part.inside = _mm512_mask_cmpge_epi8_mask(~part.minus, at, first);
  part.digits = _mm512_maskz_sub_epi8(part.inside, bytes, in_all_bytes('0'));
  const __m512i bad =
      _mm512_or_si512(part.digits, _mm512_add_epi8(part.digits, in_all_bytes(0x80 - 10)));
  part.bad = _mm512_test_epi64_mask(bad, in_all_bytes(0x80));
  return part;
}

/// Of each lane the number of eight digits.
[[gnu::always_inline]] KATA_AVX512 inline __m512i number(__m512i digits) {
  const __m512i pairs = _mm512_maddubs_epi16(digits, _mm512_set1_epi16(1 << 8 | 10));
  const __m512i fours = _mm512_madd_epi16(pairs, _mm512_set1_epi32(1 << 16 | 100));
  const __m512i both = _mm512_or_si512(fours, _mm512_srli_epi64(fours, 16));
  return _mm512_maskz_madd_epi16(0x5555, both, _mm512_set1_epi32(1 << 16 | 10'000));
}

/// Of each lane whether one of its bytes is in the mask.
[[gnu::always_inline]] KATA_AVX512 inline __mmask8 lanes_with(byte_mask mask) {
  const __m512i bytes = _mm512_movm_epi8(mask);
  return _mm512_test_epi64_mask(bytes, bytes);
}

/// Of each lane whether its last byte is in the mask.
[[gnu::always_inline]] KATA_AVX512 inline __mmask8 lanes_that_end(byte_mask mask) {
  return _mm512_movepi64_mask(_mm512_movm_epi8(mask));
}

}  // namespace

/// Eight tokens at a time: where they begin and end is brought into all bytes of their lanes, the
/// last eight bytes of each are fetched by one permutation, and by one more those before them if
/// one of the eight is as long as that.
KATA_AVX512 std::size_t tokens_avx512(const char* text, std::ptrdiff_t begin,
                                      std::span<tokens_in_64> blocks) {
  alignas(64) static constexpr auto numbers = [] {
    std::array<char, 64> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i);
    return bytes;
  }();
  alignas(64) static constexpr auto token_of_byte = [] {
    std::array<char, 64> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i / 8);
    return bytes;
  }();
  const __m512i number_of_byte = _mm512_load_si512(numbers.data());
  const __m512i one_before = _mm512_sub_epi8(number_of_byte, in_all_bytes(1));
  __m512i before = _mm512_loadu_si512(text - 64);
  for (std::size_t b = 0; b < blocks.size(); ++b, text += 64) {
    tokens_in_64& found = blocks[b];
    const __m512i here = _mm512_loadu_si512(text);
    const std::uint64_t blanks = _mm512_cmpeq_epi8_mask(here, in_all_bytes(' '));
    if (blanks == 0) return b;
    const __m512i ends = _mm512_maskz_compress_epi8(blanks, number_of_byte);
    // A token begins behind the blank that ends the one before it.
    const __m512i behind =
        _mm512_add_epi8(_mm512_permutexvar_epi8(one_before, ends), in_all_bytes(1));
    const __m512i begins = _mm512_mask_mov_epi8(behind, 1, in_all_bytes(static_cast<int>(begin)));
    const auto count = static_cast<std::size_t>(std::popcount(blanks));
    std::uint64_t all_bad = 0;
    std::uint64_t all_null = 0;
    __m512i which = _mm512_load_si512(token_of_byte.data());
    for (std::size_t k = 0; k < count; k += 8, which = _mm512_add_epi8(which, in_all_bytes(8))) {
      const __m512i end = _mm512_permutexvar_epi8(which, ends);
      const __m512i first = _mm512_permutexvar_epi8(which, begins);
      const __m512i length = _mm512_sub_epi8(end, first);
      const __m512i at = _mm512_add_epi8(end, in_all_tokens(0xFFFEFDFCFBFAF9F8));  // -8 … -1
      const bytes_of_tokens last = bytes_at(at, first, before, here);
      __m512i size = number(last.digits);
      std::uint32_t negative = lanes_with(last.minus);
      std::uint32_t bad = last.bad | ~std::uint32_t{lanes_that_end(last.inside)};
      if (_mm512_cmpgt_epi8_mask(length, in_all_bytes(8)) != 0) {
        const bytes_of_tokens more =
            bytes_at(_mm512_sub_epi8(at, in_all_bytes(8)), first, before, here);
        constexpr byte_mask too_far = 0x0101010101010101;  // it may go on
        negative |= lanes_with(more.minus);
        size = _mm512_add_epi64(size,
                                _mm512_mul_epu32(number(more.digits), in_all_tokens(100'000'000)));
        const __m512i most = _mm512_mask_set1_epi64(
            in_all_tokens(0x7FFFFFFF), static_cast<__mmask8>(negative), std::int64_t{1} << 31);
        bad |= more.bad;
        bad |= lanes_with(more.inside & too_far);
        bad |= _mm512_cmpgt_epi64_mask(size, most);
      }
      constexpr std::uint64_t null_as_digits = std::uint64_t{0x6C6C756E - 0x30303030} << 32;
      const std::uint32_t null =
          _mm512_mask_cmpeq_epi64_mask(_mm512_cmpeq_epi64_mask(length, in_all_bytes(4)),
                                       last.digits, in_all_tokens(null_as_digits));
      const __m256i sizes = _mm512_cvtepi64_epi32(size);
      const __m256i zero = _mm256_setzero_si256();
      _mm256_storeu_si256(
          reinterpret_cast<__m256i*>(found.values + k),
          _mm256_mask_sub_epi32(sizes, static_cast<__mmask8>(negative), zero, sizes));
      all_bad |= std::uint64_t{bad & 0xFF} << k;
      all_null |= std::uint64_t{null} << k;
    }
    found.ends = blanks;
    found.bad = all_bad;
    found.null = all_null;
    begin = -std::countl_zero(blanks);
    before = here;
  }
  return blocks.size();
}

}  // namespace kata::internal

#endif
