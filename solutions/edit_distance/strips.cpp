#include "strips.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <span>

#include "kata/intrinsics.hpp"
#include "strip8.hpp"

namespace kata::edit_distance {

namespace {

using word = std::uint64_t;

constexpr word all = ~word{0};

/// Writes the bottom row, which comes by words of columns, `lag` columns late, for that is how far
/// the last lane is behind the first one.
class bottom_row {
 public:
  /// `first`: the word where the last strip begins, and `corner` the distance left of it.
  bottom_row(const strip_pass& pass, std::size_t lag, std::size_t first, std::int64_t corner)
      : pass_(pass),
        words_late_(lag / 64),
        lag_(lag % 64),
        distance_(corner),
        written_{first, first, corner} {}

  /// The last 64 steps after so many words of columns. What comes before the first one is nothing.
  /// True: all that comes right of it is out of bound. Right of the diagonal that ends in the last
  /// corner, d + |gap| never falls from left to right.
  [[gnu::always_inline]] bool put(std::size_t columns, word rises, word falls) {
    if (columns < written_.first + words_late_) return false;
    const std::size_t at = columns - words_late_;
    const bool whole = lag_ == 0;  // words come as they are written
    if (!whole && at > written_.first) write(rises, falls);
    rises_ = rises;
    falls_ = falls;
    if (at == pass_.words) return true;
    distance_ += std::popcount(rises) - std::popcount(falls);
    const std::int64_t gap = pass_.gap + static_cast<std::int64_t>(64 * (at + 1) - lag_);
    const bool out = gap > 0 && distance_ >= pass_.bound - gap;
    if (whole || out) write(all, 0);
    return out || (whole && at + 1 == pass_.words);
  }

  const strip_row& written() const { return written_; }

 private:
  void write(word next_rises, word next_falls) {
    const std::size_t at = written_.end++;
    pass_.rises[at] = lag_ == 0 ? rises_ : rises_ << lag_ | next_rises >> (64 - lag_);
    pass_.falls[at] = lag_ == 0 ? falls_ : falls_ << lag_ | next_falls >> (64 - lag_);
  }

  const strip_pass& pass_;
  std::size_t words_late_, lag_;
  std::int64_t distance_;
  strip_row written_;
  word rises_ = 0;
  word falls_ = 0;
};

/// One lane: strips are blocks, and no block is behind another.
strip_row run_blocks(std::size_t blocks, const strip_pass& pass) {
  struct block {
    word rises = all;
    word falls = 0;
  };
  std::array<block, 8> stack;
  stack[0].rises = pass.first_rows;
  bottom_row bottom(pass, 0, 0, pass.corner);
  for (std::size_t at = 0;; ++at) {
    word rises = pass.rises[at];
    word falls = pass.falls[at];
    for (int column = 0; column < 64; ++column) {
      const word* match = pass.matches + pass.letters[64 * at + static_cast<std::size_t>(column)];
      word carry_rises = rises >> 63;
      word carry_falls = falls >> 63;
      for (std::size_t b = 0; b < blocks; ++b, match += pass.codes) {
        word& up = stack[b].rises;
        word& down = stack[b].falls;
        const word with_carry = *match | carry_falls;
        const word diagonal_zero = (((with_carry & up) + up) ^ up) | with_carry | down;
        const word row_rises = down | ~(diagonal_zero | up);
        const word row_falls = up & diagonal_zero;
        const word shifted_rises = row_rises << 1 | carry_rises;
        const word shifted_falls = row_falls << 1 | carry_falls;
        up = shifted_falls | ~(diagonal_zero | shifted_rises);
        down = shifted_rises & diagonal_zero;
        carry_rises = row_rises >> 63;
        carry_falls = row_falls >> 63;
      }
      rises = rises << 1 | carry_rises;
      falls = falls << 1 | carry_falls;
    }
    if (bottom.put(at, rises, falls)) return bottom.written();
  }
}

#if KATA_X86

// ── AVX-512: eight blocks a strip ──

/// Columns. Lane k is k slices behind lane 0, so strips are a word of columns apart. What a lane
/// hands down is a byte a slice, in place of a bit a column: two permutations less in each, and
/// none in the chain of instructions from column to column.
constexpr std::size_t slice = 8;

struct strip8 {
  column8 column;
  /// From the highest bit on the steps of the row above, of the columns of the slice that are still
  /// to come; and to the lowest bit those of the last row, of the columns that are done.
  row_steps8 steps;
};

/// A row of matches for each column of some slices.
template <std::size_t Slices>
using late_rows = std::array<std::array<std::array<word, 8>, slice>, Slices>;

/// What the lanes of a strip that are behind still need.
struct late_matches {
  alignas(64) late_rows<2> pairs;  ///< lanes 1, 3, 5, 7 one slice late
  alignas(64) late_rows<4> quads;  ///< and lanes 2, 3, 6, 7 two more
};

/// Of each lane the matches of its own letter: a row of the table for the newest letter, and from
/// the rows before it the lanes that are behind. Three blends, by the bits of the lane's number.
[[gnu::always_inline]] KATA_AVX512 inline __m512i matches(const word* table,
                                                          const std::uint16_t* letter,
                                                          std::array<word, 8>& late_pairs,
                                                          std::array<word, 8>& late_quads) {
  const __m512i row = _mm512_load_si512(table + 8 * std::size_t{letter[0]});
  const __m512i before = _mm512_load_si512(table + 8 * std::size_t{letter[-std::ptrdiff_t{slice}]});
  const __m512i pairs = _mm512_mask_blend_epi64(0xAA, row, before);
  const __m512i quads = _mm512_mask_blend_epi64(0xCC, pairs, _mm512_load_si512(late_pairs.data()));
  _mm512_store_si512(late_pairs.data(), pairs);
  const __m512i equal = _mm512_mask_blend_epi64(0xF0, quads, _mm512_load_si512(late_quads.data()));
  _mm512_store_si512(late_quads.data(), quads);
  return equal;
}

/// A slice ends: its steps are those above the next lane in the slice that begins.
[[gnu::always_inline]] KATA_AVX512 inline void hand_down(row_steps8& steps, row_steps8 above) {
  constexpr unsigned upwards = 64 - slice;
  steps = one_lane_down(steps, above);
  steps.rises = _mm512_maskz_slli_epi64(0xFF, steps.rises, upwards);
  steps.falls = _mm512_maskz_slli_epi64(0xFF, steps.falls, upwards);
}

KATA_AVX512 inline word lane(__m512i v, std::size_t which) {
  alignas(64) std::array<word, 8> lanes;
  _mm512_store_si512(lanes.data(), v);
  return lanes[which];
}

constexpr std::size_t most_strips8 = 4;

struct stack8 {
  strip8 strips[most_strips8];
  late_matches late[most_strips8];
  std::size_t last_lane = 7;  // of the last strip that is on its way
  std::size_t at = 0;         // words of columns; strip q is q words behind

  KATA_AVX512 explicit stack8(const strip_pass& pass) {
    // No letter and no step above: a lane whose first column is still to come stays as it is.
    const __m512i zero = _mm512_setzero_si512();
    for (strip8& strip : strips) strip = {{_mm512_set1_epi64(-1), zero}, {zero, zero}};
    for (late_matches& l : late) l = {};
    __m512i& up = strips[0].column.up;
    up = _mm512_mask_set1_epi64(up, 1, static_cast<long long>(pass.first_rows));
  }

  /// Strips [Low, High) go on until that word. True: `row` wants no more.
  template <std::size_t Low, std::size_t High, class Row>
  KATA_AVX512 bool advance_to(std::size_t until, const strip_pass& pass, Row& row);

  /// The same of what is known at run time.
  template <std::size_t Low = 0, std::size_t High = 1, class Row>
  bool advance(std::size_t low, std::size_t high, std::size_t until, const strip_pass& pass,
               Row& row) {
    if constexpr (High < most_strips8)
      if (high > High) return advance<Low, High + 1>(low, high, until, pass, row);
    if constexpr (Low + 1 < High)
      if (low > Low) return advance<Low + 1, High>(low, high, until, pass, row);
    return advance_to<Low, High>(until, pass, row);
  }
};

template <std::size_t Low, std::size_t High, class Row>
KATA_AVX512 bool stack8::advance_to(std::size_t until, const strip_pass& pass, Row& row) {
  strip8 moving[High - Low];
  for (std::size_t q = Low; q < High; ++q) moving[q - Low] = strips[q];
  bool enough = false;
  for (; at < until && !enough; ++at) {
    // Below a strip that has ended, not more than one insertion a column.
    word rises = all;
    word falls = 0;
    if (Low == 0 && at < pass.words) {
      rises = pass.rises[at];
      falls = pass.falls[at];
    }
    word out_rises = 0;
    word out_falls = 0;
    constexpr word of_a_slice = (word{1} << slice) - 1;
    for (std::size_t s = 0; s < 64 / slice; ++s) {
      const row_steps8& bottom = moving[High - Low - 1].steps;
      out_rises = out_rises << slice | (lane(bottom.rises, last_lane) & of_a_slice);
      out_falls = out_falls << slice | (lane(bottom.falls, last_lane) & of_a_slice);
#pragma GCC unroll 4
      for (std::size_t q = High - Low - 1; q > 0; --q)
        hand_down(moving[q].steps, moving[q - 1].steps);
      hand_down(moving[0].steps, in_all_lanes(rises >> (64 - slice), falls >> (64 - slice)));
      rises <<= slice;
      falls <<= slice;
      const std::uint16_t* const letters = pass.letters + 64 * at + slice * s;
      for (std::size_t c = 0; c < slice; ++c) {
#pragma GCC unroll 4
        for (std::size_t i = 0; i < High - Low; ++i) {
          const std::size_t q = High - 1 - i;
          strip8& strip = moving[q - Low];
          const __m512i equal = matches(pass.matches + 8 * pass.codes * q,
                                        letters + c - 64 * static_cast<std::ptrdiff_t>(q),
                                        late[q].pairs[s % 2][c], late[q].quads[s % 4][c]);
          const row_steps8 own = strip.column.advance(equal, strip.steps);
          strip.steps = {_mm512_shldi_epi64(strip.steps.rises, own.rises, 1),
                         _mm512_shldi_epi64(strip.steps.falls, own.falls, 1)};
        }
      }
    }
    enough = row.put(at, out_rises, out_falls);
  }
  for (std::size_t q = Low; q < High; ++q) strips[q] = moving[q - Low];
  return enough;
}

/// The steps of a row until where the next strip begins.
class steps_before {
 public:
  [[gnu::always_inline]] bool put(std::size_t, word rises, word falls) {
    sum_ += std::popcount(rises) - std::popcount(falls);
    return false;
  }
  std::int64_t sum() const { return sum_; }

 private:
  std::int64_t sum_ = 0;
};

KATA_AVX512 strip_row run_avx512(std::size_t strips, const strip_pass& pass) {
  constexpr std::size_t high = 8;  // words of columns that are as many as a strip's rows
  stack8 s(pass);
  std::int64_t corner = pass.corner;
  std::array<std::array<std::uint16_t, slice>, most_strips8 - 1> hidden;
  const auto left_of = [&](std::size_t strip) {
    return std::span<std::uint16_t, slice>(pass.letters + 64 * high * strip - slice, slice);
  };
  const bool leans = pass.nothing_left && pass.words > high * (strips - 1);
  for (std::size_t strip = 1; leans && strip < strips; ++strip) {
    steps_before steps;
    s.advance(0, strip, (high + 1) * strip, pass, steps);  // it is as many words behind as strips
    corner += steps.sum();
    // Its second lane may not see the letters left of the first column; no other strip comes by.
    const auto letters = left_of(strip);
    std::ranges::copy(letters, hidden[strip - 1].begin());
    std::ranges::fill(letters, static_cast<std::uint16_t>(pass.codes - 1));
  }
  s.last_lane = pass.last_lane;
  const std::size_t lag = 64 * (strips - 1) + slice * (pass.last_lane + 1);
  bottom_row bottom(pass, lag, leans ? high * (strips - 1) : 0, corner);
  const std::size_t end = pass.words + (lag + 63) / 64;
  for (std::size_t ended = 0;; ++ended) {
    std::size_t until = pass.above_words + (high + 1) * (ended + 1);
    if (ended + 1 == strips || until >= end) until = end;
    if (s.advance(ended, strips, until, pass, bottom)) break;
  }
  for (std::size_t strip = 1; leans && strip < strips; ++strip)
    std::ranges::copy(hidden[strip - 1], left_of(strip).begin());
  return bottom.written();
}

// ── AVX2: four blocks a strip ──

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
KATA_AVX2 strip_row run_strips4(const strip_pass& pass) {
  const __m256i zero = _mm256_setzero_si256();
  const __m256i ones = all_lanes(all);
  strip4 strips[Strips];
  for (strip4& strip : strips) strip = {ones, zero, ones, zero, {zero, zero}};
  strips[0].up = _mm256_blend_epi32(ones, all_lanes(pass.first_rows), 0b11);
  const std::size_t lag = 4 * (Strips - 1) + pass.last_lane;
  bottom_row bottom(pass, lag, 0, pass.corner);
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

strip_row run_avx2(std::size_t strips, const strip_pass& pass) {
  switch (strips) {
    case 1:
      return run_strips4<1>(pass);
    case 2:
      return run_strips4<2>(pass);
    default:
      return run_strips4<3>(pass);
  }
}

#endif

constexpr strip_engine portable{
    .lanes = 1, .most_strips = 8, .write_matches = nullptr, .run = run_blocks};

}  // namespace

const strip_engine& strips_engine() {
#if KATA_X86
  static constexpr strip_engine avx2{
      .lanes = 4, .most_strips = 3, .write_matches = nullptr, .run = run_avx2};
  static constexpr strip_engine avx512{
      .lanes = 8, .most_strips = most_strips8, .write_matches = write_matches8, .run = run_avx512};
  switch (simd_level()) {
    case simd::avx512:
      return avx512;
    case simd::avx2:
      return avx2;
    case simd::portable:
      break;
  }
#endif
  return portable;
}

namespace {

/// Room left of the columns for letters that a lane reads before its first one, and right of them
/// for those of the lanes that are ahead of the last one: with AVX-512 as many as a word for each
/// strip of a stack, and one word more.
constexpr std::size_t margin_letters = 320;
#if KATA_X86
static_assert(margin_letters >= 64 * (most_strips8 + 1));
#endif

// By 16 letters, in loops of a known length, which compilers turn into vector instructions.
constexpr std::size_t few = 16;
using few_letters = std::array<unsigned char, few>;

/// Calls with(letters, where, count) for 16 letters at a time, and for the rest.
template <class With>
void by_few(std::string_view letters, few_letters rest, With with) {
  const std::size_t whole = letters.size() / few * few;
  for (std::size_t i = 0; i < whole; i += few) {
    few_letters here;
    std::memcpy(here.data(), letters.data() + i, few);
    with(here, i, few);
  }
  const std::size_t count = letters.size() - whole;
  if (count == 0) return;
  std::memcpy(rest.data(), letters.data() + whole, count);
  with(rest, whole, count);
}

struct letter_bounds {
  unsigned char lowest, highest;
};

letter_bounds letter_range(std::string_view rows, std::string_view columns) {
  few_letters lowest;
  lowest.fill(static_cast<unsigned char>(rows[0]));
  few_letters highest = lowest;
  for (const std::string_view letters : {rows, columns})
    by_few(letters, lowest, [&](const few_letters& here, std::size_t, std::size_t) {
      for (std::size_t k = 0; k < few; ++k) {
        lowest[k] = std::min(lowest[k], here[k]);
        highest[k] = std::max(highest[k], here[k]);
      }
    });
  return {*std::min_element(lowest.begin(), lowest.end()),
          *std::max_element(highest.begin(), highest.end())};
}

void write_codes(std::string_view letters, unsigned char lowest, std::uint16_t* codes) {
  by_few(letters, {}, [&](const few_letters& here, std::size_t at, std::size_t count) {
    std::array<std::uint16_t, few> there;
    for (std::size_t k = 0; k < few; ++k) there[k] = static_cast<std::uint16_t>(here[k] - lowest);
    std::copy_n(there.begin(), count, codes + at);
  });
}

}  // namespace

strip_table::strip_table(std::string_view rows, std::string_view columns)
    : engine_(strips_engine()), rows_(rows), columns_(columns.size()) {
  const auto [lowest, highest] = letter_range(rows, columns);
  lowest_ = lowest;
  codes_ = std::size_t{highest} - lowest + 2;
  const std::size_t words = (columns_ + 63) / 64;
  const std::size_t room = margin_letters + 64 * words + margin_letters;
  letters_ = std::make_unique_for_overwrite<std::uint16_t[]>(room);
  const auto no_letter = static_cast<std::uint16_t>(codes_ - 1);
  const std::size_t after = margin_letters + columns_;
  std::fill_n(letters_.get(), margin_letters, no_letter);
  write_codes(columns, lowest, letters_.get() + margin_letters);
  std::fill_n(letters_.get() + after, room - after, no_letter);
  constexpr std::size_t line = 8;
  matches_.resize(engine_.most_strips * codes_ * engine_.lanes + line);
  const auto misplaced = reinterpret_cast<std::uintptr_t>(matches_.data()) / sizeof(word) % line;
  aligned_matches_ = matches_.data() + (line - misplaced) % line;
  rises_.resize(words);
  falls_.resize(words);
}

/// Row 0: d(0, j) = j.
void strip_table::begin() {
  std::fill(rises_.begin(), rises_.end(), all);
  std::fill(falls_.begin(), falls_.end(), 0);
}

/// Bits above the rows of the stack that begins at `row`. The first one takes what does not fill a
/// block: then every other ends with a full one.
std::size_t strip_table::padding(std::size_t row) const {
  return row == 0 ? (64 - rows_.size() % 64) % 64 : 0;
}

/// Of a stack that begins at `row`.
std::size_t strip_table::height(std::size_t row, std::size_t strips) const {
  return std::min(rows_.size() - row, strips * engine_.rows() - padding(row));
}

std::int64_t strip_table::gap(std::size_t row, std::size_t column) const {
  return static_cast<std::int64_t>(column) - static_cast<std::int64_t>(row) +
         static_cast<std::int64_t>(rows_.size()) - static_cast<std::int64_t>(columns_);
}

std::size_t strip_table::column_after(std::size_t word) const {
  return std::min(64 * (word + 1), columns_);
}

/// From the word's first column to its last.
std::int64_t strip_table::steps(std::size_t word) const {
  const std::size_t beyond = 64 * (word + 1) - column_after(word);
  return std::popcount(rises_[word] >> beyond) - std::popcount(falls_[word] >> beyond);
}

void strip_table::write_matches(std::size_t row, std::size_t rows) {
  const std::size_t lanes = engine_.lanes;
  const std::size_t above = padding(row);
  constexpr std::size_t few_codes = 128;  // each takes a comparison, whether it occurs or not
  if (engine_.write_matches != nullptr && above == 0 && codes_ <= few_codes) {
    for (std::size_t at = 0; at < rows; at += engine_.rows())
      engine_.write_matches(rows_.substr(row + at, std::min(rows - at, engine_.rows())), lowest_,
                            codes_, aligned_matches_ + at / 64 * codes_);
    return;
  }
  const std::size_t blocks = (above + rows + 63) / 64;
  const std::size_t strips = (blocks + lanes - 1) / lanes;
  std::fill_n(aligned_matches_, strips * codes_ * lanes, 0);
  const std::size_t lowest = lowest_;
  // From block to block, not from row to row: what is read is not what was just written.
  for (std::size_t first = 0; first < blocks; first += lanes) {
    word* const table = aligned_matches_ + first * codes_;
    const char* const letters = rows_.data() + row + 64 * first - above;
    const std::size_t count = std::min(lanes, blocks - first);
    for (std::size_t i = 0; i < 64; ++i) {
      const bool no_row = first == 0 && i < above;
      for (std::size_t b = no_row ? 1 : 0; b < count; ++b) {
        const auto letter = static_cast<unsigned char>(letters[64 * b + i]);
        table[(letter - lowest) * lanes + b] |= word{1} << i;
      }
    }
  }
}

/// Gives what is written of their bottom row.
strip_row strip_table::run(const stack& cells, std::int64_t bound) {
  write_matches(cells.row, cells.rows);
  const std::size_t above = padding(cells.row);
  const std::size_t blocks = (above + cells.rows) / 64;
  const std::size_t strips = (blocks + engine_.lanes - 1) / engine_.lanes;
  const std::size_t bottom = cells.row + cells.rows;
  // What is left of the window may not be seen.
  std::uint16_t* const first = letters_.get() + margin_letters + 64 * cells.left;
  std::array<std::uint16_t, margin_letters> hidden;
  std::copy(first - margin_letters, first, hidden.begin());
  std::fill(first - margin_letters, first, static_cast<std::uint16_t>(codes_ - 1));
  strip_row written =
      engine_.run(strips, {.letters = first,
                           .matches = aligned_matches_,
                           .codes = codes_,
                           .last_lane = (blocks - 1) % engine_.lanes,
                           .first_rows = all << above,
                           .rises = rises_.data() + cells.left,
                           .falls = falls_.data() + cells.left,
                           .words = cells.words,
                           .corner = cells.corner + static_cast<std::int64_t>(cells.rows),
                           .gap = gap(bottom, 64 * cells.left),
                           .bound = bound,
                           .nothing_left = cells.nothing_left,
                           .above_words = cells.above_end - cells.left});
  std::copy(hidden.begin(), hidden.end(), first - margin_letters);
  written.first += cells.left;
  written.end += cells.left;
  // Further right it is not known how far it is: not more than one insertion a column.
  std::fill(rises_.begin() + static_cast<std::ptrdiff_t>(written.end), rises_.end(), all);
  std::fill(falls_.begin() + static_cast<std::ptrdiff_t>(written.end), falls_.end(), 0);
  return written;
}

/// Invariant: the row above `row` is exact where d + |gap| < bound, and not too small elsewhere;
/// left of column 64 left, where `corner` is, nothing is in bound.
std::int64_t strip_table::distance(std::int64_t bound) {
  begin();
  const std::size_t words = rises_.size();
  strip_row above{0, words, 0};
  for (std::size_t row = 0; row < rows_.size();) {
    // A high stack needs width to pay: it begins and ends with as many columns as it has rows.
    const bool narrow = 64 * (above.end - above.first) < 2 * engine_.rows();
    const std::size_t rows = height(row, narrow ? 1 : engine_.most_strips);
    above = run({.row = row,
                 .rows = rows,
                 .left = above.first,
                 .words = words - above.first,
                 .corner = above.corner,
                 .nothing_left = above.first > 0,
                 .above_end = above.end},
                bound);
    row += rows;
    for (; above.first < words; ++above.first) {
      const std::int64_t after = above.corner + steps(above.first);
      const std::int64_t still = gap(row, column_after(above.first));
      if (still > 0 || after < bound + still) break;
      above.corner = after;
    }
    if (above.first == words) return bound;
    above.end = std::max(above.end, above.first);
  }
  for (; above.first < words; ++above.first) above.corner += steps(above.first);
  return std::min(above.corner, bound);
}

/// A path that leaves the window does so through the left end of a row, or the right end of one;
/// `outside` is the least that such a path can cost. (Left of the diagonal that ends in the last
/// corner, d + |gap| never rises to the right; right of it, never downwards.)
strip_table::estimate strip_table::greedy_window(std::size_t margin) {
  begin();
  const std::size_t words = rises_.size();
  std::int64_t corner = 0;
  std::int64_t outside = unbounded;
  std::size_t left = 0;
  std::size_t best_column = 0;
  std::int64_t best = unbounded;
  for (std::size_t row = 0; row < rows_.size();) {
    const std::size_t rows = height(row, 1);
    const std::size_t wanted = best_column > margin ? (best_column - margin) / 64 : 0;
    if (wanted > left) {
      for (; left < wanted; ++left) corner += steps(left);
      const std::int64_t still = gap(row, 64 * left);
      outside = std::min(outside, still > 0 ? 0 : corner - still);
    }
    const std::size_t right = std::min(words, (best_column + rows + margin) / 64 + 1);
    run({.row = row,
         .rows = rows,
         .left = left,
         .words = right - left,
         .corner = corner,
         .nothing_left = false,
         .above_end = words},
        unbounded);
    row += rows;
    corner += static_cast<std::int64_t>(rows);
    std::int64_t here = corner;
    best = here + std::abs(gap(row, 64 * left));
    best_column = 64 * left;
    for (std::size_t at = left; at < right; ++at) {
      here += steps(at);
      const std::int64_t whole = here + std::abs(gap(row, column_after(at)));
      if (whole <= best) {
        best = whole;
        best_column = column_after(at);
      }
    }
    if (right < words) {
      const std::int64_t still = gap(row, 64 * right);
      outside = std::min(outside, still <= 0 ? 0 : here + still);
    }
  }
  return {best, outside >= best};
}

}  // namespace kata::edit_distance
