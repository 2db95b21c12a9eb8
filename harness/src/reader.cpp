#include "kata/reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tokens.hpp"

namespace kata {

namespace {

constexpr bool blank(char c) { return c == ' ' || c == '\t'; }

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

bad_input::bad_input(std::size_t line_number, std::size_t column_number, std::string expected_text,
                     std::string found_text)
    : std::runtime_error(fmt::format("line {}, column {}: expected {}, found {}", line_number,
                                     column_number, expected_text, found_text)),
      line(line_number),
      column(column_number),
      expected(std::move(expected_text)),
      found(std::move(found_text)) {}

std::string visible(std::string_view bytes, std::size_t most) {
  std::string shown;
  for (const char c : bytes.substr(0, most)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\0')
      shown += "\\0";
    else if (c == '\t')
      shown += "\\t";
    else if (c == '\r')
      shown += "\\r";
    else if (c == '\n')
      shown += "\\n";
    else if (byte < 0x20 || byte >= 0x7F)
      shown += fmt::format("\\x{:02x}", byte);
    else
      shown += c;
  }
  if (bytes.size() > most) shown += fmt::format("… ({} bytes)", bytes.size());
  return shown;
}

reader::reader(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  cursor_ = line_begin_ = text.data();
  end_ = text.data() + text.size();
}

void reader::skip_blanks() {
  while (cursor_ != end_ && blank(*cursor_)) ++cursor_;
}

bool reader::at_line_end() const {
  return cursor_ == end_ || *cursor_ == '\n' ||
         (*cursor_ == '\r' && cursor_ + 1 != end_ && cursor_[1] == '\n');
}

/// Empty at the end of the line. Ends before a blank or the line's end, `\r` of `\r\n` included.
std::string_view reader::token() {
  skip_blanks();
  const char* stop = cursor_;
  while (stop != end_ && !blank(*stop) && *stop != '\n') ++stop;
  if (stop != end_ && *stop == '\n' && stop != cursor_ && stop[-1] == '\r') --stop;
  return {cursor_, stop};
}

void reader::fail(std::string_view where, std::string expected) const {
  const auto column = static_cast<std::size_t>(where.data() - line_begin_) + 1;
  std::string found = '"' + visible(where) + '"';
  if (where.empty()) found = where.data() == end_ ? "the end of the input" : "the end of the line";
  throw bad_input(line_, column, std::move(expected), std::move(found));
}

void reader::fail_here(std::string expected) { fail(token(), std::move(expected)); }

void reader::not_an_integer(std::string_view where, std::int64_t low, std::int64_t high,
                            std::string_view or_else) const {
  fail(where, fmt::format("an integer in [{}, {}]{}", low, high, or_else));
}

bool reader::word(std::string_view expected) {
  const std::string_view found = token();
  if (found != expected) return false;
  cursor_ = found.data() + found.size();
  return true;
}

std::vector<std::int32_t> reader::line_of_integers(std::size_t count) {
  std::vector<std::int32_t> values;
  // A lie about the count must not cost memory: a value takes two bytes of text at least.
  values.reserve(std::min(count, static_cast<std::size_t>(end_ - cursor_) / 2 + 1));
  cursor_ = internal::take_tokens<internal::allowed::integers>(cursor_, end_, [&](int value, bool) {
    if (values.size() == count) return false;
    values.push_back(value);
    return true;
  });
  while (values.size() < count) values.push_back(integer<std::int32_t>());
  end_line();
  return values;
}

std::string_view reader::line_of_letters(std::size_t shortest, std::size_t longest, char first,
                                         char last) {
  const std::string_view word = token();
  const auto stranger =
      std::find_if(word.begin(), word.end(), [=](char c) { return c < first || c > last; });
  if (stranger != word.end()) {
    const auto at = static_cast<std::size_t>(stranger - word.begin());
    fail(word.substr(at, 1), fmt::format("a letter {}-{}", first, last));
  }
  if (word.size() < shortest || word.size() > longest) {
    const std::string expected =
        fmt::format("{} to {} letters {}-{}", shortest, longest, first, last);
    if (word.empty()) fail(word, expected);
    throw bad_input(line_, static_cast<std::size_t>(word.data() - line_begin_) + 1, expected,
                    fmt::format("{} letters", word.size()));
  }
  cursor_ = word.data() + word.size();
  end_line();
  return word;
}

bool reader::more_on_line() {
  skip_blanks();
  return !at_line_end();
}

void reader::end_line() {
  if (more_on_line()) fail_here("the end of the line");
  if (cursor_ == end_) return;
  cursor_ += *cursor_ == '\r' ? 2 : 1;
  line_begin_ = cursor_;
  ++line_;
}

bool reader::at_end() {
  const char* look = cursor_;
  while (look != end_ &&
         (blank(*look) || *look == '\n' || (*look == '\r' && look + 1 != end_ && look[1] == '\n')))
    ++look;
  return look == end_;
}

void reader::end() {
  while (cursor_ != end_) {
    if (more_on_line()) fail_here("the end of the input");
    end_line();
  }
}

}  // namespace kata
