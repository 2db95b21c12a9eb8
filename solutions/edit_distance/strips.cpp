#include "strips.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <cstring>

#include "strip_engines.hpp"

namespace kata::edit_distance {

namespace {

using word = std::uint64_t;

constexpr word all = ~word{0};

/// One lane: strips are blocks, and no block is behind another.
std::size_t run_blocks(std::size_t blocks, const strip_pass& pass) {
  struct block {
    word rises = all;
    word falls = 0;
  };
  std::array<block, 8> stack;
  stack[0].rises = all << pass.padding;
  bottom_row bottom(pass, 0);
  for (std::size_t at = 0;; ++at) {
    word rises = pass.rises[at];
    word falls = pass.falls[at];
    for (int column = 0; column < 64; ++column) {
      const std::size_t code = pass.letters[64 * at + static_cast<std::size_t>(column)];
      const word* match = pass.matches + blocks * code;
      word carry_rises = rises >> 63;
      word carry_falls = falls >> 63;
      for (std::size_t b = 0; b < blocks; ++b, ++match) {
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

constexpr strip_engine portable_strips{
    .lanes = 1, .block_rows = 64, .most_strips = 8, .write_matches = nullptr, .run = run_blocks};

}  // namespace

const strip_engine& strips_engine([[maybe_unused]] std::size_t width) {
#if KATA_X86
  // A wide vector begins and ends with more columns, which pays for many of them.
  constexpr std::size_t wide = 4000;
  switch (simd_level()) {
    case simd::avx512:
      return width < wide ? avx512_narrow_strips : avx512_strips;
    case simd::avx2:
      return avx2_strips;
    case simd::portable:
      break;
  }
#endif
  return portable_strips;
}

namespace {

/// Room left of the columns for letters that a lane reads before its first one, and right of them
/// for those of the lanes that are ahead of the last one, by up to two words and some more.
constexpr std::size_t margin_letters = 256;

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
    : rows_(rows), columns_(columns.size()) {
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
  rises_.resize(words);
  falls_.resize(words);
}

/// Row 0: d(0, j) = j.
void strip_table::begin() {
  std::fill(rises_.begin(), rises_.end(), all);
  std::fill(falls_.begin(), falls_.end(), 0);
}

/// The rows from `row` on for a pass of so many columns, of at most so many strips.
strip_table::stack strip_table::stack_at(std::size_t row, std::size_t width,
                                         std::size_t most_strips) const {
  const strip_engine& engine = strips_engine(width);
  most_strips = std::min(most_strips, engine.most_strips);
  const std::size_t left = rows_.size() - row;
  std::size_t blocks = (left + engine.block_rows - 1) / engine.block_rows;
  const std::size_t high = (blocks + engine.lanes - 1) / engine.lanes;
  const std::size_t stacks = (high + most_strips - 1) / most_strips;
  std::size_t strips = (high + stacks - 1) / stacks;
  // Lanes are equally deep. What is left over takes one more stack, or padding in the first one.
  if (engine.lanes > 1)
    for (std::size_t deep = strips; deep <= most_strips; ++deep)
      if (blocks % deep == 0) {
        strips = deep;
        break;
      }
  const std::size_t unit = engine.lanes > 1 ? strips : 1;
  if (row == 0) blocks = (blocks + unit - 1) / unit * unit;
  const std::size_t padding = row == 0 ? blocks * engine.block_rows - left : 0;
  const std::size_t taken = std::min(blocks / unit * unit, engine.lanes * strips);
  return {.engine = &engine,
          .row = row,
          .rows = taken * engine.block_rows - padding,
          .strips = strips,
          .padding = padding,
          .last_lane = taken / strips - 1};
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

void strip_table::write_matches(const stack& cells, const strip_pass& pass) {
  const std::string_view rows = rows_.substr(cells.row, cells.rows);
  const strip_engine& engine = *cells.engine;
  constexpr std::size_t few_codes = 128;  // each takes a comparison, whether it occurs or not
  if (engine.write_matches != nullptr && codes_ <= few_codes) {
    engine.write_matches(cells.strips, pass, rows, lowest_);
    return;
  }
  const std::size_t lanes = engine.lanes;
  std::fill_n(pass.matches, cells.strips * codes_ * lanes, 0);
  const std::size_t lowest = lowest_;
  for (std::size_t strip = 0; strip < cells.strips; ++strip)
    // From lane to lane, not from row to row: what is read is not what was just written.
    for (std::size_t i = 0; i < engine.block_rows; ++i)
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::size_t block = lane * cells.strips + strip;
        // In the padding it wraps around.
        const std::size_t row = block * engine.block_rows + i - cells.padding;
        if (row >= rows.size()) continue;
        const std::size_t code = static_cast<unsigned char>(rows[row]) - lowest;
        pass.matches[match_place(lanes, cells.strips, codes_, {strip, lane}, code)] |= word{1} << i;
      }
}

/// Words of columns [left, left + words), at whose upper left the distance is `corner`. Gives where
/// in them the part of the bottom row ends that may be in bound.
std::size_t strip_table::run(const stack& cells, std::size_t left, std::size_t words,
                             std::int64_t corner, std::int64_t bound) {
  // What is left of the window may not be seen.
  std::uint16_t* const first = letters_.get() + margin_letters + 64 * left;
  std::array<std::uint16_t, margin_letters> hidden;
  std::copy(first - margin_letters, first, hidden.begin());
  std::fill(first - margin_letters, first, static_cast<std::uint16_t>(codes_ - 1));
  const std::size_t bottom = cells.row + cells.rows;
  const std::size_t line = std::size(cache_line{}.words);
  matches_.resize(
      std::max(matches_.size(), (cells.strips * codes_ * cells.engine->lanes + line - 1) / line));
  const strip_pass pass{.letters = first,
                        .matches = matches_.front().words,
                        .pairs = &pairs_,
                        .codes = codes_,
                        .last_lane = cells.last_lane,
                        .padding = cells.padding,
                        .rises = rises_.data() + left,
                        .falls = falls_.data() + left,
                        .words = words,
                        .corner = corner + static_cast<std::int64_t>(cells.rows),
                        .gap = gap(bottom, 64 * left),
                        .bound = bound};
  write_matches(cells, pass);
  const std::size_t end = left + cells.engine->run(cells.strips, pass);
  std::copy(hidden.begin(), hidden.end(), first - margin_letters);
  // Further right it is not known how far it is: not more than one insertion a column.
  std::fill(rises_.begin() + static_cast<std::ptrdiff_t>(end), rises_.end(), all);
  std::fill(falls_.begin() + static_cast<std::ptrdiff_t>(end), falls_.end(), 0);
  return end;
}

/// From a column to the next d goes by one step at most, up or down: d - gap never rises, d + gap
/// never falls.
strip_table::part strip_table::in_bound(std::size_t row, part within, std::int64_t bound,
                                        std::int64_t rest) const {
  part in{within.end, within.end, 0, 0};
  std::int64_t before = within.at_left;
  for (std::size_t at = within.left; at < within.end; ++at) {
    const std::int64_t after = before + steps(at);
    const std::int64_t first = gap(row, 64 * at);
    const std::int64_t last = gap(row, column_after(at));
    const std::int64_t least = (before + after - (last - first)) / 2;
    const bool out = after - last >= bound || before + first >= bound || least + rest >= bound;
    if (!out) {
      if (in.left == within.end) {
        in.left = at;
        in.at_left = before;
      }
      in.end = at + 1;
      in.at_end = after;
    }
    before = after;
  }
  return in;
}

/// Invariant: the row above `row` is exact where a path below the bound may pass, and not too small
/// elsewhere. It passes within `above`.
std::int64_t strip_table::distance(std::int64_t bound, const unmatched_seeds& seeds) {
  begin();
  const std::size_t words = rises_.size();
  part above{0, words, 0, static_cast<std::int64_t>(columns_)};
  for (std::size_t row = 0; row < rows_.size();) {
    // A high stack needs width as well: it goes through as many more columns as it has rows.
    const std::size_t width = 64 * (above.end - above.left);
    const stack cells = stack_at(row, width, 2 + width / 500);
    const auto rows = static_cast<std::int64_t>(cells.rows);
    row += cells.rows;
    const std::int64_t rest = seeds.from(row);
    // Further right than diagonally, a path pays for each column.
    const auto above_end = static_cast<std::int64_t>(column_after(above.end - 1));
    const std::int64_t right = bound - rest - above.at_end + above_end + rows;
    const auto end = static_cast<std::size_t>(
        std::clamp<std::int64_t>(right / 64 + 1, static_cast<std::int64_t>(above.left) + 1,
                                 static_cast<std::int64_t>(words)));
    const std::int64_t corner = above.at_left + rows;
    const std::size_t written = run(cells, above.left, end - above.left, above.at_left, bound);
    above = in_bound(row, {above.left, written, corner, 0}, bound, rest);
    if (above.left == above.end) return bound;
  }
  return above.at_end;  // in the last row nothing is in bound unless the last column is
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
  struct cell {
    std::size_t column;
    std::int64_t distance;
  } centre{0, 0};
  std::int64_t best = unbounded;
  const std::size_t least_margin = margin;
  const std::size_t most_margin = std::max<std::size_t>(margin, 4096);
  for (std::size_t row = 0; row < rows_.size();) {
    constexpr std::size_t strips = 2;
    const stack cells = stack_at(row, 0, strips);
    const std::size_t wanted = centre.column > margin ? (centre.column - margin) / 64 : 0;
    if (wanted > left) {
      for (; left < wanted; ++left) corner += steps(left);
      const std::int64_t still = gap(row, 64 * left);
      outside = std::min(outside, still > 0 ? 0 : corner - still);
    }
    const std::size_t right = std::min(words, (centre.column + cells.rows + margin) / 64 + 1);
    run(cells, left, right - left, corner, unbounded);
    row += cells.rows;
    corner += static_cast<std::int64_t>(cells.rows);
    const cell before = centre;
    std::int64_t here = corner;
    best = unbounded;
    std::int64_t likely = unbounded;
    for (std::size_t at = left; at < right; ++at) {
      here += steps(at);
      const std::int64_t still = std::abs(gap(row, column_after(at)));
      best = std::min(best, here + still);
      // The whole gap would draw the window off a path that has yet to bend, none of it leave it
      // where words without likeness are best.
      if (8 * here + 5 * still <= likely) {
        likely = 8 * here + 5 * still;
        centre = {column_after(at), here};
      }
    }
    // More than twice as many edits as until then: the path has been lost, and may be further
    // aside.
    const std::int64_t edits = centre.distance - before.distance;
    const auto rows_before = static_cast<std::int64_t>(row - cells.rows);
    const auto rows = static_cast<std::int64_t>(cells.rows);
    const bool lost = (edits - rows / 16) * rows_before > 2 * before.distance * rows;
    margin = lost ? std::min(2 * margin, most_margin) : std::max(margin / 2, least_margin);
    if (right < words) {
      const std::int64_t still = gap(row, 64 * right);
      outside = std::min(outside, still <= 0 ? 0 : here + still);
    }
  }
  return {best, outside >= best};
}

}  // namespace kata::edit_distance
