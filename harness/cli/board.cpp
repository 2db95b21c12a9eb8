#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "cases.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/report.hpp"

namespace kata::cli {

namespace {

/// "AC", "WA, edited since", "begun", "-".
std::string state(const config& c, const entry& kata, mode which,
                  const std::map<std::pair<std::string, mode>, log_line>& verdicts) {
  const attempt a = find_attempt(c, kata.id(), which);
  if (!a.own) return "-";
  const auto last = verdicts.find({std::string(kata.id()), which});
  if (last == verdicts.end() || last->second.verdict == code(verdict::skipped)) return "begun";
  return last->second.verdict +
         (last->second.source == fingerprint(read_file(a.file)) ? "" : ", edited since");
}

}  // namespace

int board(const config& c) {
  const paint colours(STDOUT_FILENO);
  const auto verdicts = last_verdicts(c);
  const auto line = [](auto... columns) {
    return fmt::format("{:<28} {:<11} {:<18} {:<18}", columns...);
  };
  fmt::print("{}\n", colours.bold(line("kata", "asked by", "core", "ACM")));
  for (const entry& kata : catalog())
    fmt::print("{}\n", line(kata.id(), kata.problem.about().asked_by,
                            state(c, kata, mode::core, verdicts),
                            state(c, kata, mode::acm, verdicts)));
  const std::string command = shown(c.command);
  fmt::print("\n{0} show ID   the statement\n{0} start ID  your files for it, in {1}/\n"
             "{0} test ID   the verdict\n",
             command, shown(c.attempts));
  return all_well;
}

int show(const config& c, const std::string& id, const std::string& language) {
  find_kata(id);
  std::string wanted = language;
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const locale = std::getenv(variable);
    if (!wanted.empty() || locale == nullptr || *locale == '\0') continue;
    wanted = std::string_view(locale).starts_with("zh") ? "zh" : "en";
  }
  const char* const file = wanted == "zh" ? "statement.zh-CN.md" : "statement.md";
  fmt::print("{}", read_file(c.problem(id) / file));
  return all_well;
}

}  // namespace kata::cli
