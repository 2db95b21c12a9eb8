#include "cli/report.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "cases.hpp"
#include "cli/hints.hpp"

namespace kata::cli {

namespace {

constexpr std::size_t longest_shown = 1200;
constexpr std::size_t most_lines_shown = 24;

/// The beginning, cut at whole lines where it has them.
std::string_view head(std::string_view text) {
  std::size_t end = std::min(text.size(), longest_shown);
  std::size_t lines = 0;
  for (std::size_t i = 0; i < end; ++i)
    if (text[i] == '\n' && ++lines == most_lines_shown) end = i + 1;
  return text.substr(0, end);
}

/// A block of a program's text under a title, cut where it is long; `whole` is the file that has
/// all of it.
std::string block(std::string_view title, const std::string& content, const fs::path& whole,
                  bool invisible, const paint& colours) {
  const std::string_view shown_part = head(content);
  std::string out = colours.faint(fmt::format("── {}", title)) + '\n';
  out += content.empty() ? colours.faint("(empty)") + '\n'
         : invisible     ? show_invisible(shown_part)
                         : std::string(shown_part);
  if (out.back() != '\n') out += '\n';
  if (shown_part.size() < content.size())
    out += colours.faint(fmt::format("… {} of {} bytes{}", shown_part.size(), content.size(),
                                     whole.empty() ? "" : "; all of it: " + shown(whole))) +
           '\n';
  return out;
}

std::string seconds(std::optional<double> s) {
  return s ? fmt::format("{:.3f} s", *s) : std::string("-");
}

nlohmann::ordered_json number_or_null(std::optional<double> value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

std::string failure_text(const report& r, const judge::case_result& c, const paint& colours) {
  std::string out;
  const std::string input = read_file(c.file.input.file);
  const bool answered = !c.found.empty() || c.outcome == verdict::wrong_answer ||
                        c.outcome == verdict::presentation_error;
  out += block(fmt::format("input ({})", shown(c.file.input.file)), input, c.file.input.file, false,
               colours);
  const bool layout = c.outcome == verdict::presentation_error;
  out += block("expected", c.expected, c.file.answer.file, layout, colours);
  if (answered) {
    fs::path whole;
    if (head(c.found).size() < c.found.size() && !r.keep_in.empty()) {
      fs::create_directories(r.keep_in);
      whole = r.keep_in / fmt::format("{}.{}.{}.got", r.kata, r.mode, c.file.name);
      write_file(whole, c.found);
    }
    out += block("got", c.found, whole, layout, colours);
  }
  if (!c.output.empty()) out += block("printed to stdout", c.output, {}, false, colours);
  if (!c.error_output.empty())
    out += block("printed to stderr", c.error_output, {}, false, colours);
  for (const std::string& hint : hints_for(r.mode, input, c.expected, c))
    out += fmt::format("hint: {}\n", hint);
  out += colours.faint("──") + '\n';
  if (!r.again.empty()) out += fmt::format("again:  {}\n", r.again);
  if (!r.debug.empty()) out += fmt::format("in gdb: {}\n", r.debug);
  return out;
}

}  // namespace

paint::paint(int descriptor) : on_(isatty(descriptor) != 0 && std::getenv("NO_COLOR") == nullptr) {}

std::string paint::with(std::string_view sequence, std::string_view text) const {
  return on_ ? fmt::format("\x1b[{}m{}\x1b[0m", sequence, text) : std::string(text);
}

std::string paint::verdict(kata::verdict v) const {
  return with(v == verdict::accepted ? "1;32" : v == verdict::skipped ? "2" : "1;31", code(v));
}

std::string paint::state(std::string_view state, std::string_view text) const {
  if (state == code(verdict::accepted)) return with("1;32", text);
  return state == "-" || state == "new" ? with("2", text) : with("1;31", text);
}

std::string paint::bold(std::string_view text) const { return with("1", text); }
std::string paint::faint(std::string_view text) const { return with("2", text); }

std::string case_line(const judge::case_result& c, const paint& colours) {
  // The code is padded by hand: colours have no width.
  const std::string padding(5 - code(c.outcome).size(), ' ');
  return fmt::format("  {}{}{:>9} CPU {:>9} wall {:>9}  {}", colours.verdict(c.outcome), padding,
                     seconds(c.cpu_s), seconds(c.wall_s),
                     c.memory_mb ? fmt::format("{:.1f} MB", *c.memory_mb) : "-", c.file.name);
}

std::string text(const report& r, const paint& colours) {
  const judge::trial& t = r.trial;
  const judge::case_result* const failure = t.first_failure();
  const auto passed = std::ranges::count(t.cases, verdict::accepted, &judge::case_result::outcome);
  std::string out =
      fmt::format("{} {}  {}", colours.bold(r.kata), r.mode, colours.verdict(t.outcome));
  if (t.outcome == verdict::accepted) {
    double slowest = 0;
    for (const judge::case_result& c : t.cases) slowest = std::max(slowest, c.cpu_s.value_or(0));
    out += fmt::format("  {} case{}, slowest {:.3f} s\n", passed, passed == 1 ? "" : "s", slowest);
  } else if (failure == nullptr) {
    out += fmt::format("  {}\n", words(t.outcome));
  } else {
    out += fmt::format("  {} on case {} ({} of {} cases passed)\n", words(t.outcome),
                       colours.bold(failure->file.name), passed, r.cases_in_all);
    if (!failure->message.empty()) out += failure->message + '\n';
    if (t.outcome != verdict::judge_error) out += failure_text(r, *failure, colours);
  }
  if (!t.message.empty() && (failure == nullptr || t.message != failure->message)) {
    out += t.message;
    if (t.message.back() != '\n') out += '\n';
  }
  return out + r.notes;
}

std::string json(const report& r) {
  nlohmann::ordered_json cases = nlohmann::ordered_json::array();
  for (const judge::case_result& c : r.trial.cases)
    cases.push_back({{"name", c.file.name},
                     {"verdict", code(c.outcome)},
                     {"cpu_s", number_or_null(c.cpu_s)},
                     {"wall_s", number_or_null(c.wall_s)},
                     {"memory_mb", number_or_null(c.memory_mb)},
                     {"message", c.message}});
  std::string message = r.trial.message;
  if (const judge::case_result* const failure = r.trial.first_failure();
      failure != nullptr && message.empty())
    message = failure->file.name + ": " + failure->message;
  message += r.notes;
  nlohmann::ordered_json mistake = nullptr;
  if (r.mistake != nullptr) mistake = {{"row", r.mistake->name}, {"text", r.mistake->mistake}};
  return nlohmann::ordered_json{{"kata", r.kata},
                                {"mode", r.mode},
                                {"verdict", code(r.trial.outcome)},
                                {"cases", std::move(cases)},
                                {"message", message},
                                {"mistake", std::move(mistake)}}
      .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace kata::cli
