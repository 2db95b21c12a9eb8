#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <optional>

#include "cases.hpp"
#include "cli/commands.hpp"
#include "cli/diagnosis.hpp"
#include "cli/log.hpp"
#include "cli/report.hpp"

namespace kata::cli {

namespace {

using clock = std::chrono::steady_clock;

clock::time_point after(double seconds, clock::time_point start = clock::now()) {
  return start +
         std::chrono::duration_cast<clock::duration>(std::chrono::duration<double>(seconds));
}

double seconds_since(clock::time_point start) {
  return std::chrono::duration<double>(clock::now() - start).count();
}

/// Where inputs stand for a moment; gone at the end.
class scratch_directory {
 public:
  scratch_directory() {
    // In memory where that can be: hundreds of files a second come and go.
    for (const fs::path& place : {fs::path("/dev/shm"), fs::temp_directory_path()}) {
      std::string pattern = (place / "kata-stress-XXXXXX").string();
      if (mkdtemp(pattern.data()) == nullptr) continue;
      path_ = pattern;
      return;
    }
    throw std::runtime_error("no temporary directory can be made in " +
                             fs::temp_directory_path().string());
  }
  ~scratch_directory() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  scratch_directory(const scratch_directory&) = delete;
  scratch_directory& operator=(const scratch_directory&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

using inputs = std::vector<std::unique_ptr<instance>>;

/// Tries inputs on a solution until one fails.
class trier {
 public:
  trier(const entry& kata, std::function<judge::trial(std::span<const case_file>)> run)
      : kata_(kata), run_(std::move(run)) {}

  struct failure {
    std::size_t index;  ///< of the input
    verdict outcome;
  };

  /// The first input that fails; with `wanted`, that fails with this verdict.
  std::optional<failure> first_failure(
      const inputs& tried, std::optional<verdict> wanted = std::nullopt,
      clock::time_point deadline = clock::time_point::max()) const {
    // The boldest come first: often one of a few does it, and the others are never written. Large
    // ones are slow: few at a time, so that the deadline is seen.
    constexpr std::size_t most_elements = 10'000;
    std::size_t from = 0;
    const bool slow = wanted == verdict::time_limit;
    for (std::size_t most = slow ? 1 : 16; from < tried.size() && clock::now() < deadline;
         most *= slow ? 1 : 4) {
      std::size_t end = from;
      for (std::size_t elements = 0; end < tried.size() && end - from < most; ++end) {
        elements += tried[end]->size();
        if (elements > most_elements && end != from) break;
      }
      most = std::min(most, end - from);
      std::vector<case_file> files;
      for (; from < end; ++from) files.push_back(file(from, *tried[from]));
      for (std::span<const case_file> rest = files; !rest.empty() && clock::now() < deadline;) {
        const judge::trial trial = run_(rest);
        if (trial.outcome == verdict::judge_error) throw std::runtime_error(trial.message);
        for (const judge::case_result& c : trial.cases)
          if (c.outcome != verdict::accepted && (!wanted || c.outcome == *wanted))
            return failure{std::stoul(c.file.name), c.outcome};
        if (trial.cases.empty() || trial.cases.size() >= rest.size()) break;
        rest = rest.subspan(trial.cases.size());  // the last one ended it, and is not wanted
      }
    }
    return std::nullopt;
  }

  judge::trial run(std::span<const case_file> files) const { return run_(files); }

  /// Of all these, until it does not survive one.
  judge::trial answers_to(const inputs& tried) const {
    std::vector<case_file> files;
    for (std::size_t i = 0; i < tried.size(); ++i) files.push_back(file(i, *tried[i]));
    return run_(files);
  }

 private:
  case_file file(std::size_t index, const instance& input) const {
    return write_case(directory_.path(), std::to_string(index), input.text(),
                      answer_to(kata_, input));
  }

  const entry& kata_;
  std::function<judge::trial(std::span<const case_file>)> run_;
  scratch_directory directory_;
};

/// Replaces the input by a simpler one that fails alike, as long as there is one.
std::unique_ptr<instance> shrunk(const trier& tries, std::unique_ptr<instance> input, verdict fails,
                                 double for_seconds) {
  const auto deadline = after(for_seconds);
  while (clock::now() < deadline) {
    inputs simpler = input->smaller();
    const auto found = tries.first_failure(simpler, fails, deadline);
    if (!found) break;
    input = std::move(simpler[found->index]);
  }
  return input;
}

/// Steps that make it simpler can end where only a larger step would lead on. So of all small
/// inputs with fewer elements the first that fails alike, when there is one. What is still large
/// fails above a size only.
std::unique_ptr<instance> smallest(const problem& kata, const trier& tries,
                                   std::unique_ptr<instance> input, verdict fails,
                                   bool leetcode_only, double for_seconds) {
  constexpr std::size_t large = 256;
  if (input->size() > large) return input;
  inputs fewer;
  kata.each_small([&](const instance& small) {
    if (small.size() < input->size() && (!leetcode_only || small.within_leetcode()))
      fewer.push_back(kata.parse(small.text()));
  });
  std::ranges::stable_sort(fewer, {}, [](const auto& one) { return one->size(); });
  const auto found = tries.first_failure(fewer, fails, after(for_seconds));
  return found ? std::move(fewer[found->index]) : std::move(input);
}

/// A few of all small inputs, from the smallest to the largest: what an attempt answers to them
/// tells which mistake it makes.
inputs some_small_inputs(const problem& kata, std::size_t count, bool leetcode_only) {
  inputs all;
  kata.each_small([&](const instance& input) {
    if (!leetcode_only || input.within_leetcode()) all.push_back(kata.parse(input.text()));
  });
  inputs chosen;
  for (std::size_t i = 0; i < count && i < all.size(); ++i)  // closer together at the beginning
    if (auto& input = all[i * i * all.size() / (count * count)]) chosen.push_back(std::move(input));
  return chosen;
}

/// Beyond the sizes that are declared nothing is generated.
std::size_t largest(const problem& kata, std::size_t family) {
  const family_info& f = kata.families()[family];
  return f.large.empty() ? f.small : std::max(f.small, std::ranges::max(f.large));
}

struct batch_plan {
  std::size_t most;   ///< the largest size
  std::size_t count;  ///< of inputs; 0: examples and the largest of each family
  bool small() const { return most <= 1000; }
};

/// Small ones first: a counterexample is small if there is a small one. Then the largest, for what
/// is too slow or takes too much. Then they grow, for what shows above a size only, and begin
/// again.
batch_plan plan(std::size_t batch, bool core) {
  constexpr std::size_t small_batches = 24;
  if (batch == small_batches) return {100'000, 0};
  constexpr std::size_t growing_batches = 24;
  if (batch < small_batches) return {4 + batch / 2, core ? 200u : 24u};
  const double grown =
      16 * std::pow(1.5, static_cast<double>((batch - small_batches) % growing_batches));
  const auto most = std::min(static_cast<std::size_t>(grown), std::size_t{100'000});
  return {most, core ? std::clamp<std::size_t>(40'000 / most, 4, 200)
                     : std::clamp<std::size_t>(4'000 / most, 3, 24)};
}

/// One of each family, as large as may be; before them the examples, as nobody draws what has a
/// name. Behind them the other sizes of about as much that a family declares: one may be the worst
/// for a length that is even, the other for an odd one.
inputs largest_inputs(const problem& kata, random& rng, bool leetcode_only) {
  constexpr std::size_t most = 1'000'000;
  inputs made;
  inputs others;
  for (const example& e : kata.examples())
    if (auto input = kata.parse(e.input); !leetcode_only || input->within_leetcode())
      made.push_back(std::move(input));
  for (std::size_t f = 0; f < kata.families().size(); ++f) {
    std::size_t n = std::min(largest(kata, f), most);
    for (; n > 0; n /= 2) {
      auto input = kata.generate(f, rng, n);
      if (leetcode_only && !input->within_leetcode()) continue;
      made.push_back(std::move(input));
      break;
    }
    for (const std::size_t other : kata.families()[f].large)
      if (n / 2 < other && other < n)
        if (auto input = kata.generate(f, rng, other); !leetcode_only || input->within_leetcode())
          others.push_back(std::move(input));
  }
  std::ranges::move(others, std::back_inserter(made));
  return made;
}

/// Random inputs of all families, none larger than `most`.
inputs random_inputs(const problem& kata, random& rng, std::size_t most, std::size_t count,
                     bool leetcode_only) {
  inputs made;
  while (made.size() < count) {
    const std::size_t f = rng.index(kata.families().size());
    if (largest(kata, f) == 0) continue;  // for benchmarks alone
    auto input = kata.generate(f, rng, rng.index(std::min(most, largest(kata, f)) + 1));
    if (!leetcode_only || input->within_leetcode())
      made.push_back(std::move(input));
    else
      most = std::max<std::size_t>(most - most / 8, 8);  // its limits are narrower
  }
  return made;
}

}  // namespace

int stress(const config& c, const stress_options& options) {
  const entry& kata = find_kata(options.id);
  const bool core = options.program.empty();
  const bool leetcode_only = core && options.variant.empty();
  judge::rules rules{.first_failure_only = true};
  const judge::limits usual = rules.limits;
  std::vector<std::string> child;
  if (leetcode_only) {
    const attempt a = find_attempt(c, options.id, mode::core);
    const built made = build(c, options.id, a);
    if (!made.compiled) {
      fmt::print("{} core  CE\n{}", options.id, made.compiler_output);
      return not_accepted;
    }
    child = core_child(c, made, options.id);
  } else if (core) {
    child = row_child(c, kata, options.variant);
  }
  const trier tries(kata, [&](std::span<const case_file> files) {
    return core ? judge::run_core(kata.problem, files, child, rules)
                : judge::run_acm(kata.problem, files, options.program, rules);
  });

  if (leetcode_only &&
      tries.answers_to(some_small_inputs(kata.problem, 1, leetcode_only)).outcome ==
          verdict::skipped)
    throw usage_error(
        fmt::format("{0} is not attempted: write {1}, or name a program: "
                    "{2} stress {0} -- PROGRAM",
                    options.id, shown(c.attempts / (options.id + ".cpp")), shown(c.command)));

  const bool progress = isatty(STDERR_FILENO) != 0;
  const auto start = clock::now();
  random rng(options.seed);
  std::size_t tried = 0;
  for (std::size_t batch = 0; seconds_since(start) < options.seconds; ++batch) {
    const batch_plan next = plan(batch, core);
    rules.limits = usual;
    // What takes longer than this on a small input takes for ever. What takes half the time allowed
    // on a large one is run once more with all of it, below.
    const double part = next.small() ? 0.1 : 0.5;
    rules.limits.cpu_s *= part;
    rules.limits.wall_s *= part;
    inputs made = next.count == 0
                      ? largest_inputs(kata.problem, rng, leetcode_only)
                      : random_inputs(kata.problem, rng, next.most, next.count, leetcode_only);
    const auto found = tries.first_failure(made, std::nullopt, after(options.seconds, start));
    tried += found ? found->index + 1 : made.size();
    if (progress) {
      const double passed = seconds_since(start);
      fmt::print(stderr, "\r{} cases, {:.0f} a second, {:.0f} s left \x1b[K", tried,
                 static_cast<double>(tried) / passed, std::max(0.0, options.seconds - passed));
    }
    if (!found) continue;
    if (progress)
      fmt::print(stderr, "\r{} on case {}; making it smaller …\x1b[K", code(found->outcome), tried);
    const judge::limits found_with = rules.limits;
    const bool slow = found->outcome == verdict::time_limit;
    const double last_run_s = slow ? usual.cpu_s : 0.5;
    if (slow) rules.limits.cpu_s *= 1.5;  // clearly too slow
    const double longest_run_s = slow ? rules.limits.cpu_s : 0;
    const auto seconds_left = [&] {
      return std::max(slow ? 0.0 : 1.0,
                      options.seconds - seconds_since(start) - last_run_s - longest_run_s);
    };
    auto simplest =
        shrunk(tries, std::move(made[found->index]), found->outcome, seconds_left() * 0.8);
    simplest = smallest(kata.problem, tries, std::move(simplest), found->outcome, leetcode_only,
                        seconds_left());
    rules.limits = next.small() ? found_with : usual;
    if (progress) fmt::print(stderr, "\r\x1b[K");

    const std::string text = simplest->text();
    const fs::path kept = c.attempts / "cases" / options.id;
    std::error_code error;
    fs::create_directories(kept, error);
    if (error) throw usage_error(fmt::format("{}: {}", kept.string(), error.message()));
    const std::string name = "stress_" + fingerprint(text).substr(0, 8);
    const bool kept_before = fs::exists(kept / (name + ".in"));
    const case_file file = write_case(kept, name, text, answer_to(kata, *simplest));
    judge::trial trial = tries.run(std::span(&file, 1));
    std::string notes = fmt::format("kept: {}; it is part of `kata test {}` from now on\n",
                                    shown(file.input.file), options.id);
    if (trial.outcome == verdict::accepted && !slow) {
      notes += "Alone this case is right: something is kept from one call to the next.\n";
      trial = tries.run(std::array{file, file});
      if (trial.outcome == verdict::accepted)
        trial = tries.answers_to(some_small_inputs(kata.problem, 200, leetcode_only));
      const fs::path reports = c.build / "reports" / options.id;
      fs::create_directories(reports);
      for (judge::case_result& seen : trial.cases)
        if (seen.outcome != verdict::accepted)
          seen.file = write_case(reports, "after_other_calls", read_file(seen.file.input.file),
                                 read_file(seen.file.answer.file));
    }
    if (trial.outcome == verdict::accepted) {
      if (!kept_before)
        for (const place& where : {file.input, file.answer}) fs::remove(where.file);
      continue;
    }
    const bool alone = trial.cases.size() == 1;
    std::string again = fmt::format("{} test {} --mode core{}", in_shell(shown(c.command)),
                                    options.id, alone ? " --case " + name : "");
    if (!core)
      again = in_shell(options.program) + " < " +
              in_shell(shown(trial.first_failure()->file.input.file));
    const report r{.kata = kata.id(),
                   .mode = core ? "core" : "judge",
                   .trial = trial,
                   .cases_in_all = trial.cases.size(),
                   .again = again,
                   .debug = core && alone ? again + " --gdb" : "",
                   .keep_in = c.build / "reports",
                   .notes = notes};
    fmt::print("found after {} case{}, {:.1f} s\n{}", tried, tried == 1 ? "" : "s",
               seconds_since(start), cli::text(r, paint(STDOUT_FILENO)));
    std::fflush(stdout);
    rules.first_failure_only = false;
    // One case tells little of the mistake; small ones tell more, and a program is slow to start.
    const judge::trial several =
        tries.answers_to(some_small_inputs(kata.problem, core ? 200 : 30, leetcode_only));
    fmt::print("{}", told(same_mistake(kata, several, core ? mode::core : mode::acm)));
    return not_accepted;
  }
  if (progress) fmt::print(stderr, "\r\x1b[K");
  fmt::print("{}: {} random cases in {:.1f} s, none failed (seed {})\n", options.id, tried,
             seconds_since(start), options.seed);
  return all_well;
}

}  // namespace kata::cli
