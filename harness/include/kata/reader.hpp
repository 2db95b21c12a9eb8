// The ACM text of one case, read line by line and checked while it is read.
// The rules (blanks, \r\n, BOM, missing last newline, empty lines) stand in docs/io-format.md.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace kata {

/// what(): "line 3, column 7: expected an integer in [1, 10], found "x"". Both count from 1; a
/// column is a byte.
class bad_input : public std::runtime_error {
 public:
  bad_input(std::size_t line, std::size_t column, std::string expected, std::string found);

  std::size_t line;
  std::size_t column;
  std::string expected;
  std::string found;
};

/// Bytes made visible and cut: `a\r\0b…`. Valid UTF-8 above ASCII is escaped byte by byte.
std::string visible(std::string_view bytes, std::size_t most = 32);

/// Lines that are missing at the end count as empty, so that `0` and end of file is n = 0 and an
/// empty line of values. Every member throws bad_input, and reads in time linear in what it passes.
class reader {
 public:
  /// Does not copy: the text must outlive the reader.
  explicit reader(std::string_view text);

  /// The next token of the line as `-?[0-9]+` in [low, high]. `or_else` ends the error's
  /// "expected": what else the caller would have taken here.
  template <std::signed_integral Integer = std::int32_t>
  Integer integer(Integer low = std::numeric_limits<Integer>::min(),
                  Integer high = std::numeric_limits<Integer>::max(),
                  std::string_view or_else = {}) {
    const std::string_view text = token();
    const char* const end = text.data() + text.size();
    Integer value = 0;
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end || value < low || value > high)
      not_an_integer(text, low, high, or_else);
    cursor_ = end;
    return value;
  }

  /// Takes the next token when it is exactly this word.
  bool word(std::string_view expected);

  /// The whole line: exactly `count` integers.
  std::vector<std::int32_t> line_of_integers(std::size_t count);

  /// The whole line: one word of shortest … longest letters in [first, last]. When shortest is 0,
  /// a line of nothing but blanks is the empty word.
  std::string_view line_of_letters(std::size_t shortest, std::size_t longest, char first = 'a',
                                   char last = 'z');

  /// Is there another token on this line?
  bool more_on_line();

  /// Nothing but blanks may be left of this line; goes to the next one.
  void end_line();

  /// Is nothing left but blanks and empty lines?
  bool at_end();

  /// Nothing but blanks and empty lines may be left.
  void end();

  /// What is not read yet; and some bytes of it that the caller has read by itself, none of them a
  /// line's end.
  std::string_view rest() const { return {cursor_, end_}; }
  void skip(std::size_t bytes) { cursor_ += bytes; }

  /// Refuses the next token, or the end of the line.
  [[noreturn]] void fail_here(std::string expected);

 private:
  std::string_view token();
  void skip_blanks();
  bool at_line_end() const;
  [[noreturn]] void fail(std::string_view where, std::string expected) const;
  [[noreturn]] void not_an_integer(std::string_view where, std::int64_t low, std::int64_t high,
                                   std::string_view or_else) const;

  const char* cursor_;
  const char* end_;
  const char* line_begin_;
  std::size_t line_ = 1;
};

}  // namespace kata
