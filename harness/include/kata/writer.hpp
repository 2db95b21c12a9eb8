// Canonical ACM text: single blanks, `\n` after every line, nothing else.
#pragma once

#include <charconv>
#include <concepts>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

namespace kata {

class writer {
 public:
  template <std::integral Integer>
  writer& integer(Integer value) {
    char digits[24] = {' '};
    char* const end = std::to_chars(digits + 1, digits + sizeof digits, value).ptr;
    text_.append(digits + at_line_begin_, end);
    at_line_begin_ = false;
    return *this;
  }

  /// The shortest digits that read back as the same value, never in scientific form, with at least
  /// one after the point; `nan`, `inf` and `-inf` as they are. Exact, so that a wrong 2.49999 is
  /// not rounded to 2.5.
  writer& number(double value) {
    char digits[400];  // the longest double has 309 digits before the point
    char* const end =
        std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed).ptr;
    std::string text(digits, end);
    if (text.find_first_of(".n") == std::string::npos) text += ".0";
    return token(text);
  }

  writer& token(std::string_view word) {
    if (!at_line_begin_) text_ += ' ';
    text_ += word;
    at_line_begin_ = false;
    return *this;
  }

  writer& end_line() {
    text_ += '\n';
    at_line_begin_ = true;
    return *this;
  }

  /// One line, blank-separated; an empty range is an empty line.
  template <std::ranges::input_range Integers>
  writer& line_of_integers(Integers&& values) {
    for (const auto value : values) integer(value);
    return end_line();
  }

  std::string take() { return std::exchange(text_, {}); }

 private:
  std::string text_;
  bool at_line_begin_ = true;
};

}  // namespace kata
