#define KATA_STRIPS KATA_AVX512

#include <string_view>

#include "deep_strips.hpp"
#include "strip8.hpp"

namespace kata::edit_distance {

#if KATA_X86

namespace {

struct eight_lanes {
  using vector = __m512i;
  struct steps {
    vector rises, falls;
  };
  struct block {
    vector up, down;
  };
  static constexpr std::size_t count = 8;
  static constexpr word unequal = 0;

  [[gnu::always_inline]] KATA_STRIPS static vector load(const word* from) {
    return _mm512_load_si512(from);
  }
  [[gnu::always_inline]] KATA_STRIPS static void store(word* to, vector v) {
    _mm512_store_si512(to, v);
  }
  [[gnu::always_inline]] KATA_STRIPS static vector all_lanes(word w) {
    return _mm512_set1_epi64(static_cast<long long>(w));
  }
  [[gnu::always_inline]] KATA_STRIPS static vector first_lane(vector v, word w) {
    return _mm512_mask_set1_epi64(v, 1, static_cast<long long>(w));
  }
  [[gnu::always_inline]] KATA_STRIPS static vector one_lane_down(vector v, word above) {
    return _mm512_maskz_alignr_epi64(0xFF, v, all_lanes(above), 7);
  }
  [[gnu::always_inline]] KATA_STRIPS static vector doubled(vector v) {
    return _mm512_add_epi64(v, v);
  }
  template <unsigned Bits>
  [[gnu::always_inline]] KATA_STRIPS static vector upwards(vector v) {
    return _mm512_maskz_slli_epi64(0xFF, v, Bits);
  }
  [[gnu::always_inline]] KATA_STRIPS static vector shifted_in(vector v, vector highest_of) {
    return _mm512_shldi_epi64(v, highest_of, 1);
  }

  [[gnu::always_inline]] KATA_STRIPS static steps advance(block& b, vector equal, steps above) {
    const vector carry = _mm512_maskz_srli_epi64(0xFF, above.falls, 63);
    const vector runs = _mm512_and_si512(equal, b.up);
    // Masked, that compilers leave the order: `carry` is there before `runs`.
    const vector sum = _mm512_add_epi64(runs, _mm512_maskz_add_epi64(0xFF, b.up, carry));
    const vector falls = _mm512_ternarylogic_epi64(sum, runs, b.up, xor3);
    const vector diagonal_zero = _mm512_ternarylogic_epi64(falls, equal, b.down, or3);
    const vector own_rises = _mm512_ternarylogic_epi64(b.down, diagonal_zero, b.up, or_nor);
    const vector rises = shifted_in(own_rises, above.rises);
    b.up = _mm512_ternarylogic_epi64(falls, diagonal_zero, rises, or_nor);
    b.down = _mm512_and_si512(rises, diagonal_zero);
    return {rises, falls};
  }
};

/// Less is lost where lanes begin and end, and Zen 4 computes halves anyway.
struct four_lanes : four_words {
  static constexpr word unequal = 0;

  [[gnu::always_inline]] KATA_STRIPS static vector first_lane(vector v, word w) {
    return _mm256_mask_set1_epi64(v, 1, static_cast<long long>(w));
  }
  [[gnu::always_inline]] KATA_STRIPS static vector one_lane_down(vector v, word above) {
    return _mm256_alignr_epi64(v, all_lanes(above), 3);
  }
  [[gnu::always_inline]] KATA_STRIPS static vector shifted_in(vector v, vector highest_of) {
    return _mm256_shldi_epi64(v, highest_of, 1);
  }

  [[gnu::always_inline]] KATA_STRIPS static steps advance(block& b, vector equal, steps above) {
    const vector carry = _mm256_srli_epi64(above.falls, 63);
    const vector runs = _mm256_and_si256(equal, b.up);
    const vector sum = _mm256_add_epi64(runs, _mm256_maskz_add_epi64(0xF, b.up, carry));
    const vector falls = _mm256_ternarylogic_epi64(sum, runs, b.up, xor3);
    const vector diagonal_zero = _mm256_ternarylogic_epi64(falls, equal, b.down, or3);
    const vector own_rises = _mm256_ternarylogic_epi64(b.down, diagonal_zero, b.up, or_nor);
    const vector rises = shifted_in(own_rises, above.rises);
    b.up = _mm256_ternarylogic_epi64(falls, diagonal_zero, rises, or_nor);
    b.down = _mm256_and_si256(rises, diagonal_zero);
    return {rises, falls};
  }
};

constexpr std::size_t most_strips = 4;

template <std::size_t Lanes>
KATA_AVX512 void write_matches(std::size_t strips, const strip_pass& pass, std::string_view rows,
                               unsigned lowest) {
  for (std::size_t q = 0; q < strips; ++q)
    for (std::size_t lane = 0; lane < Lanes; ++lane) {
      const std::size_t row = block_rows * (lane * strips + q);  // padding is counted
      const std::size_t above = padding_from(row, pass);
      const std::size_t first = row + above - pass.padding;
      __m512i chunk = _mm512_setzero_si512();
      word there = 0;
      std::size_t shift = 0;
      if (above < block_rows && first < rows.size()) {
        there = first_bytes(rows.size() - first);
        chunk = _mm512_maskz_loadu_epi8(there, rows.data() + first);
        shift = above;
      }
      const auto place = [&](std::size_t code) {
        return match_place(Lanes, strips, pass.codes, {q, lane}, code);
      };
      write_matches_of_lane(chunk, there, shift, lowest, pass.codes, pass.matches + place(0),
                            place(1) - place(0));
    }
}

template <class Lanes>
constexpr strip_engine engine_of{.lanes = Lanes::count,
                                 .block_rows = block_rows,
                                 .most_strips = most_strips,
                                 .write_matches = write_matches<Lanes::count>,
                                 .run = run<Lanes, most_strips>};

}  // namespace

constinit const strip_engine avx512_strips = engine_of<eight_lanes>;
constinit const strip_engine avx512_narrow_strips = engine_of<four_lanes>;

#endif

}  // namespace kata::edit_distance
