#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "cases.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/report.hpp"

namespace kata::cli {

namespace {

/// The rounds of docs/interview-log.md that had coding in them.
const struct round {
  std::string_view name;
  std::string_view title;
  std::int64_t minutes;
  std::vector<std::pair<std::string_view, mode>> questions;
} rounds[] = {
    {"huawei-1", "Huawei, round 1", 25, {{"remove_duplicate_letters", mode::core}}},
    {"tencent-1", "Tencent, round 1", 25, {{"gcd", mode::core}}},
    {"tencent-2",
     "Tencent, round 2",
     40,
     {{"edit_distance", mode::core}, {"swap_pairs", mode::core}}},
    {"kuaishou-1",
     "Kuaishou, round 1 (the tree built by hand, in ACM mode)",
     40,
     {{"inorder_traversal", mode::acm}, {"kth_largest", mode::core}}},
    {"kuaishou-2", "Kuaishou, round 2", 25, {{"median_of_two_sorted_arrays", mode::core}}},
};

const round& find_round(std::string_view name) {
  std::vector<std::string> names;
  for (const round& r : rounds) {
    if (r.name == name) return r;
    names.emplace_back(r.name);
  }
  throw usage_error(fmt::format("no round is called \"{}\": {}", name, near_names(name, names)));
}

/// A round under way is a directory attempts/mock/<date>-<time>-<round>/ with the answers and
/// round.json in it, and without a result.md.
struct sitting {
  const round& what;
  fs::path directory;
  std::int64_t started;

  fs::path result() const { return directory / "result.md"; }
  fs::path answer(std::string_view id, mode which) const {
    return directory / fmt::format("{}{}", id, which == mode::core ? ".cpp" : ".acm.cpp");
  }
  std::int64_t seconds_left() const { return started + 60 * what.minutes - std::time(nullptr); }
};

std::optional<sitting> under_way(const config& c, const round& what) {
  std::error_code none;
  for (const auto& d : fs::directory_iterator(c.attempts / "mock", none)) {
    const fs::path state = d.path() / "round.json";
    if (!d.path().filename().string().ends_with(fmt::format("-{}", what.name)) ||
        fs::exists(d.path() / "result.md") || !fs::exists(state))
      continue;
    const auto json = nlohmann::ordered_json::parse(read_file(state), nullptr, false);
    if (json.is_object() && json.contains("started"))
      return sitting{what, d.path(), json.at("started").get<std::int64_t>()};
    const fs::path aside = state.string() + ".broken";
    fs::rename(state, aside);
    fmt::print(stderr, "{} could not be read; it is now {}\n", shown(state), shown(aside));
  }
  return std::nullopt;
}

sitting begin(const config& c, const round& what) {
  const std::int64_t now = std::time(nullptr);
  const std::string when = format_time(now, "%Y-%m-%d-%H%M%S", localtime_r);
  sitting s{what, c.attempts / "mock" / fmt::format("{}-{}", when, what.name), now};
  for (int i = 2; fs::exists(s.directory); ++i)  // handed in within the second
    s.directory = c.attempts / "mock" / fmt::format("{}-{}-{}", when, i, what.name);
  fs::create_directories(s.directory);
  for (const auto& [id, which] : what.questions)
    write_file(s.answer(id, which),
               read_file(c.problem(id) / (which == mode::core ? "stub.cpp" : "acm.cpp")));
  write_file(s.directory / "round.json",
             nlohmann::ordered_json{{"round", what.name}, {"started", now}}.dump() + '\n');
  return s;
}

std::string time_left(std::int64_t seconds) {
  return seconds >= 0 ? duration(seconds) + " left"
                      : fmt::format("the time has been over for {}", duration(-seconds));
}

void print_state(const config& c, const sitting& s) {
  fmt::print("{}: {}\n{}\n\n", s.what.name, s.what.title, time_left(s.seconds_left()));
  for (const auto& [id, which] : s.what.questions)
    fmt::print("{:<4} mode  {}\n           {} show {}\n", name(which), shown(s.answer(id, which)),
               shown(c.command), id);
  fmt::print(
      "\nno hints; the examples only, until you hand in:\n"
      "  {0} mock {1} --check     the examples\n"
      "  {0} mock {1} --hand-in   all cases, and the result\n"
      "  {0} mock {1} --abandon   give up; your files stay\n",
      shown(c.command), s.what.name);
}

judge::trial judged(const config& c, const entry& kata, const attempt& a, bool examples_only) {
  if (untouched(a)) return {};
  const built made = build(c, kata.id(), a);
  if (!made.compiled) return compile_error(made);
  std::vector<case_file> cases =
      own_cases(c, kata.id(),
                a.which == mode::core ? std::vector{within_leetcode, more_small}
                                      : std::vector{within_leetcode, beyond_leetcode});
  if (examples_only)
    std::erase_if(cases, [&](const case_file& f) {
      return std::ranges::find(kata.problem.examples(), f.name, &example::name) ==
             kata.problem.examples().end();
    });
  if (a.which == mode::acm) return judge::run_acm(kata.problem, cases, made.command, {});
  return core_trial(c, kata, cases, core_child(c, made, kata.id()), {});
}

int check(const config& c, const sitting& s) {
  const paint colours(STDOUT_FILENO);
  bool all = true;
  for (const auto& [id, which] : s.what.questions) {
    const entry& kata = find_kata(id);
    const judge::trial trial = judged(c, kata, {which, s.answer(id, which), true}, true);
    fmt::print("{}", text({.kata = id,
                           .mode = name(which),
                           .trial = trial,
                           .cases_in_all = kata.problem.examples().size(),
                           .again = {},
                           .debug = {},
                           .keep_in = c.build / "reports",
                           .notes = {}},
                          colours));
    all &= trial.outcome == verdict::accepted || trial.outcome == verdict::skipped;
  }
  fmt::print("{}\n", time_left(s.seconds_left()));
  return all ? all_well : not_accepted;
}

int hand_in(const config& c, const sitting& s) {
  const std::int64_t took = std::time(nullptr) - s.started;
  const bool in_time = s.seconds_left() >= 0;
  std::string result = fmt::format(
      "# {}\n\n{}. Handed in after {} of {} min{}.\n\n| kata | mode | verdict | "
      "|\n|---|---|---|---|\n",
      s.what.title, format_time(s.started, "%Y-%m-%d %H:%M", localtime_r), duration(took),
      s.what.minutes, in_time ? "" : ", too late");
  bool all = in_time;
  verdict worst = verdict::accepted;
  for (const auto& [id, which] : s.what.questions) {
    const judge::trial trial = judged(c, find_kata(id), {which, s.answer(id, which), true}, false);
    const judge::case_result* const failure = trial.first_failure();
    result += fmt::format("| {} | {} | {} | {} |\n", id, name(which), code(trial.outcome),
                          failure != nullptr ? "first failing case: " + failure->file.name : "");
    all &= trial.outcome == verdict::accepted;
    if (trial.outcome != verdict::accepted) worst = trial.outcome;
  }
  result += fmt::format("\n{}\n", all ? "Passed, at the first try." : "Not passed.");
  write_file(s.result(), result);
  append(c,
         {.kata = std::string(s.what.name),
          .what = "mock",
          .verdict = worst == verdict::accepted && !in_time ? "late" : std::string(code(worst))});
  fmt::print("{}\nkept: {}\n", result, shown(s.result()));
  return all ? all_well : not_accepted;
}

}  // namespace

std::vector<mock_state> mock_states(const config& c) {
  const std::vector<event> log = read_log(c);
  std::vector<mock_state> begun;
  for (const round& what : rounds) {
    mock_state state{std::string(what.name)};
    for (const event& e : log) {
      if (e.what != "mock" || e.kata != what.name) continue;
      state.last = e.time;
      state.verdict = e.verdict;
      state.tries += e.verdict == "abandoned" ? 0 : 1;
    }
    if (const auto open = under_way(c, what)) state.seconds_left = open->seconds_left();
    if (state.last != 0 || state.seconds_left) begun.push_back(std::move(state));
  }
  return begun;
}

int mock(const config& c, const mock_options& options) {
  const round& what = find_round(options.round);
  const std::optional<sitting> open = under_way(c, what);
  if (options.check || options.hand_in || options.abandon) {
    if (!open)
      throw usage_error(fmt::format("{} is not under way: {} mock {} begins it", what.name,
                                    shown(c.command), what.name));
    if (options.check) return check(c, *open);
    if (options.hand_in) return hand_in(c, *open);
    write_file(open->result(), fmt::format("# {}\n\nAbandoned.\n", what.title));
    append(c, {.kata = std::string(what.name), .what = "mock", .verdict = "abandoned"});
    fmt::print("abandoned; your files stay in {}\n", shown(open->directory));
    return all_well;
  }
  print_state(c, open ? *open : begin(c, what));
  return all_well;
}

}  // namespace kata::cli
