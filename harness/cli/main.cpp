#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>
#include <span>
#include <string_view>

#include "cli/commands.hpp"
#include "judge/run.hpp"

namespace kata::cli {
namespace {

void stop_on_interrupt(int signal) {
  judge::stop_all();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

std::vector<std::string> verdict_codes() {
  std::vector<std::string> codes;
  for (const auto& [code, words] : verdict_names) codes.emplace_back(code);
  return codes;
}

int command_line(int argc, char** argv) {
  CLI::App app(
      "Practise the katas of an interview log: write, check, compare.\n"
      "Without a subcommand: the board.",
      "kata");
  app.get_formatter()->column_width(34);
  app.require_subcommand(0, 1);
  app.footer(
      "exit codes: 0 nothing but AC and SKIP; 1 another verdict; 2 wrong usage or bad input; "
      "3 the judge failed");

  bool board_json = false;
  app.add_flag("--json", board_json, "the board as JSON, one object per kata");
  std::function<int(const config&)> command = [&](const config& c) { return board(c, board_json); };
  const auto on = [&](CLI::App* sub, std::function<int(const config&)> action) {
    sub->callback([&command, action = std::move(action)] { command = action; });
  };

  std::string id;
  std::vector<std::string> ids;

  std::string language;
  CLI::App* const show_command =
      app.add_subcommand("show", "The statement of a kata; without an ID, of the one edited last");
  show_command->add_option("id", id);
  show_command->add_option("--lang", language, "by default the locale's")
      ->check(CLI::IsMember({"en", "zh"}));
  show_command->footer("example: kata show gcd --lang zh");
  const auto or_edited_last = [&](const config& c) { return id.empty() ? edited_last(c) : id; };
  on(show_command, [&](const config& c) { return show(c, or_edited_last(c), language); });

  CLI::App* const hint_command =
      app.add_subcommand("hint", "One more hint each time; never the code");
  hint_command->add_option("id", id);
  hint_command->add_option("--lang", language)->check(CLI::IsMember({"en", "zh"}));
  hint_command->footer("example: kata hint gcd");
  on(hint_command, [&](const config& c) { return hint(c, or_edited_last(c), language); });

  bool all = false;
  bool again = false;
  bool vscode = false;
  CLI::App* const start_command =
      app.add_subcommand("start", "Copy the stubs of a kata to your attempts; never overwrites");
  start_command->add_option("id", ids);
  start_command->add_flag("--all", all, "every kata");
  start_command->add_flag("--again", again, "archive the earlier attempt with its date first");
  start_command->add_flag("--vscode", vscode, "tasks and launch settings beside your attempts");
  start_command->footer("example: kata start gcd");
  on(start_command, [&](const config& c) {
    if (all)
      for (const entry& kata : catalog()) ids.emplace_back(kata.id());
    if (ids.empty() && !vscode) throw usage_error("start what? Name a kata, or say --all");
    return start(c, ids, again, vscode);
  });

  test_options testing;
  std::string mode_name;
  CLI::App* const test_command = app.add_subcommand(
      "test", "Build and check your attempts; without an ID, the one edited last");
  test_command->add_option("id", testing.ids);
  test_command->add_flag("--json", testing.json, "one JSON object per kata and mode");
  test_command->add_option("--mode", mode_name, "one of the two only")
      ->check(CLI::IsMember({"core", "attempt", "acm"}));
  test_command->add_option("--case", testing.only_case, "this case only");
  test_command->add_option("--file", testing.file, "this file in place of your attempt");
  test_command->add_option("--time", testing.cpu_s, "CPU seconds; wall follows as three times this")
      ->check(CLI::PositiveNumber);
  test_command->add_option("--expect", testing.expect, "exit 0 when this is the verdict")
      ->check(CLI::IsMember(verdict_codes()));
  test_command->add_option("--variant", testing.variant)->group("");
  test_command->add_flag("--compile-only", testing.compile_only)->group("");
  test_command->add_flag("--gdb", testing.gdb, "stop in your function on that case");
  test_command->add_option("--skip-code", testing.skip_code,
                           "exit code when all that was named is SKIP");
  test_command->footer("example: kata test gcd --case zeros --gdb");
  on(test_command, [&](const config& c) {
    if (!mode_name.empty()) testing.only = mode_name == "acm" ? mode::acm : mode::core;
    return test(c, testing);
  });

  CLI::App* const watch_command =
      app.add_subcommand("watch", "Test at every save; without an ID, whatever you edit");
  watch_command->add_option("id", ids);
  watch_command->footer("example: kata watch gcd");
  on(watch_command, [&](const config& c) { return watch(c, ids); });

  bench_options benching;
  CLI::App* const bench_command =
      app.add_subcommand("bench", "Your attempt beside the reference variants and other libraries");
  bench_command->add_option("id", benching.ids);
  CLI::Option* const quick =
      bench_command->add_flag("--quick", benching.quick, "rougher, in seconds");
  bench_command->add_flag("--all", benching.all, "every family at every size; minutes")
      ->excludes(quick);
  bench_command->add_option("--seconds", benching.seconds, "about so long, for each kata")
      ->check(CLI::PositiveNumber);
  bench_command->add_flag("--json", benching.json, "one JSON object per kata");
  bench_command
      ->add_flag("--plot{file}", benching.plot, "time against n, as SVG and PNG; =terminal: here")
      ->check(CLI::IsMember({"file", "terminal"}));
  bench_command->footer("example: kata bench gcd --quick --plot=terminal");
  on(bench_command, [&](const config& c) {
    if (benching.ids.empty()) benching.ids.push_back(edited_last(c));
    return bench(c, benching);
  });

  report_options reporting;
  CLI::App* const report_command =
      app.add_subcommand("report", "Measure all katas; write the pages about it");
  report_command->add_flag("--from-last-run", reporting.from_last_run, "measure nothing anew");
  report_command->add_flag("--built", reporting.built)->group("");
  on(report_command, [&](const config& c) { return benchmark_report(c, reporting); });

  mock_options mocking;
  CLI::App* const mock_command =
      app.add_subcommand("mock", "A timed round from the interview log; again: resumes it");
  mock_command->add_option("round", mocking.round, "huawei-1, tencent-1, tencent-2, kuaishou-1 …")
      ->required();
  mock_command->add_flag("--check", mocking.check, "the examples only");
  mock_command->add_flag("--hand-in", mocking.hand_in, "all cases, and the result");
  mock_command->add_flag("--abandon", mocking.abandon, "give up; your files stay");
  mock_command->footer("example: kata mock tencent-2");
  on(mock_command, [&](const config& c) { return mock(c, mocking); });

  std::string shell;
  CLI::App* const completion_command =
      app.add_subcommand("completion", "Print a completion script for your shell");
  completion_command->add_option("shell", shell)
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  completion_command->footer("example: source <(kata completion bash)");
  on(completion_command, [&](const config&) {
    std::vector<std::string> names;
    for (const CLI::App* const sub : app.get_subcommands({}))
      if (!sub->get_group().empty()) names.push_back(sub->get_name());
    return completion(shell, names);
  });

  judge_options judging;
  double time_limit = judging.rules.limits.cpu_s;
  std::uint64_t memory_mb = judging.rules.limits.memory_bytes / judge::mebibyte;
  std::uint64_t output_mb = judging.rules.limits.output_bytes / judge::mebibyte;
  fs::path cases_directory;
  CLI::App* const judge_command =
      app.add_subcommand("judge", "Judge any program, stdin to stdout, against a kata's cases");
  judge_command->add_option("id", judging.id)->required();
  judge_command->add_flag("--json", judging.json, "one JSON object");
  judge_command->add_flag("--strict", judging.rules.strict, "compare bytes: PE");
  judge_command->add_option("--time", time_limit, "CPU seconds; wall follows as three times this")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  judge_command->add_option("--memory", memory_mb, "MB of 2^20 bytes")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  judge_command->add_option("--output", output_mb, "MB of stdout")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  judge_command->add_option("--cases", cases_directory, "a directory of *.in and *.ans instead");
  judge_command->add_option("--case", judging.only_case, "this case only");
  judge_command->add_option("--expect", judging.expect, "exit 0 when this is the verdict")
      ->check(CLI::IsMember(verdict_codes()));
  judge_command->add_flag("--examples", judging.examples, "the examples only");
  judge_command->add_option("--sample", judging.sample,
                            "this many cases only, from the smallest to the largest");
  judge_command->add_option("program", judging.program, "after --: the program and its arguments")
      ->required();
  judge_command->footer("example: kata judge gcd -- python3 mine.py");
  on(judge_command, [&](const config& c) {
    if (!cases_directory.empty()) judging.cases = {cases_directory};
    judging.rules.limits = {.cpu_s = time_limit,
                            .wall_s = 3 * time_limit,
                            .memory_bytes = memory_mb * judge::mebibyte,
                            .output_bytes = output_mb * judge::mebibyte};
    return judge_program(c, judging);
  });

  stress_options stressing;
  CLI::App* const stress_command = app.add_subcommand(
      "stress", "Random small cases until one fails; makes it smaller and keeps it");
  stress_command->add_option("id", stressing.id)->required();
  stress_command->add_option("--seed", stressing.seed)
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  stress_command->add_option("--for", stressing.seconds, "seconds")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  stress_command->add_option("--variant", stressing.variant, "a variant in place of your attempt");
  stress_command->add_option("program", stressing.program, "after --: a program and its arguments");
  stress_command->footer("example: kata stress gcd --for 30 -- ./a.out");
  on(stress_command, [&](const config& c) { return stress(c, stressing); });

  std::string variant;
  CLI::App* const run_command =
      app.add_subcommand("run", "A reference variant as a program, stdin to stdout");
  run_command->add_option("id", id)->required();
  run_command->add_option("--variant", variant, "by default the trusted one; `attempt`: yours");
  std::string attempt_file;
  run_command->add_option("--attempt", attempt_file)->group("");
  std::string case_name;
  run_command->add_option("--case", case_name, "this one of the kata's cases in place of stdin");
  run_command->footer("example: printf '48 18\\n' | kata run gcd");
  on(run_command, [&](const config& c) { return run(c, id, variant, attempt_file, case_name); });

  std::string family;
  std::optional<std::size_t> size;
  std::uint64_t seed = 1;
  CLI::App* const generate_command = app.add_subcommand("gen", "Print a generated input");
  generate_command->add_option("id", id)->required();
  generate_command->add_option("--family", family, "by default the first");
  generate_command->add_option("--size", size, "about this many elements")
      ->check(CLI::Range(std::int64_t{0}, std::int64_t{100'000'000}));
  generate_command->add_option("--seed", seed)
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  generate_command->footer("example: kata gen kth_largest --family sorted --size 100 > in");
  on(generate_command, [&](const config& c) { return generate(c, id, family, size, seed); });

  fs::path directory;
  CLI::App* const cases_command = app.add_subcommand("cases", "")->group("");
  cases_command->add_option("id", id)->required();
  cases_command->add_option("directory", directory)->required();
  on(cases_command, [&](const config&) { return write_cases(id, directory); });

  bool check = false;
  CLI::App* const strength_command = app.add_subcommand("strength", "")->group("");
  strength_command->add_option("id", ids);
  strength_command->add_flag("--check", check);
  on(strength_command, [&](const config& c) { return strength(c, ids, check); });

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? all_well : bad_usage;
  }
  return command(load_config());
}

}  // namespace
}  // namespace kata::cli

int main(int argc, char** argv) {
  using namespace kata::cli;
  std::signal(SIGINT, stop_on_interrupt);
  std::signal(SIGTERM, stop_on_interrupt);
  try {
    // What the judge starts, hundreds of inputs in its arguments: nothing else is set up for it.
    const std::span<char* const> words(argv, static_cast<std::size_t>(argc));
    if (words.size() > 1 && words[1] == std::string_view(serve_command))
      return serve_cases(words.subspan(2));
    return command_line(argc, argv);
  } catch (const usage_error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return bad_usage;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "kata: %s\n", error.what());
    return judge_failed;
  }
}
