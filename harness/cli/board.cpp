#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>

#include "cases.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/report.hpp"

namespace kata::cli {

namespace {

struct board_row {
  const entry& kata;
  progress so_far;
  std::map<mode, attempt> attempts;

  /// "AC", "WA", …: the last verdict; "new": begun and not yet judged; "-": not attempted.
  std::string state(mode which) const {
    if (!attempts.at(which).own) return "-";
    const auto last = so_far.last.find(which);
    if (last == so_far.last.end() || last->second.time < so_far.started ||
        last->second.verdict == code(verdict::skipped))
      return "new";
    return last->second.verdict;
  }

  /// Has the file changed since its last verdict?
  bool edited(mode which) const {
    const auto last = so_far.last.find(which);
    return state(which) != "-" && state(which) != "new" &&
           last->second.source != fingerprint(read_file(attempts.at(which).file));
  }

  std::string due() const {
    if (so_far.solved == 0) return "";
    return so_far.due() <= 0 ? "now" : fmt::format("{} d", so_far.due());
  }
};

std::vector<board_row> rows(const config& c) {
  const std::vector<event> log = read_log(c);
  std::vector<board_row> all;
  for (const entry& kata : catalog())
    all.push_back({kata,
                   progress_of(kata.id(), log),
                   {{mode::core, find_attempt(c, kata.id(), mode::core)},
                    {mode::acm, find_attempt(c, kata.id(), mode::acm)}}});
  return all;
}

nlohmann::ordered_json text_or_null(bool known, const std::string& text) {
  return known ? nlohmann::ordered_json(text) : nlohmann::ordered_json(nullptr);
}

void print_json(const std::vector<board_row>& all) {
  for (const board_row& row : all) {
    const progress& p = row.so_far;
    nlohmann::ordered_json json{{"kata", row.kata.id()},
                                {"asked_by", row.kata.problem.about().asked_by}};
    for (const mode which : {mode::core, mode::acm}) {
      const std::string state = row.state(which);
      json[std::string(name(which))] = {
          {"state", text_or_null(state != "-", state)},
          {"edited_since", row.edited(which)},
      };
    }
    json["best_ratio"] =
        p.best_ratio > 0 ? nlohmann::ordered_json(p.best_ratio) : nlohmann::ordered_json(nullptr);
    json["solved"] =
        text_or_null(p.solved != 0, format_time(p.solved, "%Y-%m-%dT%H:%M:%SZ", gmtime_r));
    json["due_in_days"] =
        p.solved != 0 ? nlohmann::ordered_json(p.due()) : nlohmann::ordered_json(nullptr);
    fmt::print("{}\n", json.dump());
  }
}

void print_json(const std::vector<mock_state>& begun) {
  for (const mock_state& m : begun) {
    nlohmann::ordered_json json{
        {"round", m.name},
        {"last", text_or_null(m.last != 0, format_time(m.last, "%Y-%m-%dT%H:%M:%SZ", gmtime_r))},
        {"verdict", text_or_null(m.last != 0, m.verdict)},
        {"tries", m.tries},
        {"seconds_left", nullptr},
    };
    if (m.seconds_left) json["seconds_left"] = *m.seconds_left;
    fmt::print("{}\n", json.dump());
  }
}

/// Padded by hand: colours have no width.
std::string state_column(const paint& colours, const std::string& state, const std::string& text) {
  return colours.state(state, text) + std::string(7 - std::min<std::size_t>(text.size(), 7), ' ');
}

void print_mocks(const std::vector<mock_state>& begun, const paint& colours) {
  if (begun.empty()) return;
  fmt::print("\n{}\n", colours.bold(fmt::format("{:<28}{:<11}{:<7}{}", "mock round", "last", "",
                                                "handed in")));
  for (const mock_state& m : begun) {
    const std::string when = m.last != 0 ? format_time(m.last, "%Y-%m-%d", localtime_r) : "";
    const std::string verdict = m.verdict == "abandoned" ? "-" : m.verdict;
    std::string line =
        fmt::format("{:<28}{:<11}{}{}", m.name, when, state_column(colours, verdict, verdict),
                    m.tries > 0 ? fmt::format("{}", m.tries) : "");
    if (m.seconds_left)
      line += *m.seconds_left >= 0 ? fmt::format("  under way, {} left", duration(*m.seconds_left))
                                   : "  under way, time is over";
    fmt::print("{}\n", line);
  }
}

/// Headings in bold, code indented, no fences.
std::string for_terminal(const std::string& markdown) {
  const paint colours(STDOUT_FILENO);
  std::istringstream lines(markdown);
  std::string out;
  bool code = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      code = !code;
      if (code && line.size() > 3) out += colours.faint(line.substr(3)) + '\n';
    } else if (code) {
      out += "    " + line + '\n';
    } else if (line.starts_with('#')) {
      out += colours.bold(line.substr(std::min(line.find_first_not_of("# "), line.size()))) + '\n';
    } else {
      out += line + '\n';
    }
  }
  return out;
}

}  // namespace

int board(const config& c, bool as_json) {
  const std::vector<board_row> all = rows(c);
  if (as_json) {
    print_json(all);
    print_json(mock_states(c));
    return all_well;
  }
  const paint colours(STDOUT_FILENO);
  fmt::print("{}\n",
             colours.bold(fmt::format("{:<28}{:<11}{:<7}{:<7}{:<9}{:<12}{}", "kata", "asked by",
                                      "core", "ACM", "speed", "solved", "due")));
  bool any_edited = false;
  bool any_begun = false;
  for (const board_row& row : all) {
    const progress& p = row.so_far;
    const auto cell = [&](mode which) {
      const std::string state = row.state(which);
      const bool edited = row.edited(which);
      any_edited |= edited;
      any_begun |= state != "-";
      return state_column(colours, state, state + (edited ? "*" : ""));
    };
    fmt::print("{:<28}{:<11}{}{}{:<9}{:<12}{}\n", row.kata.id(), row.kata.problem.about().asked_by,
               cell(mode::core), cell(mode::acm),
               p.best_ratio > 0 ? fmt::format("{:.2f}x", p.best_ratio) : "",
               p.solved != 0 ? format_time(p.solved, "%Y-%m-%d", localtime_r) : "", row.due());
  }
  print_mocks(mock_states(c), colours);
  const std::string command = shown(c.command);
  if (any_edited) fmt::print("{}\n", colours.faint("* edited since its last verdict"));
  fmt::print(
      "\n{0} show ID    the statement\n{0} start ID   your files for it, in {1}/\n"
      "{0} test {2}    the verdict{3}\n",
      command, shown(c.attempts), any_begun ? "  " : "ID",
      any_begun ? " on the file edited last" : "");
  return all_well;
}

bool chinese(const std::string& language) {
  if (!language.empty()) return language == "zh";
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const locale = std::getenv(variable);
    if (locale != nullptr && *locale != '\0') return std::string_view(locale).starts_with("zh");
  }
  return false;
}

int show(const config& c, const std::string& id, const std::string& language) {
  find_kata(id);
  const std::string markdown =
      read_file(c.problem(id) / (chinese(language) ? "statement.zh-CN.md" : "statement.md"));
  fmt::print("{}", isatty(STDOUT_FILENO) != 0 ? for_terminal(markdown) : markdown);
  return all_well;
}

int hint(const config& c, const std::string& id, const std::string& language) {
  find_kata(id);
  const std::string text =
      read_file(c.problem(id) / (chinese(language) ? "hints.zh-CN.md" : "hints.md"));
  std::vector<std::string> hints;  // the sections `## 1`, `## 2`, …
  for (std::size_t at = text.find("\n## "); at != std::string::npos;) {
    const std::size_t body = text.find('\n', at + 1) + 1;
    at = text.find("\n## ", body);
    hints.push_back(text.substr(body, at == std::string::npos ? at : at - body));
  }
  if (hints.empty()) throw usage_error(fmt::format("{}: its hints have no section `## 1`", id));
  const auto given = static_cast<std::size_t>(progress_of(id, read_log(c)).hints);
  const std::size_t next = std::min(given, hints.size() - 1);
  const bool zh = chinese(language);
  const char* const again = zh ? "（仍是最后一条）" : " (the last one again)";
  fmt::print("{}{}\n{}",
             zh ? fmt::format("提示 {}/{}", next + 1, hints.size())
                : fmt::format("hint {} of {}", next + 1, hints.size()),
             given >= hints.size() ? again : "", hints[next]);
  if (!hints[next].ends_with('\n')) fmt::print("\n");
  if (given + 1 >= hints.size())
    fmt::print("\n{} {}\n", zh ? "完整讲解：" : "The whole way:",
               shown(c.source / "solutions" / id / "editorial.md"));
  if (given < hints.size()) {
    fs::create_directories(c.attempts);
    append(c, {.kata = id, .what = "hint"});
  }
  return all_well;
}

}  // namespace kata::cli
