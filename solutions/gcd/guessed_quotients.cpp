// Euclid's algorithm on many pairs at once, with quotients that are only guessed.
//
// For any integer q, (a, b) and (a - qb, b) have the same common divisors, so q need not be the
// quotient: it may come from a reciprocal with 12 or 14 good bits, and be rounded to the nearest
// integer, which leaves |b|/2 at most and about a third fewer steps than cutting off. A wrong guess
// costs time, never the answer. So a division becomes a multiplication, a conversion, a
// multiplication and a subtraction, each of which works on a whole vector; what remains may be
// negative, and is left so.
//
// Lanes end at different times. (g, 0) and (0, g) stay as they are: the reciprocal of 0 is infinite
// and q becomes whatever the conversion gives for that, but it is multiplied by 0. So no lane has
// to be masked, and the answer is |a | b| at any time after.
//
// A step waits for each of its instructions, so eight vectors take turns. Wide lanes are half as
// many, so all pairs of a block go over to 32-bit lanes once both numbers fit; a divisor that does
// not fit is set aside. Without a wide multiplication (AVX2) the binary method brings them there.
//
// The nearest integer: Vahlen, 1895. Why any integer will do: Knuth, TAOCP 2, 4.5.2. Lanes with a
// fixed point instead of masks are what the binary method on vectors does.
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "conditional_moves.hpp"
#include "gcd.hpp"
#include "kata/intrinsics.hpp"

namespace kata::gcd {

std::vector<std::int64_t> guessed_quotients(std::span<const pair> pairs);

namespace {

constexpr std::size_t block = 128;  // pairs

void divisors_portable(const pair* pairs, std::int64_t* divisors) {
  const auto magnitude = [](std::int64_t a) { return static_cast<std::uint64_t>(a < 0 ? -a : a); };
  for (std::size_t i = 0; i < block; ++i)
    divisors[i] = static_cast<std::int64_t>(
        with_conditional_moves(magnitude(pairs[i].a), magnitude(pairs[i].b)));
}

#if KATA_X86

/// A block on its way: what fits 32 bits, signs included, and the divisors that are known already
/// because they do not.
struct narrowed {
  alignas(64) std::int32_t a[block];
  alignas(64) std::int32_t b[block];
  alignas(64) std::int64_t wide_divisor[block];
};

/// Vectors that take turns.
constexpr std::size_t in_flight = 8;

// ── AVX-512 ──

constexpr std::size_t wide_lanes = 8;

/// a - qb, where q is about a / b.
KATA_AVX512 inline __m512i remainder_avx512(__m512i a, __m512i b, __m512d a_real, __m512d b_real) {
  const __m512d quotient = _mm512_mul_pd(a_real, _mm512_rcp14_pd(b_real));
  return _mm512_sub_epi64(a, _mm512_mullo_epi64(_mm512_cvtpd_epi64(quotient), b));
}

KATA_AVX512 inline __m512i narrow_remainder_avx512(__m512i a, __m512i b, __m512 a_real,
                                                   __m512 b_real) {
  const __m512 quotient = _mm512_mul_ps(a_real, _mm512_rcp14_ps(b_real));
  return _mm512_sub_epi32(a, _mm512_mullo_epi32(_mm512_cvtps_epi32(quotient), b));
}

/// The lanes in which a number neither fits an int32 nor is 0 beside its pair's divisor.
KATA_AVX512 inline __mmask8 too_wide_avx512(__m512i a, __m512i b) {
  const __m512i half = _mm512_set1_epi64(std::int64_t{1} << 31);
  const __m512i high = _mm512_set1_epi64(static_cast<std::int64_t>(0xFFFF'FFFF'0000'0000));
  const __m512i either = _mm512_or_si512(_mm512_add_epi64(a, half), _mm512_add_epi64(b, half));
  const __mmask8 going_on = _mm512_mask_test_epi64_mask(_mm512_test_epi64_mask(a, a), b, b);
  return _mm512_mask_test_epi64_mask(going_on, either, high);
}

/// One vector of pairs; the reals follow the integers.
struct wide_pairs {
  __m512i a;
  __m512i b;
  __m512d a_real;
  __m512d b_real;
};

/// Two steps for each vector.
[[gnu::always_inline]] KATA_AVX512 inline void round_avx512(wide_pairs (&pairs)[in_flight]) {
#pragma GCC unroll 8
  for (auto& [a, b, a_real, b_real] : pairs) {
    a = remainder_avx512(a, b, a_real, b_real);
    a_real = _mm512_cvtepi64_pd(a);
  }
#pragma GCC unroll 8
  for (auto& [a, b, a_real, b_real] : pairs) {
    b = remainder_avx512(b, a, b_real, a_real);
    b_real = _mm512_cvtepi64_pd(b);
  }
}

[[gnu::always_inline]] KATA_AVX512 inline bool too_wide_avx512(
    const wide_pairs (&pairs)[in_flight]) {
  unsigned lanes = 0;
#pragma GCC unroll 8
  for (const wide_pairs& p : pairs) lanes |= too_wide_avx512(p.a, p.b);
  return lanes != 0;
}

KATA_AVX512 void narrow_avx512(const pair* from, std::size_t first, narrowed& to) {
  const __m512i firsts = _mm512_setr_epi64(0, 2, 4, 6, 8, 10, 12, 14);
  const __m512i seconds = _mm512_setr_epi64(1, 3, 5, 7, 9, 11, 13, 15);
  wide_pairs pairs[in_flight];
  from += first;
#pragma GCC unroll 8
  for (auto& [a, b, a_real, b_real] : pairs) {
    const __m512i low = _mm512_loadu_si512(from);
    const __m512i high = _mm512_loadu_si512(from + wide_lanes / 2);
    a = _mm512_permutex2var_epi64(low, firsts, high);
    b = _mm512_permutex2var_epi64(low, seconds, high);
    a_real = _mm512_cvtepi64_pd(a);
    b_real = _mm512_cvtepi64_pd(b);
    from += wide_lanes;
  }
  // One round is enough for uint32. What needs more is mostly long, and then six are never too
  // many: looking costs almost as much as a step.
  bool going_on = too_wide_avx512(pairs);
  if (going_on) {
    round_avx512(pairs);
    going_on = too_wide_avx512(pairs);
  }
  if (going_on)
    for (int i = 0; i < 5; ++i) round_avx512(pairs);
  for (; going_on; going_on = too_wide_avx512(pairs)) round_avx512(pairs);

#pragma GCC unroll 8
  for (const auto& [a, b, a_real, b_real] : pairs) {
    // Either both fit, or one is 0 and the other is a divisor that may not fit.
    const __m512i size = _mm512_abs_epi64(_mm512_or_si512(a, b));
    const __mmask8 open = _mm512_mask_test_epi64_mask(_mm512_test_epi64_mask(a, a), b, b);
    const __mmask8 small = _mm512_cmple_epi64_mask(size, _mm512_set1_epi64(INT32_MAX));
    const auto fits = static_cast<__mmask8>(open | small);
    _mm256_store_si256(reinterpret_cast<__m256i*>(to.a + first),
                       _mm512_maskz_cvtepi64_epi32(fits, a));
    _mm256_store_si256(reinterpret_cast<__m256i*>(to.b + first),
                       _mm512_maskz_cvtepi64_epi32(fits, b));
    _mm512_store_si512(to.wide_divisor + first,
                       _mm512_maskz_mov_epi64(static_cast<__mmask8>(~fits), size));
    first += wide_lanes;
  }
}

KATA_AVX512 void divisors_avx512(const pair* pairs, std::int64_t* divisors) {
  constexpr std::size_t lanes = 2 * wide_lanes;
  static_assert(in_flight * lanes == block);
  narrowed numbers;
  for (std::size_t i = 0; i < block; i += in_flight * wide_lanes) narrow_avx512(pairs, i, numbers);

  __m512i a[in_flight];
  __m512i b[in_flight];
  __m512 a_real[in_flight];
  __m512 b_real[in_flight];
#pragma GCC unroll 8
  for (std::size_t i = 0; i < in_flight; ++i) {
    a[i] = _mm512_load_si512(numbers.a + i * lanes);
    b[i] = _mm512_load_si512(numbers.b + i * lanes);
    a_real[i] = _mm512_cvtepi32_ps(a[i]);
    b_real[i] = _mm512_cvtepi32_ps(b[i]);
  }
  for (unsigned going_on = 1; going_on != 0;) {
    going_on = 0;
#pragma GCC unroll 8
    for (std::size_t i = 0; i < in_flight; ++i) {
      a[i] = narrow_remainder_avx512(a[i], b[i], a_real[i], b_real[i]);
      a_real[i] = _mm512_cvtepi32_ps(a[i]);
    }
#pragma GCC unroll 8
    for (std::size_t i = 0; i < in_flight; ++i) {
      b[i] = narrow_remainder_avx512(b[i], a[i], b_real[i], a_real[i]);
      b_real[i] = _mm512_cvtepi32_ps(b[i]);
      going_on |= _mm512_mask_test_epi32_mask(_mm512_test_epi32_mask(a[i], a[i]), b[i], b[i]);
    }
  }
#pragma GCC unroll 8
  for (std::size_t i = 0; i < in_flight; ++i) {
    const __m512i size = _mm512_abs_epi32(_mm512_or_si512(a[i], b[i]));
    const std::size_t at = i * lanes;
    const __m512i low = _mm512_cvtepi32_epi64(_mm512_castsi512_si256(size));
    const __m512i high = _mm512_cvtepi32_epi64(_mm512_extracti64x4_epi64(size, 1));
    const std::int64_t* wide = numbers.wide_divisor + at;
    _mm512_storeu_si512(divisors + at, _mm512_or_si512(low, _mm512_load_si512(wide)));
    _mm512_storeu_si512(divisors + at + wide_lanes,
                        _mm512_or_si512(high, _mm512_load_si512(wide + wide_lanes)));
  }
}

// ── AVX2 ──

constexpr std::size_t half_lanes = 4;

/// Is any number of a lane too wide for an int32, while neither is 0? They are not negative here.
KATA_AVX2 inline __m256i too_wide_avx2(__m256i a, __m256i b) {
  const __m256i zero = _mm256_setzero_si256();
  const __m256i done = _mm256_or_si256(_mm256_cmpeq_epi64(a, zero), _mm256_cmpeq_epi64(b, zero));
  return _mm256_andnot_si256(done, _mm256_srli_epi64(_mm256_or_si256(a, b), 31));
}

/// The binary step, of b odd and a of any kind, neither negative: if a is odd too, b becomes the
/// smaller one and a their distance; then a loses up to four factors of two.
KATA_AVX2 inline void binary_step_avx2(__m256i& a, __m256i& b) {
  const __m256i zero = _mm256_setzero_si256();
  const __m256i odd = _mm256_sub_epi64(zero, _mm256_and_si256(a, _mm256_set1_epi64x(1)));
  const __m256i difference = _mm256_sub_epi64(a, _mm256_and_si256(b, odd));
  const __m256i negative = _mm256_cmpgt_epi64(zero, difference);
  b = _mm256_add_epi64(b, _mm256_and_si256(difference, negative));
  const __m256i distance = _mm256_sub_epi64(_mm256_xor_si256(difference, negative), negative);
  // How many, for each low half byte; a byte with its sign bit set asks for 0.
  const __m256i twos_of =
      _mm256_broadcastsi128_si256(_mm_setr_epi8(4, 0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0));
  const __m256i low_half =
      _mm256_or_si256(_mm256_and_si256(distance, _mm256_set1_epi64x(15)),
                      _mm256_set1_epi64x(static_cast<std::int64_t>(0x8080'8080'8080'8000)));
  a = _mm256_srlv_epi64(distance, _mm256_shuffle_epi8(twos_of, low_half));
}

/// Odd numbers, as the binary method needs them, and the twos that each pair has in common.
struct odd_pairs {
  alignas(32) std::int64_t a[block];
  alignas(32) std::int64_t b[block];
  alignas(32) std::int64_t twos[block];
};

KATA_AVX2 void make_odd_avx2(const pair* pairs, odd_pairs& to) {
  for (std::size_t i = 0; i < block; ++i) {
    const auto a = static_cast<std::uint64_t>(pairs[i].a < 0 ? -pairs[i].a : pairs[i].a);
    const auto b = static_cast<std::uint64_t>(pairs[i].b < 0 ? -pairs[i].b : pairs[i].b);
    to.twos[i] = std::countr_zero(a | b);  // 64 of (0, 0), which makes no difference
    to.a[i] = static_cast<std::int64_t>(a >> (std::countr_zero(a) & 63));
    to.b[i] = static_cast<std::int64_t>(b >> (std::countr_zero(b) & 63));
  }
}

/// The low halves of four lanes and four more.
KATA_AVX2 inline __m256i low_halves_avx2(__m256i first, __m256i second) {
  const __m256 both = _mm256_shuffle_ps(_mm256_castsi256_ps(first), _mm256_castsi256_ps(second),
                                        _MM_SHUFFLE(2, 0, 2, 0));
  return _mm256_permute4x64_epi64(_mm256_castps_si256(both), _MM_SHUFFLE(3, 1, 2, 0));
}

KATA_AVX2 inline __m256i load_avx2(const void* from) {
  return _mm256_load_si256(static_cast<const __m256i*>(from));
}

KATA_AVX2 inline void store_avx2(void* to, __m256i value) {
  _mm256_store_si256(static_cast<__m256i*>(to), value);
}

KATA_AVX2 void narrow_avx2(const odd_pairs& from, std::size_t first, narrowed& to) {
  __m256i a[in_flight];
  __m256i b[in_flight];
  __m256i going_on = _mm256_setzero_si256();
#pragma GCC unroll 8
  for (std::size_t i = 0; i < in_flight; ++i) {
    a[i] = load_avx2(from.a + first + i * half_lanes);
    b[i] = load_avx2(from.b + first + i * half_lanes);
    going_on = _mm256_or_si256(going_on, too_wide_avx2(a[i], b[i]));
  }
  while (_mm256_testz_si256(going_on, going_on) == 0) {
    going_on = _mm256_setzero_si256();
#pragma GCC unroll 8
    for (std::size_t i = 0; i < in_flight; ++i) binary_step_avx2(a[i], b[i]);
#pragma GCC unroll 8
    for (std::size_t i = 0; i < in_flight; ++i) {
      binary_step_avx2(a[i], b[i]);
      going_on = _mm256_or_si256(going_on, too_wide_avx2(a[i], b[i]));
    }
  }
  __m256i kept[in_flight];
#pragma GCC unroll 8
  for (std::size_t i = 0; i < in_flight; ++i) {
    const __m256i either = _mm256_or_si256(a[i], b[i]);
    // Where the two together do not fit, one of them is 0.
    kept[i] = _mm256_cmpgt_epi64(_mm256_set1_epi64x(std::int64_t{1} << 31), either);
    store_avx2(to.wide_divisor + first + i * half_lanes, _mm256_andnot_si256(kept[i], either));
  }
#pragma GCC unroll 2
  for (std::size_t i = 0; i < in_flight; i += 2) {
    const std::size_t at = first + i * half_lanes;
    store_avx2(to.a + at, low_halves_avx2(_mm256_and_si256(a[i], kept[i]),
                                          _mm256_and_si256(a[i + 1], kept[i + 1])));
    store_avx2(to.b + at, low_halves_avx2(_mm256_and_si256(b[i], kept[i]),
                                          _mm256_and_si256(b[i + 1], kept[i + 1])));
  }
}

/// a - qb, where q is about a / b.
KATA_AVX2 inline __m256i narrow_remainder_avx2(__m256i a, __m256i b) {
  const __m256 quotient =
      _mm256_mul_ps(_mm256_cvtepi32_ps(a), _mm256_rcp_ps(_mm256_cvtepi32_ps(b)));
  return _mm256_sub_epi32(a, _mm256_mullo_epi32(_mm256_cvtps_epi32(quotient), b));
}

/// Of the pairs from `first` on, as many as are in flight.
KATA_AVX2 void finish_avx2(const narrowed& numbers, const odd_pairs& odd, std::size_t first,
                           std::int64_t* divisors) {
  constexpr std::size_t lanes = 2 * half_lanes;
  const __m256i zero = _mm256_setzero_si256();
  __m256i a[in_flight];
  __m256i b[in_flight];
#pragma GCC unroll 8
  for (std::size_t i = 0; i < in_flight; ++i) {
    a[i] = load_avx2(numbers.a + first + i * lanes);
    b[i] = load_avx2(numbers.b + first + i * lanes);
  }
  for (bool going_on = true; going_on;) {
    __m256i done = _mm256_set1_epi32(-1);
#pragma GCC unroll 8
    for (std::size_t i = 0; i < in_flight; ++i) a[i] = narrow_remainder_avx2(a[i], b[i]);
#pragma GCC unroll 8
    for (std::size_t i = 0; i < in_flight; ++i) {
      b[i] = narrow_remainder_avx2(b[i], a[i]);
      done = _mm256_and_si256(
          done, _mm256_or_si256(_mm256_cmpeq_epi32(a[i], zero), _mm256_cmpeq_epi32(b[i], zero)));
    }
    going_on = _mm256_movemask_epi8(done) != -1;
  }
#pragma GCC unroll 8
  for (std::size_t i = 0; i < in_flight; ++i) {
    alignas(32) std::int32_t size[lanes];
    store_avx2(size, _mm256_abs_epi32(_mm256_or_si256(a[i], b[i])));
#pragma GCC unroll 2
    for (std::size_t half = 0; half < lanes; half += half_lanes) {
      const std::size_t at = first + i * lanes + half;
      const __m256i narrow =
          _mm256_cvtepi32_epi64(_mm_load_si128(reinterpret_cast<const __m128i*>(size + half)));
      const __m256i divisor = _mm256_or_si256(narrow, load_avx2(numbers.wide_divisor + at));
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(divisors + at),
                          _mm256_sllv_epi64(divisor, load_avx2(odd.twos + at)));
    }
  }
}

KATA_AVX2 void divisors_avx2(const pair* pairs, std::int64_t* divisors) {
  odd_pairs odd;
  make_odd_avx2(pairs, odd);
  narrowed numbers;
  for (std::size_t i = 0; i < block; i += in_flight * half_lanes) narrow_avx2(odd, i, numbers);
  for (std::size_t i = 0; i < block; i += 2 * in_flight * half_lanes)
    finish_avx2(numbers, odd, i, divisors);
}

#endif

using block_function = void(const pair* pairs, std::int64_t* divisors);

block_function* best() {
  switch (simd_level()) {
#if KATA_X86
    case simd::avx512:
      return divisors_avx512;
    case simd::avx2:
      return divisors_avx2;
#endif
    default:
      return divisors_portable;
  }
}

}  // namespace

std::vector<std::int64_t> guessed_quotients(std::span<const pair> pairs) {
  std::vector<std::int64_t> divisors;
  divisors.reserve(pairs.size());
  block_function* const divisors_of_block = best();
  std::int64_t found[block];
  for (; pairs.size() >= block; pairs = pairs.subspan(block)) {
    divisors_of_block(pairs.data(), found);
    divisors.insert(divisors.end(), found, found + block);
  }
  if (!pairs.empty()) {
    pair rest[block] = {};  // filled up with pairs of zeros
    std::ranges::copy(pairs, rest);
    divisors_of_block(rest, found);
    divisors.insert(divisors.end(), found, found + pairs.size());
  }
  return divisors;
}

}  // namespace kata::gcd
