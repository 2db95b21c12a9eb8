// Strips whose lanes are deep: a lane is one run of rows, a block of every strip of the stack, and
// what a block needs of the one above it is in the same lane of the vector before it. Only from
// lane to lane it is handed down, a slice of columns at a time.
//
// A block has 63 rows. To its highest bit the last of them hands down what the others hand to the
// next bit, so that the block below finds it there.
//
// For the files that have vector instructions. They define KATA_STRIPS, the attribute of the
// functions that use them, before they include this, and give a `Lanes`:
//   vector, count                 the lanes
//   steps {rises, falls}          of their rows: where the table does from one column to the next
//   block {up, down}              a column: where it rises and falls from one row to the next
//   unequal                       rises are kept xor this
//   load, store, all_lanes(word)
//   first_lane(v, word)           v, but for lane 0
//   one_lane_down(v, word)        to each lane that of the one before it
//   doubled(v), upwards<bits>(v)  shifted
//   shifted_in(v, w)              v, doubled, and to the lowest bit the highest one of w
//   advance(block, equal, above)  goes on by a column
//
// That is the one in which the rows of `equal` have its letter. `above` has in the highest bit the
// steps of the row above the block, from the column before to this one; what advance() gives are,
// for each of its rows, those of the row above it. A row that falls is a carry of the addition by
// which Myers finds the zeros of the diagonal: all of them are had from the sum, where Hyyrö
// computes them by and for themselves.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kata/intrinsics.hpp"
#include "strip_engines.hpp"

#if KATA_X86

namespace kata::edit_distance {

namespace {

using word = std::uint64_t;

constexpr std::size_t block_rows = 63;

/// Columns that a lane is behind the one before it: a slice, and time for what is handed down.
constexpr std::ptrdiff_t lane_lag = 16;
constexpr std::ptrdiff_t slice = 8;

/// Columns that matches are written ahead, and the room for them.
constexpr std::ptrdiff_t ahead = slice;
constexpr std::size_t room = 2 * slice;

/// In a ring of so many.
constexpr std::size_t place(std::ptrdiff_t column, std::size_t ring) {
  return static_cast<std::size_t>(column) % ring;
}

/// How much of the padding is from a row on; that row is counted with the padding.
inline std::size_t padding_from(std::size_t row, const strip_pass& pass) {
  return pass.padding - std::min(pass.padding, row);
}

/// Of block q of lane 0: bits above the first row.
inline word padding_bits(std::size_t q, const strip_pass& pass) {
  const std::size_t above = padding_from(q * block_rows, pass);
  return above < block_rows ? (word{1} << above) - 1 : ~word{0};
}

/// What any vector of four lanes has of `Lanes`.
struct four_words {
  using vector = __m256i;
  struct steps {
    vector rises, falls;
  };
  struct block {
    vector up, down;
  };
  static constexpr std::size_t count = 4;

  [[gnu::always_inline]] KATA_STRIPS static vector load(const word* from) {
    return _mm256_load_si256(reinterpret_cast<const vector*>(from));
  }
  [[gnu::always_inline]] KATA_STRIPS static void store(word* to, vector v) {
    _mm256_store_si256(reinterpret_cast<vector*>(to), v);
  }
  [[gnu::always_inline]] KATA_STRIPS static vector all_lanes(word w) {
    return _mm256_set1_epi64x(static_cast<long long>(w));
  }
  [[gnu::always_inline]] KATA_STRIPS static vector doubled(vector v) {
    return _mm256_add_epi64(v, v);
  }
  template <unsigned Bits>
  [[gnu::always_inline]] KATA_STRIPS static vector upwards(vector v) {
    return _mm256_slli_epi64(v, Bits);
  }
};

// Of each lane the matches of its own letter, by pairs of lanes. They are written well before they
// are read: a vector is put together in memory, where that costs no instruction.

[[gnu::always_inline]] KATA_STRIPS inline __m128i two_lanes(const word* from) {
  return _mm_load_si128(reinterpret_cast<const __m128i*>(from));
}

[[gnu::always_inline]] KATA_STRIPS inline void write_two(word* to, __m128i lanes) {
  _mm_store_si128(reinterpret_cast<__m128i*>(to), lanes);
}

/// Lane 0 of `even`, lane 1 of `odd`.
[[gnu::always_inline]] KATA_STRIPS inline __m128i joined(const word* even, const word* odd) {
  return _mm_blend_epi32(two_lanes(even), two_lanes(odd), 0b1100);
}

/// From a row of the table for each lane's letter.
template <std::size_t Lanes, std::size_t Strips>
class matches_by_letter {
 public:
  explicit matches_by_letter(const strip_pass& pass)
      : table_(pass.matches), codes_(pass.codes), letters_(pass.letters) {}

  /// To out[strip][lane].
  [[gnu::always_inline]] KATA_STRIPS inline void write(std::ptrdiff_t column, word* out) {
    const std::uint16_t* letter = letters_ + column;
    const word* table = table_;
#pragma GCC unroll 4
    for (std::size_t lane = 0; lane < Lanes; lane += 2) {
      const word* const even = table + row * std::size_t{letter[0]};
      const word* const odd = table + row * std::size_t{letter[-lane_lag]};
#pragma GCC unroll 4
      for (std::size_t q = 0; q < Strips; ++q)
        write_two(out + Lanes * q + lane, joined(even + 2 * q, odd + 2 * q));
      letter -= 2 * lane_lag;
      table += row * codes_;
    }
  }

 private:
  static constexpr std::size_t row = 2 * Strips;

  const word* table_;
  std::size_t codes_;
  const std::uint16_t* letters_;
};

/// From a row for each two letters.
template <std::size_t Lanes, std::size_t Strips>
class matches_by_pair {
 public:
  KATA_STRIPS explicit matches_by_pair(const strip_pass& pass)
      : codes_(pass.codes), letters_(pass.letters) {
    pass.pairs->resize((Lanes / 2 * row * codes_ * codes_ + 7) / 8);
    word* entry = pass.pairs->front().words;
    table_ = entry;
    const word* matches = pass.matches;
    for (std::size_t lane = 0; lane < Lanes; lane += 2, matches += row * codes_)
      for (std::size_t even = 0; even < codes_; ++even)
        for (std::size_t odd = 0; odd < codes_; ++odd)
          for (std::size_t q = 0; q < Strips; ++q, entry += 2)
            write_two(entry, joined(matches + row * even + 2 * q, matches + row * odd + 2 * q));
    row_.fill(row * (codes_ * codes_ - 1));  // no letter, and none
  }

  [[gnu::always_inline]] KATA_STRIPS inline void write(std::ptrdiff_t column, word* out) {
    const std::uint16_t* const letter = letters_ + column;
    row_[place(column, row_.size())] = row * (letter[0] * codes_ + letter[-lane_lag]);
    const word* table = table_;
#pragma GCC unroll 4
    for (std::size_t lane = 0; lane < Lanes; lane += 2) {
      const word* const pair = table + row_[place(column, row_.size())];
#pragma GCC unroll 4
      for (std::size_t q = 0; q < Strips; ++q)
        write_two(out + Lanes * q + lane, two_lanes(pair + 2 * q));
      column -= 2 * lane_lag;
      table += row * codes_ * codes_;
    }
  }

 private:
  static constexpr std::size_t row = 2 * Strips;

  const word* table_;
  std::size_t codes_;
  const std::uint16_t* letters_;
  std::array<std::size_t, 8 * lane_lag> row_;  ///< of the last columns
};

template <class Lanes>
[[gnu::always_inline]] KATA_STRIPS inline word lane(typename Lanes::vector v, std::size_t which) {
  alignas(64) std::array<word, Lanes::count> all;
  Lanes::store(all.data(), v);
  return all[which];
}

/// Block q of a lane is q columns behind block 0: then none waits for another in the same column.
template <class Lanes, std::size_t Strips, class Matches>
KATA_STRIPS std::size_t run_strips(const strip_pass& pass, Matches& matches) {
  using lane_steps = typename Lanes::steps;
  static_assert(Strips <= slice, "of the slice before, the last columns are still wanted");
  // No letter and no step above: a lane whose first column is still to come stays as it is.
  const lane_steps flat = {Lanes::all_lanes(Lanes::unequal), Lanes::all_lanes(0)};
  std::array<typename Lanes::block, Strips> blocks;
  std::array<lane_steps, Strips> steps;
  lane_steps below = flat;  // of the last rows; the lowest bit is the newest column
#pragma GCC unroll 4
  for (std::size_t q = 0; q < Strips; ++q) {
    blocks[q] = {Lanes::first_lane(Lanes::all_lanes(~word{0}), ~padding_bits(q, pass)),
                 Lanes::all_lanes(0)};
    steps[q] = flat;
  }
  constexpr auto late = static_cast<std::ptrdiff_t>(Strips) - 1;
  alignas(64) std::array<std::array<word, Strips * Lanes::count>, room> equal;
  for (std::ptrdiff_t column = -late; column < ahead; ++column)
    matches.write(column, equal[place(column, room)].data());

  const std::size_t lag = Strips - 1 + static_cast<std::size_t>(lane_lag) * pass.last_lane;
  bottom_row bottom(pass, lag);
  for (std::size_t at = 0;; ++at) {
    const bool drains = at >= pass.words;
    word rises = drains ? 0 : pass.rises[at];
    word falls = drains ? 0 : pass.falls[at];
    const bool last = at == pass.words + lag / 64;
    constexpr std::size_t step = slice;
    const std::size_t columns = last ? (lag % 64 + step - 1) / step * step : 64;
    for (std::size_t done = 0; done < columns; done += step) {
      // The first column that the next lane has not had goes to the highest bit.
      constexpr unsigned upwards = 64 - (lane_lag - late);
      lane_steps above = {
          Lanes::template upwards<upwards>(
              Lanes::one_lane_down(below.rises, (rises ^ Lanes::unequal) >> upwards)),
          Lanes::template upwards<upwards>(Lanes::one_lane_down(below.falls, falls >> upwards))};
      rises <<= slice;
      falls <<= slice;
      const auto first = static_cast<std::ptrdiff_t>(64 * at + done);
      auto* const here = &equal[place(first, room)];
      auto* const next = &equal[place(first + slice, room)];  // or the one before, until it is over
#pragma GCC unroll 8
      for (std::ptrdiff_t c = 0; c < slice; ++c) {
        matches.write(first + c + ahead, next[c].data());
#pragma GCC unroll 4
        for (std::size_t i = 0; i < Strips; ++i) {
          const std::size_t q = Strips - 1 - i;
          const std::ptrdiff_t own = c - static_cast<std::ptrdiff_t>(q);
          const word* const row = own < 0 ? next[own + slice].data() : here[own].data();
          steps[q] = Lanes::advance(blocks[q], Lanes::load(row + Lanes::count * q),
                                    q > 0 ? steps[q - 1] : above);
        }
        above = {Lanes::doubled(above.rises), Lanes::doubled(above.falls)};
        below = {Lanes::shifted_in(below.rises, steps[Strips - 1].rises),
                 Lanes::shifted_in(below.falls, steps[Strips - 1].falls)};
      }
    }
    const std::size_t missing = 64 - columns;
    if (bottom.put(at, (lane<Lanes>(below.rises, pass.last_lane) ^ Lanes::unequal) << missing,
                   lane<Lanes>(below.falls, pass.last_lane) << missing))
      return bottom.written();
  }
}

/// A table of pairs takes its time, and a large one does not stay in a cache.
inline bool pairs_pay(const strip_pass& pass) {
  constexpr std::size_t most = 2048;
  const std::size_t pairs = pass.codes * pass.codes;
  return pairs <= most && pairs <= 64 * pass.words / 4;
}

template <class Lanes, std::size_t Strips>
KATA_STRIPS std::size_t run_strips(const strip_pass& pass) {
  // With "no letter" a block stays as it is, if no step is above it: also where it is padding.
  for (std::size_t q = 0; q < Strips; ++q)
    pass.matches[match_place(Lanes::count, Strips, pass.codes, {q, 0}, pass.codes - 1)] =
        padding_bits(q, pass);
  if (pairs_pay(pass)) {
    matches_by_pair<Lanes::count, Strips> matches(pass);
    return run_strips<Lanes, Strips>(pass, matches);
  }
  matches_by_letter<Lanes::count, Strips> matches(pass);
  return run_strips<Lanes, Strips>(pass, matches);
}

/// For a strip_engine of at most `Most` strips.
template <class Lanes, std::size_t Most>
std::size_t run(std::size_t strips, const strip_pass& pass) {
  if constexpr (Most > 1)
    if (strips < Most) return run<Lanes, Most - 1>(strips, pass);
  return run_strips<Lanes, Most>(pass);
}

}  // namespace

}  // namespace kata::edit_distance

#endif
