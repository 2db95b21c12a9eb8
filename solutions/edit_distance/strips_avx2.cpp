#define KATA_STRIPS KATA_AVX2

#include "deep_strips.hpp"

namespace kata::edit_distance {

#if KATA_X86

namespace {

struct four_lanes : four_words {
  static constexpr word unequal = ~word{0};  // where it does not rise: one instruction less

  [[gnu::always_inline]] KATA_STRIPS static vector first_lane(vector v, word w) {
    return _mm256_blend_epi32(v, all_lanes(w), 0b11);
  }
  [[gnu::always_inline]] KATA_STRIPS static vector one_lane_down(vector v, word above) {
    return first_lane(_mm256_permute4x64_epi64(v, 0b10010011), above);
  }
  [[gnu::always_inline]] KATA_STRIPS static vector shifted_in(vector v, vector highest_of) {
    return _mm256_or_si256(doubled(v), _mm256_srli_epi64(highest_of, 63));
  }

  [[gnu::always_inline]] KATA_STRIPS static steps advance(block& b, vector equal, steps above) {
    const vector carry = _mm256_srli_epi64(above.falls, 63);
    const vector runs = _mm256_and_si256(equal, b.up);
    const vector sum = _mm256_add_epi64(runs, _mm256_add_epi64(b.up, carry));
    const vector falls = _mm256_xor_si256(sum, _mm256_xor_si256(runs, b.up));
    const vector diagonal_zero = _mm256_or_si256(falls, _mm256_or_si256(equal, b.down));
    const vector own_flat = _mm256_andnot_si256(b.down, _mm256_or_si256(diagonal_zero, b.up));
    const vector flat = shifted_in(own_flat, above.rises);
    b.up = _mm256_or_si256(falls, _mm256_andnot_si256(diagonal_zero, flat));
    b.down = _mm256_andnot_si256(flat, diagonal_zero);
    return {flat, falls};
  }
};

}  // namespace

constinit const strip_engine avx2_strips{.lanes = four_lanes::count,
                                         .block_rows = block_rows,
                                         .most_strips = 3,
                                         .write_matches = nullptr,
                                         .run = run<four_lanes, 3>};

#endif

}  // namespace kata::edit_distance
