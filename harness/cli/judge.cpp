#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cases.hpp"
#include "cli/commands.hpp"
#include "cli/report.hpp"

namespace kata::cli {

std::vector<case_file> own_cases(const config& c, std::string_view id,
                                 const std::vector<const char*>& parts) {
  const fs::path directory = c.cases(id);
  const auto list = [&] {
    std::vector<fs::path> where;
    for (const char* const part : parts)
      if (const fs::path d = directory / part; fs::exists(d) && !fs::is_empty(d))
        where.push_back(d);
    if (const fs::path kept = c.attempts / "cases" / id;
        parts.front() == within_leetcode && fs::exists(kept) && !fs::is_empty(kept))
      where.push_back(kept);
    return list_cases(where);
  };
  // Whoever wrote to the answers, a program on trial or a slip of the hand, does not change them.
  const fs::path stamp = directory.string() + ".stamp";
  std::vector<case_file> cases;
  bool changed = changed_since(stamp, directory, {});
  if (!changed) {
    cases = list();
    changed = changed_since(stamp, directory, cases);
  }
  if (changed) {
    write_cases(find_kata(id), directory);
    write_file(stamp, "");
    cases = list();
  }
  return cases;
}

case_file own_case(const config& c, const entry& kata, const std::string& name) {
  const auto cases = own_cases(c, kata.id(), {within_leetcode, beyond_leetcode, more_small});
  const auto found = std::ranges::find(cases, name, &case_file::name);
  if (found == cases.end())
    throw usage_error(fmt::format("{} has no case \"{}\"", kata.id(), name));
  return *found;
}

std::vector<std::string> core_child(const config& c, const built& made, std::string_view id) {
  return {c.command, serve_command, "--attempt", made.product, std::string(id)};
}

std::vector<std::string> row_child(const config& c, const entry& kata, const std::string& row) {
  return {c.command, serve_command, "--variant", std::string(find_variant(kata, row).name),
          std::string(kata.id())};
}

judge::trial core_trial(const config& c, const entry& kata, std::span<const case_file> cases,
                        const std::vector<std::string>& child, const judge::rules& rules) {
  judge::trial trial = judge::run_core(kata.problem, cases, child, rules);
  for (judge::case_result& r : trial.cases) {
    if (r.outcome == verdict::accepted) continue;
    r.file = in_files(r.file, c.build / "reports" / kata.id());
    break;
  }
  return trial;
}

judge::trial compile_error(const built& made) {
  judge::trial trial;
  trial.outcome = verdict::compile_error;
  trial.message = made.compiler_output;
  return trial;
}

int judge_program(const config& c, const judge_options& options) {
  const entry& kata = find_kata(options.id);
  std::vector<case_file> cases;
  try {
    cases = options.cases.empty() ? own_cases(c, kata.id(), {within_leetcode, beyond_leetcode})
                                  : list_cases(options.cases);
  } catch (const std::runtime_error& error) {
    throw usage_error(error.what());
  }
  std::erase_if(cases, [&](const case_file& f) {
    if (!options.only_case.empty()) return f.name != options.only_case;
    return options.examples && std::ranges::find(kata.problem.examples(), f.name, &example::name) ==
                                   kata.problem.examples().end();
  });
  if (cases.empty())
    throw usage_error(fmt::format("{} has no case \"{}\"", kata.id(), options.only_case));

  if (options.sample > 1 && options.sample < cases.size()) {
    std::vector<case_file> sample;
    for (std::size_t i = 0; i < options.sample; ++i)
      sample.push_back(cases[i * (cases.size() - 1) / (options.sample - 1)]);
    cases = std::move(sample);
  }

  const paint colours(STDOUT_FILENO);
  judge::rules rules = options.rules;
  rules.first_failure_only = !options.expect.empty();
  const judge::trial trial = judge::run_acm(kata.problem, cases, options.program, rules);
  std::string again;
  if (const judge::case_result* const failure = trial.first_failure())
    again = in_shell(options.program) + " < " + in_shell(shown(failure->file.input.file));
  const report r{.kata = kata.id(),
                 .mode = "judge",
                 .trial = trial,
                 .cases_in_all = cases.size(),
                 .again = again,
                 .debug = {},
                 .keep_in = c.build / "reports",
                 .notes = {}};
  if (options.json) {
    fmt::print("{}\n", json(r));
  } else {
    for (const judge::case_result& result : trial.cases)
      fmt::print("{}\n", case_line(result, colours));
    fmt::print("{}", text(r, colours));
  }
  if (!options.expect.empty())
    return options.expect == code(trial.outcome) ? all_well : not_accepted;
  if (trial.outcome == verdict::judge_error) return judge_failed;
  return trial.outcome == verdict::accepted ? all_well : not_accepted;
}

}  // namespace kata::cli
