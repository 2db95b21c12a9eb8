// What the engines of strips.cpp have in common.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "kata/simd.hpp"
#include "strips.hpp"

namespace kata::edit_distance {

#if KATA_X86
extern const strip_engine avx2_strips;
extern const strip_engine avx512_strips;
extern const strip_engine avx512_narrow_strips;
#endif

/// Writes the bottom row, which comes by words of columns, `lag` columns late, for that is how far
/// the last block is behind the first one.
class bottom_row {
 public:
  bottom_row(const strip_pass& pass, std::size_t lag)
      : pass_(pass), words_late_(lag / 64), lag_(lag % 64), distance_(pass.corner) {}

  /// The last 64 steps after so many words of columns and the next one. What comes before the first
  /// column is nothing. True: all that comes right of it is out of bound. Right of the diagonal
  /// that ends in the last corner, d + |gap| never falls from left to right.
  [[gnu::always_inline]] bool put(std::size_t columns, std::uint64_t rises, std::uint64_t falls) {
    if (columns < words_late_) return false;
    const std::size_t at = columns - words_late_;
    const bool whole = lag_ == 0;  // words come as they are written
    if (!whole && at > 0) write(rises, falls);
    rises_ = rises;
    falls_ = falls;
    if (at == pass_.words) return true;
    distance_ += std::popcount(rises) - std::popcount(falls);
    const std::int64_t gap = pass_.gap + static_cast<std::int64_t>(64 * (at + 1) - lag_);
    const bool out = gap > 0 && distance_ >= pass_.bound - gap;
    if (whole || out) write(~std::uint64_t{0}, 0);
    return out || (whole && at + 1 == pass_.words);
  }

  /// Words.
  std::size_t written() const { return written_; }

 private:
  void write(std::uint64_t next_rises, std::uint64_t next_falls) {
    const std::size_t at = written_++;
    pass_.rises[at] = lag_ == 0 ? rises_ : rises_ << lag_ | next_rises >> (64 - lag_);
    pass_.falls[at] = lag_ == 0 ? falls_ : falls_ << lag_ | next_falls >> (64 - lag_);
  }

  const strip_pass& pass_;
  std::size_t words_late_, lag_;
  std::int64_t distance_;
  std::size_t written_ = 0;
  std::uint64_t rises_ = 0;
  std::uint64_t falls_ = 0;
};

}  // namespace kata::edit_distance
