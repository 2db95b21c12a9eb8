// Canonical text, fast: tokens with one blank behind each, integers of at most ten digits. Whatever
// is not so is left to the reader, which knows every rule and every message.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "kata/simd.hpp"

namespace kata::internal {

/// Bit i: text[i] is a blank.
inline std::uint64_t blanks_in_64(const char* text) {
  std::uint64_t blanks = 0;
#if defined(__SSE2__)
  const auto in_16 = [](const char* part) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(part));
    const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(' ')));
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(found));
  };
  blanks = in_16(text) | in_16(text + 16) << 16 | in_16(text + 32) << 32 | in_16(text + 48) << 48;
#else
  for (int i = 0; i < 64; ++i) blanks |= std::uint64_t{text[i] == ' '} << i;
#endif
  return blanks;
}

inline constexpr std::uint64_t in_each_byte = 0x0101010101010101;

inline std::uint64_t eight_bytes(const char* text) {
  std::uint64_t bytes;
  std::memcpy(&bytes, text, sizeof bytes);
  return bytes;
}

/// Adds to `bad` unless text[0, count) are digits, 1 ≤ count ≤ 8; eight bytes must be readable.
/// All digits at once: neighbours to pairs, pairs to fours, fours to one. Lemire, "Number parsing
/// at a gigabyte per second", 2021.
inline std::uint64_t digits_in(const char* text, std::size_t count, std::uint64_t& bad) {
  // The last digit goes to the highest byte; below the first one zeros come in.
  const std::uint64_t digits = (eight_bytes(text) ^ ('0' * in_each_byte)) << (64 - 8 * count);
  bad |= (digits | (digits + (0x80 - 10) * in_each_byte)) & (0x80 * in_each_byte);
  const std::uint64_t pairs = digits * 10 + (digits >> 8);
  constexpr std::uint64_t every_fourth = 0x000000FF000000FF;
  return ((pairs & every_fourth) * (100 + (std::uint64_t{1'000'000} << 32)) +
          ((pairs >> 16) & every_fourth) * (1 + (std::uint64_t{10'000} << 32))) >>
         32;
}

/// Four bytes must be readable. No branch: it is as likely one thing as the other.
inline bool is_word_of_four(const char* begin, const char* end, const char (&word)[5]) {
  return (end - begin == 4) & (std::memcmp(begin, word, 4) == 0);
}

/// What may stand between the blanks.
enum class allowed { integers, integers_and_null };

struct token {
  std::int32_t value;
  std::uint64_t bad;  ///< 0: it is an integer, and in int32
  bool null;          ///< it is the word null, and bad too
};

/// Eight bytes behind `begin` and the sign must be readable.
inline token token_in(const char* begin, const char* end) {
  const bool null = is_word_of_four(begin, end, "null");
  const bool negative = *begin == '-';
  begin += negative;
  const auto count = static_cast<std::size_t>(end - begin);
  std::uint64_t bad = 0;
  std::uint64_t size = 0;
  if (count - 1 < 8) {
    size = digits_in(begin, count, bad);
  } else if (count == 9 || count == 10) {
    size = digits_in(begin, count - 8, bad) * 100'000'000 + digits_in(end - 8, 8, bad);
    bad |= static_cast<std::uint64_t>(size > (std::uint64_t{1} << 31) - !negative);
  } else {
    bad = 1;
  }
  const std::uint32_t sign = -std::uint32_t{negative};
  return {static_cast<std::int32_t>((static_cast<std::uint32_t>(size) ^ sign) - sign), bad, null};
}

#if KATA_X86

/// The tokens that end in 64 bytes of text.
struct tokens_in_64 {
  std::uint64_t ends;       ///< bit i: text[i] is the blank behind one
  std::uint64_t bad, null;  ///< bit k: of the k-th token, as in `token`
  std::int32_t values[64];
};

/// Those of 64 bytes each from text on; gives of how many blocks: it stops where 64 bytes have no
/// blank. The first token begins at text[begin], -64 < begin ≤ 0; the 64 bytes before the text must
/// be readable.
std::size_t tokens_avx512(const char* text, std::ptrdiff_t begin, std::span<tokens_in_64> blocks);

#endif

/// Calls take(value, null) for each token that one blank ends and that is not too near the text's
/// end, as long as they are allowed and it returns true; gives where the first token begins that
/// was not taken. The blanks of 64 bytes are found at once, so that no token waits for the one
/// before.
template <allowed Allowed, class Take>
const char* take_tokens(const char* text, const char* end_of_text, Take take) {
  constexpr std::ptrdiff_t block = 64;
  constexpr std::ptrdiff_t margin = 16;  // of what token_in may read behind a token
  const char* begin = text;
#if KATA_X86
  const char* const vectors_from = simd_level() == simd::avx512 ? text + block : end_of_text;
  std::array<tokens_in_64, 4> blocks;
  constexpr auto all_blocks = static_cast<std::ptrdiff_t>(blocks.size()) * block;
#endif
  // A longer token is none of ours: who asks again must not pay for it again.
  while (end_of_text - text >= block + margin && text - begin < block) {
#if KATA_X86
    if (text >= vectors_from && end_of_text - text >= all_blocks) {
      const std::size_t filled = tokens_avx512(text, begin - text, blocks);
      for (const tokens_in_64& found : std::span(blocks).first(filled)) {
        const std::uint64_t refused =
            Allowed == allowed::integers ? found.bad : found.bad & ~found.null;
        const int count = std::popcount(found.ends);
        const int good = std::min(count, std::countr_zero(refused));
        std::uint64_t null = found.null;
        int taken = 0;
        for (; taken < good; ++taken, null >>= 1)
          if (!take(found.values[taken], (null & 1) != 0)) break;
        std::uint64_t ends = found.ends;
        if (taken < count) {
          if (taken == 0) return begin;
          while (--taken > 0) ends &= ends - 1;
          return text + std::countr_zero(ends) + 1;
        }
        begin = text + (block - std::countl_zero(ends));
        text += block;
      }
      if (filled < blocks.size()) return begin;
      continue;
    }
#endif
    // Not by way of tokens_in_64, though that would spare this loop: it took a quarter longer.
    for (std::uint64_t ends = blanks_in_64(text); ends != 0; ends &= ends - 1) {
      const char* const end = text + std::countr_zero(ends);
      const auto [value, bad, null] = token_in(begin, end);
      // One branch, not two.
      const std::uint64_t refused =
          Allowed == allowed::integers ? bad : bad & (std::uint64_t{null} - 1);
      if (refused != 0 || !take(value, null)) return begin;
      begin = end + 1;
    }
    text += block;
  }
  return begin;
}

}  // namespace kata::internal
