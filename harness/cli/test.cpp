#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <future>
#include <iterator>
#include <sstream>

#include "cases.hpp"
#include "cli/commands.hpp"
#include "cli/diagnosis.hpp"
#include "cli/log.hpp"
#include "cli/report.hpp"

namespace kata::cli {

namespace {

void keep_only(std::vector<case_file>& cases, const std::string& name) {
  if (!name.empty()) std::erase_if(cases, [&](const case_file& f) { return f.name != name; });
}

struct tested {
  judge::trial trial;
  std::size_t cases = 0;
  std::string notes;
};

/// Inputs beyond LeetCode's limits are there for their values: the long ones are for ACM mode, and
/// nobody should wait for them here.
constexpr std::uintmax_t longest_beyond = 4096;

/// A kept case may come from a stress of a whole program, with wider limits.
bool within_leetcodes_limits(const entry& kata, const case_file& kept) {
  try {
    return kata.problem.parse(read_file(kept.input.file))->within_leetcode();
  } catch (const bad_input& error) {
    throw usage_error(fmt::format("{}: {}", shown(kept.input.file), error.what()));
  }
}

/// LeetCode's limits decide. What fails only beyond them is said, but is no failure: the same file
/// would be accepted there.
tested test_core(const config& c, const entry& kata, std::vector<case_file> cases,
                 const std::vector<std::string>& child, const std::string& only_case,
                 const judge::rules& rules) {
  tested result;
  keep_only(cases, only_case);
  const std::string beyond_directory = c.cases(kata.id()) / beyond_leetcode / "";
  const std::string kept_directory = c.attempts / "cases" / kata.id() / "";
  const auto is_beyond = [&](const case_file& f) {
    return f.input.file.starts_with(beyond_directory);
  };
  std::erase_if(cases, [&](const case_file& f) {
    return is_beyond(f)
               ? only_case.empty() && f.bytes > longest_beyond
               : f.input.file.starts_with(kept_directory) && !within_leetcodes_limits(kata, f);
  });
  if (cases.empty()) return result;
  auto beyond = std::stable_partition(cases.begin(), cases.end(), std::not_fn(is_beyond));
  // The smallest once more at the end: what was kept from the calls between shows there.
  if (beyond - cases.begin() > 1) beyond = cases.insert(beyond, case_file(cases.front())) + 1;
  const auto within = std::span(cases).first(static_cast<std::size_t>(beyond - cases.begin()));
  result.cases = within.empty() ? cases.size() : within.size();  // else one of these is asked for
  result.trial = core_trial(c, kata, cases, child, rules);
  if (within.empty() || result.trial.cases.size() <= within.size()) return result;
  const auto first_beyond = result.trial.cases.begin() + static_cast<std::ptrdiff_t>(within.size());
  judge::trial further;
  further.cases.assign(std::move_iterator(first_beyond),
                       std::move_iterator(result.trial.cases.end()));
  result.trial.cases.erase(first_beyond, result.trial.cases.end());
  const judge::case_result* const failure = further.first_failure();
  if (failure == nullptr || result.trial.first_failure() != nullptr) return result;
  result.trial.outcome = verdict::accepted;
  // Memory is the process's: whose it was shows without the others.
  if (failure->outcome == verdict::memory_limit)
    result.trial = core_trial(c, kata, within, child, rules);
  if (result.trial.outcome == verdict::accepted)
    result.notes = fmt::format(
        "Within LeetCode's limits all is right. Beyond them, as in ACM mode: {} on case {}: {}\n",
        code(failure->outcome), failure->file.name, failure->message);
  return result;
}

tested test_acm(const entry& kata, std::vector<case_file> cases, const built& made,
                const std::string& only_case, const judge::rules& rules) {
  keep_only(cases, only_case);
  return {judge::run_acm(kata.problem, cases, made.command, rules), cases.size(), {}};
}

/// The failing case again, with the attempt built under ASan and UBSan: where in the person's file
/// it goes wrong. Empty when that says nothing.
std::string sanitized(const config& c, const entry& kata, const attempt& a,
                      const judge::case_result& failure) {
  if (!a.file.string().ends_with(".cpp")) return {};
  const built made = build(c, kata.id(), a, flavour::sanitized);
  if (!made.compiled) return {};
  judge::job job;
  // handle_abort: a failed assertion of the library, or an exception that nobody catches. An
  // endless recursion is to end at the stack's limit, before that of memory.
  job.argv = {"sh",
              "-c",
              "ulimit -s 131072; exec env \"$@\"",
              "sh",
              "ASAN_OPTIONS=detect_leaks=0:handle_abort=1:color=never:quarantine_size_mb=16",
              "UBSAN_OPTIONS=print_stacktrace=1:color=never"};
  if (a.which == mode::core) {
    // The command itself is not instrumented: the runtime must come first.
    const std::string id(kata.id());
    job.argv.insert(job.argv.end(), {"LD_PRELOAD=" + c.sanitizer_runtime, c.command, "run", id,
                                     "--attempt", made.product});
  } else {
    job.argv.insert(job.argv.end(), made.command.begin(), made.command.end());
  }
  job.input = failure.file.input.file;
  job.limits = {.cpu_s = 4, .wall_s = 8, .memory_bytes = 2048 * judge::mebibyte};
  const judge::measurement ended = judge::run(job);
  // The report's first line, and the frames that lie in the person's file.
  std::istringstream lines(ended.error_output);
  const std::string file = a.file.string() + ":";
  std::string what;
  std::string frames;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find(file);
    for (const std::string_view headline : {"ERROR: AddressSanitizer: ", "runtime error: "})
      if (const std::size_t told = line.find(headline); told != std::string::npos && what.empty()) {
        what = line.substr(told + headline.size());
        what.resize(std::min({what.size(), what.find(" (pc "), what.find(" at pc ")}));
      }
    if (at == std::string::npos || frames.size() > 2000) continue;
    const auto number = std::strtoul(line.c_str() + at + file.size(), nullptr, 10);
    std::istringstream source(read_file(a.file));
    std::string text;
    for (unsigned long i = 0; i < number; ++i) std::getline(source, text);
    const std::string frame = fmt::format("  {}:{}: {}\n", shown(a.file), number, text);
    if (frames.find(frame) == std::string::npos) frames += frame;
  }
  if (frames.empty()) return {};
  // Of an abort only the place is news: the verdict has told why.
  if (what.empty() || what.starts_with("ABRT")) what = "it fails at";
  return fmt::format("under sanitizers: {}\n{}", what, frames);
}

/// What to do after an AC: the time it took, when it is the first since the start; the rungs.
std::string what_comes_next(const config& c, const entry& kata) {
  std::string out;
  const progress p = progress_of(kata.id(), read_log(c));
  if (p.started != 0 && p.solved_since == 0)
    out += fmt::format("solved {} after the start\n", duration(std::time(nullptr) - p.started));
  if (p.solved_since != 0) return out;
  out += "the variants, easy to clever:\n";
  for (const variant& v : kata.variants)
    if (v.reference()) out += fmt::format("  {:<28} time {}, space {}\n", v.name, v.time, v.space);
  out += fmt::format("  ({})\nyours beside them: {} bench {}\nthe editorial:     {}\n",
                     kata.problem.about().sizes, shown(c.command), kata.id(),
                     shown(c.source / "solutions" / kata.id() / "editorial.md"));
  return out;
}

bool for_gdb(const attempt& a) {
  const std::string file = a.file;
  return file.ends_with(".cpp") || file.ends_with(".c");
}

int debug(const config& c, const entry& kata, const std::string& only_case, const attempt& a) {
  if (!for_gdb(a)) throw usage_error(fmt::format("{}: gdb is for C and C++", shown(a.file)));
  if (only_case.empty()) throw usage_error("--gdb wants a case: --case NAME");
  const case_file asked = own_case(c, kata, only_case);
  const built made = build(c, kata.id(), a, flavour::debug);
  if (!made.compiled) throw usage_error("CE: it does not compile\n" + made.compiler_output);
  std::vector<std::string> program = made.command;
  if (a.which == mode::core)
    program = {c.command, "run", std::string(kata.id()), "--attempt", made.product};
  // By a shell, which gdb starts: an argument of `run` takes the place of all that were given.
  const std::string run = "run " + in_shell({program.begin() + 1, program.end()}) + " < " +
                          in_shell(in_files(asked, c.build / "reports" / kata.id()).input.file);
  const std::string where =
      a.which == mode::core ? fmt::format("Solution::{}", kata.problem.about().method) : "main";
  std::vector<std::string> command = {
      "gdb", "-q", "-ex",          "set breakpoint pending on", "-ex", "break " + where,
      "-ex", run,  program.front()};
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (std::string& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execvp("gdb", arguments.data());
  throw usage_error("gdb is not installed: apt-get install gdb");
}

}  // namespace

std::string edited_last(const config& c) {
  std::string latest;
  fs::file_time_type when = fs::file_time_type::min();
  for (const auto& [id, a] : all_attempts(c))
    if (const auto edited = fs::last_write_time(a.file); edited > when) {
      when = edited;
      latest = id;
    }
  if (latest.empty())
    throw usage_error(fmt::format("there is no attempt in {} yet: begin one with `{} start ID`",
                                  shown(c.attempts), shown(c.command)));
  return latest;
}

int test(const config& c, const test_options& options) {
  std::vector<std::string> ids = options.ids;
  if (ids.empty()) ids.push_back(edited_last(c));
  for (const std::string& id : ids) find_kata(id);
  if (!options.file.empty() && options.only)
    if (const mode which = attempt_at(options.file).which; which != *options.only)
      throw usage_error(fmt::format("{}: its name says {} mode", shown(options.file), name(which)));
  const paint colours(STDOUT_FILENO);
  judge::rules rules{.first_failure_only = !options.expect.empty()};
  rules.limits.cpu_s = options.cpu_s;
  rules.limits.wall_s = 3 * options.cpu_s;
  bool failed = false;
  bool judge_error = false;
  bool all_skipped = true;
  bool as_expected = true;
  bool case_found = options.only_case.empty();
  for (const std::string& id : ids) {
    const entry& kata = find_kata(id);
    for (const mode which : {mode::core, mode::acm}) {
      if (options.only && *options.only != which) continue;
      const attempt a =
          options.file.empty() ? find_attempt(c, id, which) : attempt_at(options.file);
      if (a.which != which) continue;
      if (options.compile_only) {
        build(c, id, a);
        continue;
      }
      if (options.gdb) return debug(c, kata, options.only_case, a);
      if (!options.variant.empty() && which == mode::acm) continue;
      const std::string source = a.own ? fingerprint(read_file(a.file)) : "";
      tested result;
      const auto listed = [&] {
        return own_cases(c, id,
                         which == mode::core
                             ? std::vector{within_leetcode, beyond_leetcode, more_small}
                             : std::vector{within_leetcode, beyond_leetcode});
      };
      if (!options.variant.empty()) {
        result = test_core(c, kata, listed(), row_child(c, kata, options.variant),
                           options.only_case, rules);
      } else if (!untouched(a)) {
        auto cases = std::async(std::launch::async, listed);  // while the compiler runs
        const built made = build(c, id, a);
        if (made.compiled)
          result = which == mode::core
                       ? test_core(c, kata, cases.get(), core_child(c, made, id), options.only_case,
                                   rules)
                       : test_acm(kata, cases.get(), made, options.only_case, rules);
        else
          result.trial = compile_error(made);
        if (made.compiled && result.trial.outcome != verdict::accepted &&
            result.trial.outcome != verdict::skipped && !made.compiler_output.empty())
          result.notes += "the compiler warned:\n" + made.compiler_output;
        if (result.trial.outcome == verdict::accepted && which == mode::core &&
            options.only_case.empty() && options.expect.empty())
          result.notes += slower_than_asked(kata, made);
      }
      const verdict outcome = result.trial.outcome;
      if (outcome == verdict::accepted && a.own && options.file.empty() && !options.json &&
          options.only_case.empty())
        result.notes += what_comes_next(c, kata);
      const bool compiled = outcome != verdict::compile_error;
      if (!options.only_case.empty() && compiled && result.cases == 0) continue;
      case_found = true;
      const judge::case_result* const failure = result.trial.first_failure();
      std::string again;
      if (failure != nullptr)
        again = fmt::format("{} test {} {} --case {}", in_shell(shown(c.command)), id,
                            options.file.empty()
                                ? fmt::format("--mode {}", name(which))
                                : fmt::format("--file {}", in_shell(shown(options.file))),
                            in_shell(failure->file.name));
      report r{.kata = kata.id(),
               .mode = name(which),
               .trial = result.trial,
               .cases_in_all = result.cases,
               .again = again,
               .debug = for_gdb(a) && failure != nullptr ? again + " --gdb" : "",
               .keep_in = c.build / "reports",
               .notes = result.notes};
      if (options.json) r.mistake = same_mistake(kata, result.trial, which);
      if (!options.quiet_skip || outcome != verdict::skipped)
        fmt::print("{}", options.json ? json(r) + '\n' : text(r, colours));
      std::fflush(stdout);
      if (!options.json && options.expect.empty()) {  // nobody waits for it
        fmt::print("{}", told(same_mistake(kata, result.trial, which)));
        std::fflush(stdout);
      }
      if (options.only_case.empty() && options.file.empty() && options.variant.empty())
        remember(c, id, a, source, outcome);
      // An endless recursion takes all memory first.
      if ((outcome == verdict::runtime_error || outcome == verdict::memory_limit) &&
          !options.json && options.expect.empty() && failure != nullptr) {
        fmt::print("{}", sanitized(c, kata, a, *failure));
        std::fflush(stdout);
      }
      as_expected &= options.expect == code(outcome);
      judge_error |= outcome == verdict::judge_error;
      all_skipped &= outcome == verdict::skipped;
      failed |= outcome != verdict::accepted && outcome != verdict::skipped;
    }
  }
  if (!case_found) throw usage_error(fmt::format("no case is called \"{}\"", options.only_case));
  if (!options.expect.empty()) return as_expected ? all_well : not_accepted;
  if (options.compile_only) return all_well;
  if (judge_error) return judge_failed;
  if (failed) return not_accepted;
  return all_skipped && !options.ids.empty() ? options.skip_code : all_well;
}

}  // namespace kata::cli
