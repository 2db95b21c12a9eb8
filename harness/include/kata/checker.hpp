// Is this output the expected one? Symmetric, by length (a NUL byte is a byte), case-sensitive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "kata/verdict.hpp"

namespace kata {

/// How a kata's outputs are compared. Tokens are separated by blank, \t, \r, \n, \v, \f.
enum class comparison : std::uint8_t {
  tokens,           ///< the same tokens in the same order, whatever lies between them
  lines_of_tokens,  ///< the same, line by line; empty lines at the end do not count
  number,           ///< tokens, of which numbers may differ by 1e-6
};

inline constexpr double number_tolerance = 1e-6;  ///< absolute

struct check_result {
  verdict outcome = verdict::accepted;  ///< accepted, presentation_error or wrong_answer
  std::string message;                  ///< the first difference in one sentence; empty: accepted
  bool layout_only = false;             ///< the tokens agree, the bytes do not
};

/// `strict` compares bytes, of which one final newline may be missing: right tokens in another
/// layout are then a presentation_error. Linear time.
[[nodiscard]] check_result check(comparison how, std::string_view expected, std::string_view found,
                                 bool strict = false);

/// Text with its invisible characters shown: `·` blank (only where it matters: at the ends of a
/// line or repeated), `→` tab, `↵` newline, `\r`, `\0`, `\x1b`.
std::string show_invisible(std::string_view text);

}  // namespace kata
