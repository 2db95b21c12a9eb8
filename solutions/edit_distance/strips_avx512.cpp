// Eight lanes, and a block of every strip in each: a lane is one run of rows, and what a block
// needs of the one above it is in the same lane of the vector before it. Only from lane to lane it
// is handed down, a slice of columns at a time.
//
// A block has 63 rows. To its highest bit the last of them hands down what to others it hands to
// the next bit, so that the block below finds it there: one instruction less for each of the two.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "kata/intrinsics.hpp"
#include "strip8.hpp"
#include "strip_engines.hpp"

namespace kata::edit_distance {

#if KATA_X86

namespace {

using word = std::uint64_t;

constexpr std::size_t block_rows = 63;
constexpr std::size_t most_strips = 4;

/// Columns that a lane is behind the one before it: a slice, and time for what is handed down.
constexpr std::ptrdiff_t lane_lag = 16;
constexpr std::ptrdiff_t slice = 8;

/// Columns that matches are written ahead, and the room for them.
constexpr std::ptrdiff_t ahead = slice;
constexpr std::size_t room = 16;
static_assert(room >= ahead + most_strips);

/// In a ring of so many.
constexpr std::size_t place(std::ptrdiff_t column, std::size_t ring) {
  return static_cast<std::size_t>(column) % ring;
}

/// Of block q of lane 0: bits above the first row.
word padding(std::size_t q, const strip_pass& pass) {
  const std::size_t above = pass.padding - std::min(pass.padding, q * block_rows);
  return above < block_rows ? (word{1} << above) - 1 : ~word{0};
}

/// A column of each lane's block: where it rises and falls from one row to the next.
struct block8 {
  __m512i up, down;

  /// Goes on by a column, in which the rows of `equal` have its letter. `above` has in the highest
  /// bit the steps of the row above the block, from the column before to this one. Gives, for each
  /// of its rows, those of the row above it.
  ///
  /// A row that falls is a carry of the addition by which Myers finds the zeros of the diagonal;
  /// all carries are had from the sum: Hyyrö's eleven instructions are ten.
  [[gnu::always_inline]] KATA_AVX512 inline row_steps8 advance(__m512i equal, row_steps8 above) {
    const __m512i carry = _mm512_maskz_srli_epi64(0xFF, above.falls, 63);
    const __m512i runs = _mm512_and_si512(equal, up);
    // Masked, that compilers leave the order: `carry` is there before `runs`.
    const __m512i sum = _mm512_add_epi64(runs, _mm512_maskz_add_epi64(0xFF, up, carry));
    const __m512i falls = _mm512_ternarylogic_epi64(sum, runs, up, xor3);
    const __m512i diagonal_zero = _mm512_ternarylogic_epi64(falls, equal, down, or3);
    const __m512i own_rises = _mm512_ternarylogic_epi64(down, diagonal_zero, up, or_nor);
    const __m512i rises = _mm512_shldi_epi64(own_rises, above.rises, 1);
    up = _mm512_ternarylogic_epi64(falls, diagonal_zero, rises, or_nor);
    down = _mm512_and_si512(rises, diagonal_zero);
    return {rises, falls};
  }
};

[[gnu::always_inline]] KATA_AVX512 inline __m256i half_of(const word* lanes_of_half) {
  return _mm256_load_si256(reinterpret_cast<const __m256i*>(lanes_of_half));
}

[[gnu::always_inline]] KATA_AVX512 inline void write_half(word* lanes_of_half, __m256i half) {
  _mm256_store_si256(reinterpret_cast<__m256i*>(lanes_of_half), half);
}

// Of each lane the matches of its own letter. They are written well before they are read: the
// halves of a vector are put together in memory, which costs no instruction.

/// From a row of the table for each lane's letter.
class matches_by_letter {
 public:
  explicit matches_by_letter(const strip_pass& pass)
      : table_(pass.matches), codes_(pass.codes), letters_(pass.letters) {}

  template <std::size_t Strips>
  [[gnu::always_inline]] KATA_AVX512 inline void write(std::ptrdiff_t column,
                                                       std::array<cache_line, Strips>& out) const {
#pragma GCC unroll 4
    for (std::size_t q = 0; q < Strips; ++q) {
      write_half(&out[q].words[0], half<0>(column, q));
      write_half(&out[q].words[4], half<4>(column, q));
    }
  }

 private:
  template <std::ptrdiff_t First>
  [[gnu::always_inline]] KATA_AVX512 inline __m256i half(std::ptrdiff_t column,
                                                         std::size_t q) const {
    const std::uint16_t* const letter = letters_ + column - lane_lag * First;
    const word* const table = table_ + 8 * q * codes_ + First;
    const auto row = [&](std::ptrdiff_t lane) __attribute__((always_inline)) KATA_AVX512 {
      return half_of(table + 8 * std::size_t{letter[-lane_lag * lane]});
    };
    return _mm256_blend_epi32(_mm256_blend_epi32(row(0), row(1), 0b11001100),
                              _mm256_blend_epi32(row(2), row(3), 0b11001100), 0b11110000);
  }

  const word* table_;
  std::size_t codes_;
  const std::uint16_t* letters_;
};

/// From a row for each pair of letters, those of an even lane and of the next one.
class matches_by_pair {
 public:
  KATA_AVX512 matches_by_pair(std::size_t strips, const strip_pass& pass)
      : codes_(pass.codes), letters_(pass.letters) {
    std::vector<cache_line>& table = *pass.pairs;
    table.resize(most_strips * codes_ * codes_);
    table_ = table.front().words;
    word* entry = table_;
    for (std::size_t q = 0; q < strips; ++q) {
      const word* const matches = pass.matches + 8 * q * codes_;
      for (std::size_t even = 0; even < codes_; ++even)
        for (std::size_t odd = 0; odd < codes_; ++odd, entry += 8)
          _mm512_store_si512(entry,
                             _mm512_mask_blend_epi64(0xAA, _mm512_load_si512(matches + 8 * even),
                                                     _mm512_load_si512(matches + 8 * odd)));
    }
    at_.fill(8 * (codes_ * codes_ - 1));  // no letter, and none
  }

  template <std::size_t Strips>
  [[gnu::always_inline]] KATA_AVX512 inline void write(std::ptrdiff_t column,
                                                       std::array<cache_line, Strips>& out) {
    const std::uint16_t* const letter = letters_ + column;
    at_[place(column, at_.size())] = 8 * (letter[0] * codes_ + letter[-lane_lag]);
    const auto rows = [&](std::ptrdiff_t lane) {
      return table_ + at_[place(column - lane_lag * lane, at_.size())];
    };
    const word* const pairs[] = {rows(0), rows(2), rows(4), rows(6)};
    const std::size_t strip = 8 * codes_ * codes_;
#pragma GCC unroll 4
    for (std::size_t q = 0; q < Strips; ++q) {
      write_half(&out[q].words[0], _mm256_blend_epi32(half_of(pairs[0] + q * strip),
                                                      half_of(pairs[1] + q * strip), 0b11110000));
      write_half(&out[q].words[4],
                 _mm256_blend_epi32(half_of(pairs[2] + q * strip + 4),
                                    half_of(pairs[3] + q * strip + 4), 0b11110000));
    }
  }

 private:
  word* table_;
  std::size_t codes_;
  const std::uint16_t* letters_;
  std::array<std::size_t, 8 * lane_lag> at_;  ///< of the last columns
};

KATA_AVX512 inline word lane(__m512i v, std::size_t which) {
  cache_line all;
  _mm512_store_si512(all.words, v);
  return all.words[which];
}

/// Block q of a lane is q columns behind block 0: then none waits for another in the same column.
template <std::size_t Strips, class Matches>
KATA_AVX512 std::size_t run_strips(const strip_pass& pass, Matches& matches) {
  const __m512i zero = _mm512_setzero_si512();
  std::array<block8, Strips> blocks;
  std::array<row_steps8, Strips> steps;
  row_steps8 below = {zero, zero};  // of the last rows; the lowest bit is the newest column
#pragma GCC unroll 4
  for (std::size_t q = 0; q < Strips; ++q) {
    const auto rows = static_cast<long long>(~padding(q, pass));
    blocks[q] = {_mm512_mask_set1_epi64(_mm512_set1_epi64(-1), 1, rows), zero};
    steps[q] = {zero, zero};
  }
  std::array<std::array<cache_line, Strips>, room> equal;
  constexpr auto late = static_cast<std::ptrdiff_t>(Strips) - 1;
  for (std::ptrdiff_t column = -late; column < ahead; ++column)
    matches.write(column, equal[place(column, room)]);

  const std::size_t lag = Strips - 1 + static_cast<std::size_t>(lane_lag) * pass.last_lane;
  bottom_row bottom(pass, lag);
  const auto advance = [&](std::ptrdiff_t column, row_steps8 & above) __attribute__((always_inline))
  KATA_AVX512 {
    matches.write(column + ahead, equal[place(column + ahead, room)]);
#pragma GCC unroll 4
    for (std::size_t i = 0; i < Strips; ++i) {
      const std::size_t q = Strips - 1 - i;
      const auto own = place(column - static_cast<std::ptrdiff_t>(q), room);
      const __m512i matched = _mm512_load_si512(equal[own][q].words);
      steps[q] = blocks[q].advance(matched, q > 0 ? steps[q - 1] : above);
    }
    above = {_mm512_add_epi64(above.rises, above.rises),
             _mm512_add_epi64(above.falls, above.falls)};
    below = {_mm512_shldi_epi64(below.rises, steps[Strips - 1].rises, 1),
             _mm512_shldi_epi64(below.falls, steps[Strips - 1].falls, 1)};
  };
  for (std::size_t at = 0;; ++at) {
    const bool drains = at >= pass.words;
    word rises = drains ? ~word{0} : pass.rises[at];
    word falls = drains ? 0 : pass.falls[at];
    const bool last = at == pass.words + lag / 64;
    constexpr std::size_t step = slice;
    const std::size_t columns = last ? (lag % 64 + step - 1) / step * step : 64;
    for (std::size_t done = 0; done < columns; done += step) {
      // The first column that the lane after has not had goes to the highest bit.
      constexpr unsigned upwards = 64 - (lane_lag - (Strips - 1));
      row_steps8 above = one_lane_down(below, in_all_lanes(rises >> upwards, falls >> upwards));
      above = {_mm512_maskz_slli_epi64(0xFF, above.rises, upwards),
               _mm512_maskz_slli_epi64(0xFF, above.falls, upwards)};
      rises <<= slice;
      falls <<= slice;
      const auto first = static_cast<std::ptrdiff_t>(64 * at + done);
      for (std::ptrdiff_t c = 0; c < slice; ++c) advance(first + c, above);
    }
    const std::size_t missing = 64 - columns;
    if (bottom.put(at, lane(below.rises, pass.last_lane) << missing,
                   lane(below.falls, pass.last_lane) << missing))
      return bottom.written();
  }
}

/// A table of pairs is soon too large for the second-level cache, and it takes its time: letter
/// by letter is as fast where the rest is slow, with one strip.
bool pairs_pay(std::size_t strips, const strip_pass& pass) {
  constexpr std::size_t most = 2048;
  const std::size_t pairs = pass.codes * pass.codes;
  return strips > 1 && pairs <= most && pairs <= 64 * pass.words / 4;
}

template <std::size_t Strips>
KATA_AVX512 std::size_t run_strips(const strip_pass& pass) {
  // With "no letter" a block stays as it is, if no step is above it: also where it is padding.
  for (std::size_t q = 0; q < Strips; ++q)
    pass.matches[8 * (q * pass.codes + pass.codes - 1)] = padding(q, pass);
  if (pairs_pay(Strips, pass)) {
    matches_by_pair matches(Strips, pass);
    return run_strips<Strips>(pass, matches);
  }
  matches_by_letter matches(pass);
  return run_strips<Strips>(pass, matches);
}

std::size_t run(std::size_t strips, const strip_pass& pass) {
  switch (strips) {
    case 1:
      return run_strips<1>(pass);
    case 2:
      return run_strips<2>(pass);
    case 3:
      return run_strips<3>(pass);
    default:
      return run_strips<most_strips>(pass);
  }
}

KATA_AVX512 void write_matches(std::size_t strips, const strip_pass& pass, std::string_view rows,
                               unsigned lowest) {
  for (std::size_t q = 0; q < strips; ++q) {
    word* const table = pass.matches + 8 * q * pass.codes;
    for (std::size_t lane = 0; lane < 8; ++lane) {
      const std::size_t row = block_rows * (lane * strips + q);  // padding is counted
      const std::size_t above = pass.padding - std::min(pass.padding, row);
      const std::size_t first = row + above - pass.padding;
      __m512i chunk = _mm512_setzero_si512();
      word there = 0;
      if (above < block_rows && first < rows.size()) {
        there = first_bytes(rows.size() - first);
        chunk = _mm512_maskz_loadu_epi8(there, rows.data() + first);
      }
      write_matches_of_lane(chunk, there, above, lowest, pass.codes, table + lane);
    }
  }
}

}  // namespace

constinit const strip_engine avx512_strips{.lanes = 8,
                                           .block_rows = block_rows,
                                           .most_strips = most_strips,
                                           .deep_lanes = true,
                                           .write_matches = write_matches,
                                           .run = run};

#endif

}  // namespace kata::edit_distance
