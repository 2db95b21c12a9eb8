// Strips of four blocks; each strip of a stack is four columns behind the one above it.
#include <array>
#include <cstddef>
#include <cstdint>

#include "kata/intrinsics.hpp"
#include "strip_engines.hpp"

namespace kata::edit_distance {

#if KATA_X86

namespace {

using word = std::uint64_t;

constexpr word all = ~word{0};

struct strip4 {
  __m256i up, down;
  __m256i row_flat;  // the complement of row_rises, which is one instruction less
  __m256i row_falls;
  __m256i pairs[2];
};

KATA_AVX2 inline __m256i load4(const word* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

template <int Phase>
[[gnu::always_inline]] KATA_AVX2 inline __m256i matches(strip4& s, const word* table,
                                                        const std::uint16_t* letter) {
  const __m256i row = load4(table + 4 * std::size_t{letter[0]});
  const __m256i before = load4(table + 4 * std::size_t{letter[-1]});
  const __m256i pairs = _mm256_blend_epi32(row, before, 0b11001100);
  const __m256i equal = _mm256_blend_epi32(pairs, s.pairs[Phase % 2], 0b11110000);
  s.pairs[Phase % 2] = pairs;
  return equal;
}

/// `flat` and `falls` have in lane 0 the row above.
[[gnu::always_inline]] KATA_AVX2 inline void advance(strip4& s, __m256i equal, __m256i flat,
                                                     __m256i falls) {
  const __m256i carry = _mm256_srli_epi64(falls, 63);
  const __m256i runs = _mm256_or_si256(_mm256_and_si256(equal, s.up), carry);
  const __m256i sum = _mm256_add_epi64(runs, s.up);
  const __m256i vertical = _mm256_or_si256(equal, s.down);
  const __m256i diagonal_zero = _mm256_or_si256(_mm256_xor_si256(sum, s.up), vertical);
  s.row_flat = _mm256_andnot_si256(s.down, _mm256_or_si256(diagonal_zero, s.up));
  s.row_falls = _mm256_and_si256(s.up, diagonal_zero);
  const __m256i shifted_flat =
      _mm256_or_si256(_mm256_add_epi64(s.row_flat, s.row_flat), _mm256_srli_epi64(flat, 63));
  const __m256i shifted_falls = _mm256_or_si256(_mm256_add_epi64(s.row_falls, s.row_falls), carry);
  s.up = _mm256_or_si256(shifted_falls, _mm256_andnot_si256(diagonal_zero, shifted_flat));
  s.down = _mm256_andnot_si256(shifted_flat, diagonal_zero);
}

KATA_AVX2 inline __m256i one_lane_down(__m256i v) {
  return _mm256_permute4x64_epi64(v, 0b10010011);
}

KATA_AVX2 inline __m256i all_lanes(word w) { return _mm256_set1_epi64x(static_cast<long long>(w)); }

KATA_AVX2 inline word highest_bit(__m256i v, std::size_t of_lane) {
  return static_cast<word>(_mm256_movemask_pd(_mm256_castsi256_pd(v))) >> of_lane & 1;
}

/// The row above the stack, a column a word, in the highest bit; and the one that leaves it, a
/// column a bit.
struct row_steps {
  std::array<word, 64> flat_above{}, falls_above{};
  word flat_below = all;
  word falls_below = 0;
};

KATA_AVX2 void spread4(word bits, std::array<word, 64>& out) {
  __m256i count = _mm256_set_epi64x(3, 2, 1, 0);
  for (std::size_t i = 0; i < 64; i += 4) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(&out[i]),
                        _mm256_sllv_epi64(all_lanes(bits), count));
    count = _mm256_add_epi64(count, all_lanes(4));
  }
}

template <int Phase, std::size_t Strips>
[[gnu::always_inline]] KATA_AVX2 inline void column(strip4 (&strips)[Strips],
                                                    const strip_pass& pass,
                                                    const std::uint16_t* letter, row_steps& row,
                                                    std::size_t at) {
  __m256i flat = all_lanes(row.flat_above[at + Phase]);
  __m256i falls = all_lanes(row.falls_above[at + Phase]);
#pragma GCC unroll 4
  for (std::size_t q = 0; q < Strips; ++q) {
    const __m256i turned_flat = one_lane_down(strips[q].row_flat);
    const __m256i turned_falls = one_lane_down(strips[q].row_falls);
    const __m256i equal = matches<Phase>(strips[q], pass.matches + 4 * pass.codes * q,
                                         letter + Phase - 4 * static_cast<std::ptrdiff_t>(q));
    advance(strips[q], equal, _mm256_blend_epi32(turned_flat, flat, 0b11),
            _mm256_blend_epi32(turned_falls, falls, 0b11));
    flat = turned_flat;
    falls = turned_falls;
  }
  const strip4& last = strips[Strips - 1];
  row.flat_below = row.flat_below << 1 | highest_bit(last.row_flat, pass.last_lane);
  row.falls_below = row.falls_below << 1 | highest_bit(last.row_falls, pass.last_lane);
}

template <std::size_t Strips>
KATA_AVX2 std::size_t run_strips4(const strip_pass& pass) {
  const __m256i zero = _mm256_setzero_si256();
  const __m256i ones = all_lanes(all);
  strip4 strips[Strips];
  for (strip4& strip : strips) strip = {ones, zero, ones, zero, {zero, zero}};
  strips[0].up = _mm256_blend_epi32(ones, all_lanes(all << pass.padding), 0b11);
  const std::size_t lag = 4 * (Strips - 1) + pass.last_lane;
  bottom_row bottom(pass, lag);
  row_steps row;
  for (std::size_t at = 0;; ++at) {
    const bool drain = at == pass.words;
    if (!drain) {
      spread4(~pass.rises[at], row.flat_above);
      spread4(pass.falls[at], row.falls_above);
    }
    const std::size_t count = drain ? (lag + 1) / 2 * 2 : 64;
    const std::uint16_t* letters = pass.letters + 64 * at;
    for (std::size_t c = 0; c < count; c += 2) {
      column<0>(strips, pass, letters + c, row, c);
      column<1>(strips, pass, letters + c, row, c);
    }
    const std::size_t missing = (64 - count) % 64;
    if (bottom.put(at, ~row.flat_below << missing, row.falls_below << missing))
      return bottom.written();
  }
}

std::size_t run_avx2(std::size_t strips, const strip_pass& pass) {
  switch (strips) {
    case 1:
      return run_strips4<1>(pass);
    case 2:
      return run_strips4<2>(pass);
    default:
      return run_strips4<3>(pass);
  }
}

}  // namespace

constinit const strip_engine avx2_strips{.lanes = 4,
                                         .block_rows = 64,
                                         .most_strips = 3,
                                         .deep_lanes = false,
                                         .write_matches = nullptr,
                                         .run = run_avx2};

#endif

}  // namespace kata::edit_distance
