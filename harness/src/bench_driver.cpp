// Google Benchmark over a kata's table: rows <id>/<family>/<n>/<variant>, <id>/<family>/<n>/peer:…
// and <id>/<family>/<n>/roofline:…; time per call, and per element. It takes Google Benchmark's
// flags, and those of `own_flags` below.
//
// Before a row is timed, a child process tries it: a wrong answer or a crash is that row's message
// and nothing else, and what would take too long is passed over by an estimate. Attempts are timed
// in children as well. Calls are timed in batches: inputs are restored and results destroyed
// between batches, outside the timed part.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string>

#include "apart.hpp"
#include "company.hpp"
#include "kata/catalog.hpp"
#include "kata/memory.hpp"
#include "kata/simd.hpp"
#include "serve.hpp"

namespace kata {
namespace {

constexpr const char* own_flags =
    "  [--kata_choice=all|some|quick]      which sizes: all; the first family's and each other's\n"
    "                                      largest; the first family's only\n"
    "  [--kata_attempt=<name>=<file>]...   a compiled attempt, which becomes the row <name>\n"
    "  [--kata_longest_call=<seconds>]     rows that would take longer at a size are skipped\n"
    "  [--kata_workload=<seconds>]         so are sizes whose rows together would take longer\n"
    "  [--kata_seconds=<seconds>]          after this time the rest is skipped\n"
    "  [--kata_progress=<descriptor>]      where `<done> <of> <what>` is told, line by line\n";

// How many calls to a batch. Enough that reading the clock does not show, even for the fastest row;
// beyond that no more than stay in the cache, and no more than take a moment.
constexpr double least_batch_s = 5e-6;
constexpr double usual_batch_s = 2e-4;
constexpr std::size_t elements_per_batch = 1 << 14;
constexpr std::size_t most_calls_per_batch = 1 << 10;
constexpr std::size_t most_elements_held = 1 << 22;  ///< inputs, together
constexpr std::size_t most_elements_made = 1 << 18;  ///< different inputs, for each repetition
constexpr double again_if_within_s = 0.1;  ///< a call is made once more to see whether it is right
constexpr double made_soon_s = 0.2;        ///< an input, again for each repetition
// What looks at few of its elements is asked of more inputs than a cache holds, at the sizes that
// are for benchmarks, when a row can make use of many at once.
constexpr double looks_at_few_s = 2.5e-10;  ///< an element
constexpr std::size_t cold_calls_per_batch = 1 << 14;
constexpr std::size_t cold_elements_held = 1 << 25;

struct settings {
  std::string choice = "all";
  std::vector<std::pair<std::string, std::string>> attempts;  ///< name, file
  double longest_call_s = 2;
  double workload_s = 600;
  double all_s = 1e9;
  double min_time_s = 0.02;
  int repetitions = 1;
  int progress = -1;
  bool list_only = false;
  std::string filter;
  std::string out;
};

struct workload {
  const entry* kata;
  std::size_t family;
  std::size_t n;

  std::string name() const {
    return fmt::format("{}/{}/{}", kata->id(), kata->problem.families()[family].name, n);
  }
  std::unique_ptr<instance> make(int repetition = 0) const {
    random rng = numbers_of(repetition);
    return kata->problem.generate(family, rng, n);
  }
  std::unique_ptr<batch> make_many(std::size_t calls, function solution, int repetition) const {
    random rng = numbers_of(repetition);
    return kata->problem.batch(family, rng, n, calls, solution);
  }

 private:
  static random numbers_of(int repetition) { return random(1 + static_cast<unsigned>(repetition)); }
};

/// Many different inputs, where the kata can make them: one input again and again teaches the
/// branch predictor what no caller's does.
std::unique_ptr<batch> batch_of(const workload& work, const instance& one, function solution,
                                std::size_t calls, int repetition = 0) {
  const std::size_t elements = calls * one.size();
  if (calls <= 1 || (elements > most_elements_made && calls <= most_calls_per_batch))
    return one.batch(solution, calls);
  return work.make_many(calls, solution, repetition);
}

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// ── who competes ──

/// What a row took at the sizes tried so far, all of one family.
class growth {
 public:
  /// Of several at one size the least counts: the others had to wait for a CPU.
  void add(std::size_t n, double seconds) {
    const std::pair one{static_cast<double>(n), std::max(seconds, 1e-9)};
    if (none() || tried_.back().first != one.first)
      tried_.push_back(one);
    else
      tried_.back() = std::min(tried_.back(), one);
  }
  bool none() const { return tried_.empty(); }
  /// By the power of n that the last two suggest; what grows faster than powers do takes for ever.
  double expected_at(std::size_t n) const {
    if (none()) return 0;
    const auto [last_n, last_s] = tried_.back();
    double exponent = 1;
    if (tried_.size() > 1) {
      const auto [before_n, before_s] = tried_[tried_.size() - 2];
      if (before_n < last_n) exponent = std::log(last_s / before_s) / std::log(last_n / before_n);
      if (exponent > 4.5 && last_s > 1e-3) return 1e18;
      exponent = std::clamp(exponent, before_s < 1e-5 ? 1.0 : 0.0, 3.0);
    }
    return last_s * std::pow(static_cast<double>(n) / last_n, exponent);
  }
  /// May it be called at this size, even if it is cubic?
  bool safe_at(std::size_t n, double limit) const {
    if (none()) return n <= 64;
    const auto [last_n, last_s] = tried_.back();
    const double ratio = static_cast<double>(n) / last_n;
    return ratio <= 4 || last_s * ratio * ratio * ratio <= limit;
  }
  std::size_t last() const { return none() ? 0 : static_cast<std::size_t>(tried_.back().first); }

 private:
  std::vector<std::pair<double, double>> tried_;
};

struct contender {
  std::string name;
  function solution;
  std::string file;     ///< of an attempt: the function is loaded in the child, on whose head it is
  bool answers = true;  ///< a roofline does not
  growth history = {};  ///< within the family under way
  bool given_up = false;  ///< within the family under way

  bool is_attempt() const { return !file.empty(); }
  function loaded() const { return is_attempt() ? load_attempt(file) : solution; }
};

std::vector<contender> contenders_for(const entry& kata, const settings& how) {
  std::vector<contender> all;
  for (const auto& [name, file] : how.attempts) all.push_back({name, {}, file});
  for (const variant& v : kata.variants)
    if (v.reference()) all.push_back({std::string(v.name), v.solution, {}});
  const company others = company_of_kata();
  const auto bare = [](std::string_view row) { return row.substr(row.find(':') + 1); };
  for (const variant& v : others.peers)
    all.push_back({fmt::format("peer:{}", bare(v.name)), v.solution, {}});
  for (const variant& v : others.rooflines)
    all.push_back({fmt::format("roofline:{}", bare(v.name)), v.solution, {}, false});
  return all;
}

// ── at which sizes ──

/// 1000 rather than 1001: of sizes within a tenth of each other the roundest stays.
std::vector<std::size_t> distinct(std::vector<std::size_t> sizes) {
  const auto zeros = [](std::size_t n) {
    int count = 0;
    for (; n != 0 && n % 10 == 0; n /= 10) ++count;
    return count;
  };
  std::ranges::sort(sizes);
  std::vector<std::size_t> kept;
  for (const std::size_t n : sizes) {
    if (kept.empty() || n > kept.back() + kept.back() / 10)
      kept.push_back(n);
    else if (zeros(n) > zeros(kept.back()))
      kept.back() = n;
  }
  return kept;
}

/// With further sizes between them, so that growth can be seen.
std::vector<std::size_t> with_steps(const std::vector<std::size_t>& sizes) {
  std::vector<std::size_t> all;
  double from = std::min<double>(100, static_cast<double>(sizes.front()));
  for (const std::size_t size : sizes) {
    const auto to = static_cast<double>(size);
    const int steps = static_cast<int>(std::round(std::log(to / from) / std::log(3.2)));
    for (int i = all.empty() ? 0 : 1; i < steps; ++i) {
      const double step = from * std::pow(to / from, i / static_cast<double>(steps));
      const double unit = std::pow(10, std::floor(std::log10(step)) - 1);
      all.push_back(static_cast<std::size_t>(std::round(step / unit) * unit));
    }
    all.push_back(size);
    from = to;
  }
  return distinct(all);
}

std::vector<std::size_t> sizes_of(const family_info& f, bool first, const std::string& choice) {
  std::vector<std::size_t> sizes = f.large;
  if (choice == "quick") {
    if (!first) return {};
    if (sizes.empty()) sizes = f.bench;
  } else {
    if (choice == "some" && !first && !sizes.empty()) sizes = {std::ranges::max(sizes)};
    sizes.insert(sizes.end(), f.bench.begin(), f.bench.end());
  }
  if (sizes.empty()) return {};
  sizes = distinct(sizes);
  return first ? with_steps(sizes) : sizes;
}

// ── a row before it is timed ──

/// What the child found, in one piece.
struct finding {
  double call_s;     ///< one call; of the second batch where there was one
  double restore_s;  ///< and what it takes to prepare it
  char wrong[160];   ///< empty: the answer is right
};

struct tried {
  std::string error;  ///< empty: it may be timed
  double call_s = 0;
  double restore_s = 0;
};

/// In a child: what takes more than half of the machine's memory ends, and the machine goes on.
void allow_half_of_the_memory() {
  apart::allow_memory(static_cast<std::size_t>(sysconf(_SC_PHYS_PAGES)) / 2 *
                      static_cast<std::size_t>(sysconf(_SC_PAGESIZE)));
}

/// `expected`: nullptr when nobody looks at the answer.
tried try_out(const contender& who, const workload& work, const instance& input,
              const std::string* expected, std::size_t calls, double limit_s) {
  apart child([&](apart::line& out) {
    allow_half_of_the_memory();
    const function solution = who.loaded();
    finding found{};
    if (who.answers) {
      const double whole_s = seconds_of([&] {
        const outcome came = input.solve(solution);
        found.call_s = came.cpu_s;
        if (expected != nullptr && (came.output != *expected || !came.violation.empty()))
          std::strncpy(found.wrong, came.violation.empty() ? "WA" : came.violation.c_str(),
                       sizeof found.wrong - 1);
      });
      found.restore_s = whole_s - found.call_s;
      // What is timed are later calls: something may be kept from one to the next.
      if (expected != nullptr && found.wrong[0] == '\0' && found.call_s < again_if_within_s &&
          input.solve(solution).output != *expected)
        std::strncpy(found.wrong, "wrong when called once more", sizeof found.wrong - 1);
    }
    if (found.call_s < 0.05 && found.wrong[0] == '\0' && calls > 0) {
      const auto batch = batch_of(work, input, solution, calls);
      batch->restore();
      batch->call();
      found.restore_s = seconds_of([&] { batch->restore(); }) / static_cast<double>(calls);
      found.call_s = seconds_of([&] { batch->call(); }) / static_cast<double>(calls);
    }
    out.send(found);
  });
  finding found;
  // Room for the copy, the answer as text, and a machine that is busy.
  const double patience_s = std::max(3.0, 5 * limit_s) + 2e-6 * static_cast<double>(input.size());
  if (!child.receive(found, patience_s)) {
    std::string how = child.ended();
    if (how.starts_with("RE: ") && !input.within_leetcode())
      how = "RE beyond LeetCode's limits: " + how.substr(4);
    return {how};
  }
  if (found.wrong[0] != '\0')
    return {std::string_view(found.wrong) == "WA"
                ? "WA: a wrong answer is not timed"
                : fmt::format("WA: {}", static_cast<const char*>(found.wrong))};
  return {{}, found.call_s, found.restore_s};
}

std::string in_words(double seconds) {
  if (seconds > 1e6) return "for ever";
  if (seconds >= 100) return fmt::format("about {:.0f} min", seconds / 60);
  if (seconds >= 2) return fmt::format("about {:.0f} s", seconds);
  return fmt::format("about {:.2g} s", seconds);
}

// ── timing ──

/// One workload's rows share this; it lives while they run.
struct measured_workload {
  workload what;
  std::unique_ptr<instance> input = nullptr;
  double making_s = 0;    ///< what it took to make it
  std::size_t calls = 1;  ///< to a batch
  std::size_t bytes = 0;  ///< per element; 0: says nothing

  /// Each repetition has other inputs, where they are made soon, and all rows have the same: one
  /// may be lucky for somebody's pivots.
  std::unique_ptr<batch> batch_for(function solution, int repetition) const {
    const bool another = repetition > 0 && making_s <= made_soon_s;
    return batch_of(what, another ? *what.make(repetition) : *input, solution, calls, repetition);
  }
};

void tell_progress(const settings& how, std::size_t done, std::size_t of, std::string_view what) {
  if (how.progress < 0) return;
  const std::string line = fmt::format("{} {} {}\n", done, of, what);
  if (write(how.progress, line.data(), line.size()) < 0) return;  // nobody looks
}

template <class Took>
void time_batches(const measured_workload& work, function solution, int repetition, bool warm_up,
                  const Took& took) {
  const auto batch = work.batch_for(solution, repetition);
  if (warm_up) {
    batch->restore();
    batch->call();
  }
  do {
    batch->restore();
  } while (took(seconds_of([&] { batch->call(); })));
}

void add_counters(benchmark::State& state, const measured_workload& work) {
  const auto elements = static_cast<double>(std::max<std::size_t>(1, work.input->size()));
  const double all = elements * static_cast<double>(state.iterations());
  state.counters["per_element"] =
      benchmark::Counter(all, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  state.counters["elements"] = elements;
  if (work.bytes != 0)
    state.SetBytesProcessed(static_cast<std::int64_t>(all * static_cast<double>(work.bytes)));
}

void measure_here(benchmark::State& state, const contender& who, const measured_workload& work,
                  int repetition, bool warm_up) {
  const auto calls = static_cast<benchmark::IterationCount>(work.calls);
  if (!state.KeepRunningBatch(calls)) return;
  time_batches(work, who.solution, repetition, warm_up, [&](double seconds) {
    state.SetIterationTime(seconds);
    return state.KeepRunningBatch(calls);
  });
}

void measure_apart(benchmark::State& state, const contender& who, const measured_workload& work,
                   int repetition, bool warm_up, double patience_s) {
  apart child([&](apart::line& out) {
    allow_half_of_the_memory();
    time_batches(work, who.loaded(), repetition, warm_up, [&](double seconds) {
      out.send(seconds);
      return true;  // until nobody listens
    });
  });
  while (state.KeepRunningBatch(static_cast<benchmark::IterationCount>(work.calls))) {
    double seconds = 0;
    if (!child.receive(seconds, patience_s)) {
      state.SkipWithError(child.ended().c_str());
      return;
    }
    state.SetIterationTime(seconds);
  }
}

/// Prints as asked, and writes JSON; the many runs of Google Benchmark, one a workload, are one
/// report. The names are those that we gave, without what it adds.
class whole_report final : public benchmark::BenchmarkReporter {
 public:
  explicit whole_report(const std::string& file)
      : display_(benchmark::CreateDefaultDisplayReporter()) {
    if (file.empty()) return;
    file_.open(file);
    if (!file_) throw std::runtime_error(fmt::format("{}: cannot be written", file));
    json_.emplace();
    json_->SetOutputStream(&file_);
    json_->SetErrorStream(&file_);
  }
  bool ReportContext(const Context& context) override {
    if (begun_) return true;
    begun_ = true;
    Context wide = context;
    wide.name_field_width = 60;
    return display_->ReportContext(wide) && (!json_ || json_->ReportContext(wide));
  }
  void ReportRuns(const std::vector<Run>& runs) override {
    std::vector<Run> named = runs;
    for (Run& run : named) {
      run.run_name.time_type.clear();
      run.run_name.iterations.clear();
      run.run_name.repetitions.clear();
    }
    display_->ReportRuns(named);
    if (json_) json_->ReportRuns(named);
    file_.flush();
  }
  void end() {
    display_->Finalize();
    if (json_) json_->Finalize();
  }

 private:
  std::unique_ptr<benchmark::BenchmarkReporter> display_;
  std::ofstream file_;
  std::optional<benchmark::JSONReporter> json_;
  bool begun_ = false;
};

// ── the run ──

class run {
 public:
  run(const entry& kata, const settings& how)
      : kata_(kata),
        how_(how),
        contenders_(contenders_for(kata, how)),
        report_(how.out),
        filter_(how.filter.starts_with('-') ? how.filter.substr(1) : how.filter) {
    for (std::size_t f = 0; f < kata.problem.families().size(); ++f)
      for (const std::size_t n : sizes_of(kata.problem.families()[f], f == 0, how.choice)) {
        const workload work{&kata, f, n};
        for (const contender& who : contenders_)
          if (chosen(work, who)) {
            workloads_.push_back(work);
            break;
          }
      }
  }

  void list() const {
    for (const workload& work : workloads_)
      for (const contender& who : contenders_)
        if (chosen(work, who)) fmt::print("{}\n", row_name(work, who));
  }

  void measure_all() {
    for (const workload& work : workloads_) {
      if (work.family != family_) begin_family(work.family);
      measure(work);
      steps_done_ += contenders_.size();
      tell_progress(how_, steps_done_, steps(), work.name());
    }
    report_.end();
  }

 private:
  std::string row_name(const workload& work, const contender& who) const {
    return fmt::format("{}/{}", work.name(), who.name);
  }
  bool chosen(const workload& work, const contender& who) const {
    return std::regex_search(row_name(work, who), filter_) != how_.filter.starts_with('-');
  }
  bool needed(const workload& work, const contender& who) const {
    return chosen(work, who) || (!who.is_attempt() && who.answers);
  }
  std::size_t steps() const { return workloads_.size() * contenders_.size(); }
  double since_start() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }
  bool trusted(const contender& who) const { return who.name == kata_.trusted().name; }

  void begin_family(std::size_t family) {
    family_ = family;
    for (contender& who : contenders_) {
      who.history = {};
      who.given_up = false;
    }
  }

  void say(const workload& work, const contender& who, const std::string& why) {
    benchmark::RegisterBenchmark(
        row_name(work, who).c_str(),
        [why](benchmark::State& state) { state.SkipWithError(why.c_str()); })
        ->Iterations(1)
        ->Repetitions(1);
  }

  /// Smaller sizes, until what each row will take at this one is known well enough.
  void approach(const workload& work) {
    const double limit_s = how_.longest_call_s;
    for (;;) {
      std::size_t from = 0;
      bool enough = true;
      for (const contender& who : contenders_) {
        if (who.given_up || !needed(work, who) || who.history.expected_at(work.n) > limit_s)
          continue;
        enough &= who.history.safe_at(work.n, limit_s);
        from = std::max(from, who.history.last());
      }
      if (enough) return;
      const workload smaller{work.kata, work.family, std::max<std::size_t>(16, 4 * from)};
      if (smaller.n >= work.n) return;
      const auto input = smaller.make();
      for (contender& who : contenders_) {
        if (who.given_up || !needed(work, who) || who.history.expected_at(smaller.n) > limit_s)
          continue;
        constexpr int most_tries = 2;  // before it is said to be too slow
        for (int i = 0; i < most_tries; ++i) {
          const tried found = try_out(who, smaller, *input, nullptr, 1, limit_s);
          if (found.error.empty())
            who.history.add(smaller.n, found.call_s);
          else if (who.is_attempt())
            who.given_up = true;  // the size that was asked for says why
          if (!found.error.empty() || who.history.expected_at(work.n) <= limit_s) break;
        }
      }
    }
  }

  void measure(const workload& work) {
    benchmark::ClearRegisteredBenchmarks();
    const double left_s = how_.all_s - since_start();
    if (left_s > 0) approach(work);
    measured_workload shared{work};
    std::string expected;
    std::string why_none;
    if (left_s <= 0) {
      why_none = "skipped: no time left";
    } else {
      shared.making_s = seconds_of([&] { shared.input = work.make(); });
      why_none = prepare(work, shared, expected);
    }
    struct row {
      contender* who;
      tried found;
    };
    std::vector<row> rows;
    for (contender& who : contenders_)
      if (chosen(work, who))
        rows.push_back(
            {&who, why_none.empty() ? try_row(work, who, shared, expected) : tried{why_none}});
    double fastest_s = 1;
    bool many_at_once = false;
    for (const row& r : rows) {
      if (!r.found.error.empty()) continue;
      if (r.who->answers) fastest_s = std::min(fastest_s, std::max(1e-9, r.found.call_s));
      many_at_once |= r.who->solution.at_once;
    }
    if (shared.input) set_calls(shared, fastest_s, many_at_once);
    for (const row& r : rows)
      if (r.found.error.empty())
        time_row(work, *r.who, shared, r.found);
      else
        say(work, *r.who, r.found.error);
    benchmark::RunSpecifiedBenchmarks(&report_, "all");
  }

  static std::size_t calls_within(std::size_t wanted, std::size_t most, std::size_t elements) {
    return std::clamp<std::size_t>(wanted, 1, std::clamp<std::size_t>(elements, 1, most));
  }

  static void set_calls(measured_workload& shared, double fastest_s, bool many_at_once) {
    const std::size_t elements = std::max<std::size_t>(1, shared.input->size());
    const workload& what = shared.what;
    const auto& for_benchmarks = what.kata->problem.families()[what.family].bench;
    if (many_at_once && fastest_s < looks_at_few_s * static_cast<double>(elements) &&
        std::ranges::find(for_benchmarks, what.n) != for_benchmarks.end())
      shared.calls =
          calls_within(cold_calls_per_batch, cold_calls_per_batch, cold_elements_held / elements);
    else
      shared.calls =
          calls_within(std::max(shared.calls, static_cast<std::size_t>(least_batch_s / fastest_s)),
                       most_calls_per_batch, most_elements_held / elements);
  }

  /// Who says what is right: the trusted row, or the first of the table that is fast enough; peers
  /// and the other rows must agree with it. nullptr: nobody.
  const contender* judge_of(const workload& work) const {
    const contender* found = nullptr;
    for (const contender& who : contenders_) {
      if (who.is_attempt() || !who.answers || who.name.starts_with("peer:")) continue;
      const double s = who.history.expected_at(work.n);
      if (trusted(who) && s <= 2 * how_.longest_call_s) return &who;
      if (found == nullptr && s <= how_.longest_call_s) found = &who;
    }
    return found;
  }

  /// The right answer; or why there are no rows at this size.
  std::string prepare(const workload& work, measured_workload& shared, std::string& expected) {
    const contender* const judge = judge_of(work);
    if (judge == nullptr) return "skipped: no variant gives the right answer in time";
    double call_s = 0;
    const double whole_s = seconds_of([&] {
      outcome came = shared.input->solve(judge->solution);
      expected = std::move(came.output);
      call_s = came.cpu_s;
    });
    // What each row takes besides its calls: copies, and the answer as text.
    const double besides_s = std::max(0.0, whole_s - call_s);
    double all_s = 0;
    for (const contender& who : contenders_)
      if (const double s = who.history.expected_at(work.n); s <= how_.longest_call_s)
        all_s += (2 + how_.repetitions / 2.0) * besides_s + (2 + how_.repetitions) * s;
    if (all_s > how_.workload_s)
      return fmt::format("skipped: {} for all rows of this size", in_words(all_s));
    const std::size_t elements = std::max<std::size_t>(1, shared.input->size());
    const auto by_time = static_cast<std::size_t>(usual_batch_s / std::max(call_s, 1e-9));
    shared.calls = calls_within(std::min(elements_per_batch / elements, by_time),
                                most_calls_per_batch, most_elements_held / elements);
    shared.bytes = work.kata->problem.about().bytes_per_element;
    return {};
  }

  tried try_row(const workload& work, contender& who, const measured_workload& shared,
                const std::string& expected) {
    const double limit_s = how_.longest_call_s;
    const double foreseen_s = who.history.expected_at(work.n);
    if (foreseen_s > limit_s) return {fmt::format("skipped: {} a call", in_words(foreseen_s))};
    tried found =
        try_out(who, work, *shared.input, who.answers ? &expected : nullptr, shared.calls, limit_s);
    if (!found.error.empty()) return found;
    who.history.add(work.n, found.call_s);
    if (found.call_s > limit_s)
      found.error = fmt::format("skipped: {} a call", in_words(found.call_s));
    return found;
  }

  void time_row(const workload& work, const contender& who, const measured_workload& shared,
                const tried& found) {
    const auto calls = static_cast<double>(shared.calls);
    const double timed_s = std::max(1e-9, found.call_s * calls);
    const double whole_s = timed_s + found.restore_s * calls;
    const double batches =
        std::max(1.0, std::min(how_.min_time_s / timed_s, 5 * how_.min_time_s / whole_s));
    const bool warm_up = who.is_attempt() ? found.call_s < 0.05 : timed_s < 0.005;
    const double patience_s = 5 + 20 * whole_s;
    benchmark::RegisterBenchmark(
        row_name(work, who).c_str(),
        [&who, &shared, warm_up, patience_s, repetition = 0](benchmark::State& state) mutable {
          if (who.is_attempt())
            measure_apart(state, who, shared, repetition, warm_up, patience_s);
          else
            measure_here(state, who, shared, repetition, warm_up);
          ++repetition;
          add_counters(state, shared);
        })
        ->UseManualTime()
        ->Iterations(static_cast<benchmark::IterationCount>(std::round(batches) * calls))
        ->Unit(benchmark::kMicrosecond);
  }

  const entry& kata_;
  const settings& how_;
  std::vector<contender> contenders_;
  std::vector<workload> workloads_;
  whole_report report_;
  std::regex filter_;
  std::size_t family_ = static_cast<std::size_t>(-1);
  std::size_t steps_done_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// ── the command line ──

/// Takes what is ours out of the arguments.
settings parse_settings(std::vector<char*>& arguments) {
  settings how;
  const auto value = [](std::string_view argument, std::string_view flag, std::string& into) {
    if (!argument.starts_with(flag)) return false;
    into = argument.substr(flag.size());
    return true;
  };
  std::string text;
  const auto taken = [&](const char* argument) {
    if (value(argument, "--kata_attempt=", text)) {
      const std::size_t equals = text.find('=');
      if (equals == std::string::npos) throw std::runtime_error("--kata_attempt=<name>=<file>");
      how.attempts.emplace_back(text.substr(0, equals), text.substr(equals + 1));
      return true;
    }
    if (value(argument, "--kata_longest_call=", text))
      return how.longest_call_s = std::stod(text), true;
    if (value(argument, "--kata_workload=", text)) return how.workload_s = std::stod(text), true;
    if (value(argument, "--kata_seconds=", text)) return how.all_s = std::stod(text), true;
    if (value(argument, "--kata_progress=", text)) return how.progress = std::stoi(text), true;
    if (value(argument, "--benchmark_min_time=", text))
      return how.min_time_s = std::stod(text), true;
    if (value(argument, "--benchmark_list_tests", text))
      return how.list_only = text != "=false", true;
    if (value(argument, "--benchmark_repetitions=", text)) {
      how.repetitions = std::stoi(text);
      return false;  // it is Google Benchmark's as well
    }
    return value(argument, "--kata_choice=", how.choice) ||
           value(argument, "--benchmark_filter=", how.filter) ||
           value(argument, "--benchmark_out=", how.out) ||
           value(argument, "--benchmark_out_format=", text);
  };
  std::erase_if(arguments, [&, first = true](char* argument) mutable {
    return !std::exchange(first, false) && taken(argument);
  });
  if (how.choice != "all" && how.choice != "some" && how.choice != "quick")
    throw std::runtime_error("--kata_choice=all|some|quick");
  return how;
}

std::string cpu_model() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown";
}

void describe_machine() {
  benchmark::AddCustomContext("cpu", cpu_model());
  benchmark::AddCustomContext("vectors", std::string(name(simd_level())));
#ifdef __clang__
  benchmark::AddCustomContext("compiler", fmt::format("clang {}", __clang_version__));
#else
  benchmark::AddCustomContext("compiler", fmt::format("g++ {}", __VERSION__));
#endif
  benchmark::AddCustomContext("missing_packages", std::string(company_of_kata().missing));
}

/// Recursion to 10⁷ levels wants more than the usual 8 MB.
void allow_deep_stacks() {
  rlimit stack{};
  getrlimit(RLIMIT_STACK, &stack);
  stack.rlim_cur = stack.rlim_max;
  setrlimit(RLIMIT_STACK, &stack);
}

}  // namespace
}  // namespace kata

int main(int argc, char** argv) {
  kata::begin_again_with_large_pages(argv);
  std::vector<char*> arguments(argv, argv + argc);
  try {
    const kata::settings how = kata::parse_settings(arguments);
    int count = static_cast<int>(arguments.size());
    if (std::ranges::any_of(arguments, [](auto a) { return std::string_view(a) == "--help"; }))
      fmt::print("{}", kata::own_flags);
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
    kata::allow_deep_stacks();
    kata::keep_freed_memory();
    kata::describe_machine();
    kata::run all(kata::catalog().front(), how);
    if (how.list_only)
      all.list();
    else
      all.measure_all();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
  return 0;
}
