#include "kata/checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "kata/reader.hpp"

namespace kata {

namespace {

constexpr bool separates(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Walks the tokens of a text; knows where each one stands.
class tokens {
 public:
  explicit tokens(std::string_view text) : rest_(text), line_begin_(text.data()) {}

  /// Empty at the end. With `within_line`, empty at the end of each line too.
  std::string_view next(bool within_line) {
    while (!rest_.empty() && separates(rest_.front()) && !(within_line && rest_.front() == '\n'))
      skip();
    const auto stop = std::find_if(rest_.begin(), rest_.end(), separates);
    const auto length = static_cast<std::size_t>(stop - rest_.begin());
    const std::string_view token = rest_.substr(0, length);
    column_ = static_cast<std::size_t>(token.data() - line_begin_) + 1;
    rest_.remove_prefix(length);
    return token;
  }

  void end_line() {
    if (!rest_.empty()) skip();
  }
  bool only_separators_left() const { return std::all_of(rest_.begin(), rest_.end(), separates); }
  bool at_end() const { return rest_.empty(); }
  std::size_t line() const { return line_; }
  std::size_t column() const { return column_; }

 private:
  void skip() {
    const bool newline = rest_.front() == '\n';
    rest_.remove_prefix(1);
    if (!newline) return;
    ++line_;
    line_begin_ = rest_.data();
  }

  std::string_view rest_;
  const char* line_begin_;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

bool as_number(std::string_view token, double& value) {
  const auto [stop, error] = std::from_chars(token.data(), token.data() + token.size(), value);
  return error == std::errc{} && stop == token.data() + token.size() && std::isfinite(value);
}

bool same(comparison how, std::string_view a, std::string_view b) {
  if (a == b) return true;
  double x = 0;
  double y = 0;
  return how == comparison::number && as_number(a, x) && as_number(b, y) &&
         std::abs(x - y) <= number_tolerance;
}

std::string quoted(std::string_view token, bool within_line) {
  if (!token.empty()) return '"' + visible(token, 60) + '"';
  return within_line ? "the end of the line" : "nothing more";
}

check_result wrong(std::size_t number, const tokens& at, std::string_view want,
                   std::string_view got, bool within_line) {
  return {verdict::wrong_answer,
          fmt::format("token {} (line {}, column {} of the output): expected {}, got {}", number,
                      at.line(), at.column(), quoted(want, within_line), quoted(got, within_line)),
          false};
}

check_result compare_tokens(comparison how, std::string_view expected, std::string_view found) {
  const bool by_line = how == comparison::lines_of_tokens;
  tokens wants(expected);
  tokens gots(found);
  std::size_t number = 0;
  for (;;) {
    const std::string_view want = wants.next(by_line);
    const std::string_view got = gots.next(by_line);
    ++number;
    if (want.empty() && got.empty()) {
      const bool want_ends = wants.only_separators_left();
      const bool got_ends = gots.only_separators_left();
      if (want_ends && got_ends) return {};
      // Not by line, both are at their ends here. By line: a line ended in both; one that is
      // missing or too many shows as a token against nothing.
      if (want_ends != got_ends) {
        const std::string_view next_want = wants.next(false);
        const std::string_view next_got = gots.next(false);
        return wrong(number, gots, next_want, next_got, false);
      }
      wants.end_line();
      gots.end_line();
      --number;
    } else if (!same(how, want, got)) {
      const bool line_ended = by_line && !(want.empty() ? wants : gots).at_end();
      return wrong(number, gots, want, got, line_ended);
    }
  }
}

}  // namespace

check_result check(comparison how, std::string_view expected, std::string_view found, bool strict) {
  check_result result = compare_tokens(how, expected, found);
  if (result.outcome != verdict::accepted) return result;
  const auto without_final_newline = [](std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return text;
  };
  const std::string_view want = without_final_newline(expected);
  const std::string_view got = without_final_newline(found);
  if (want == got) return result;
  result.layout_only = true;
  if (!strict) return result;
  const auto [w, g] = std::mismatch(want.begin(), want.end(), got.begin(), got.end());
  const auto line = 1 + std::count(got.begin(), g, '\n');
  const auto line_begin = got.substr(0, static_cast<std::size_t>(g - got.begin())).rfind('\n');
  const auto column = static_cast<std::size_t>(g - got.begin()) - (line_begin + 1) + 1;
  const auto byte = [](std::string_view text, auto at) -> std::string {
    if (at == text.end()) return "the end";
    if (*at == ' ') return "a blank";
    if (*at == '\n') return "a newline";
    return '"' + visible({at, text.end()}, 12) + '"';
  };
  return {verdict::presentation_error,
          fmt::format("right tokens, wrong layout: line {}, column {}: expected {}, got {}", line,
                      column, byte(want, w), byte(got, g)),
          true};
}

std::string show_invisible(std::string_view text) {
  std::string shown;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool lonely_blank = c == ' ' && i > 0 && i + 1 < text.size() && !separates(text[i - 1]) &&
                              !separates(text[i + 1]);
    if (c == '\n')
      shown += "↵\n";
    else if (c == '\t')
      shown += "→";
    else if (lonely_blank)
      shown += ' ';
    else if (c == ' ')
      shown += "·";
    else if (static_cast<unsigned char>(c) >= 0x80)
      shown += c;
    else
      shown += visible({&c, 1});
  }
  return shown;
}

}  // namespace kata
