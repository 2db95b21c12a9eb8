// Google Benchmark over a kata's table: rows <id>/<family>/<n>/<variant>, time per call, and per
// element. KATA_ATTEMPT names a compiled attempt, which becomes the row `attempt`.
//
// An answer is checked before it is timed, and a wrong one is refused. Calls are timed in batches:
// inputs are restored and results destroyed between batches, outside the timed part.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

#include "kata/catalog.hpp"
#include "serve.hpp"

namespace kata {
namespace {

/// Enough calls to a batch that reading the clock does not show.
constexpr std::size_t elements_per_batch = 1 << 14;
constexpr std::size_t most_calls_per_batch = 1 << 10;

struct workload {
  const entry* kata;
  std::size_t family;
  std::size_t n;

  std::unique_ptr<instance> make() const {
    random rng(1);
    return kata->problem.generate(family, rng, n);
  }
};

void measure(benchmark::State& state, const workload& work, function solution) {
  const auto input = work.make();
  const std::string expected = input->solve(work.kata->trusted().solution).output;
  const outcome came = input->solve(solution);
  if (came.output != expected || !came.violation.empty()) {
    state.SkipWithError("WA: a wrong answer is not timed");
    return;
  }
  const std::size_t elements = std::max<std::size_t>(1, input->size());
  const std::size_t calls =
      std::clamp<std::size_t>(elements_per_batch / elements, 1, most_calls_per_batch);
  const auto batch = input->batch(solution, calls);
  while (state.KeepRunningBatch(static_cast<benchmark::IterationCount>(calls))) {
    batch->restore();
    const auto start = std::chrono::steady_clock::now();
    batch->call();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    state.SetIterationTime(took.count());
  }
  const double all = static_cast<double>(elements) * static_cast<double>(state.iterations());
  state.counters["per_element"] =
      benchmark::Counter(all, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void register_row(const workload& work, std::string_view name, function solution) {
  const std::string row =
      fmt::format("{}/{}/{}/{}", work.kata->id(), work.kata->problem.families()[work.family].name,
                  work.n, name);
  benchmark::RegisterBenchmark(
      row.c_str(), [work, solution](benchmark::State& state) { measure(state, work, solution); })
      ->UseManualTime()
      ->Unit(benchmark::kMicrosecond);
}

void register_benchmarks() {
  function attempt;
  if (const char* const file = std::getenv("KATA_ATTEMPT")) attempt = load_attempt(file);
  for (const entry& kata : catalog()) {
    for (std::size_t f = 0; f < kata.problem.families().size(); ++f) {
      for (const std::size_t n : kata.problem.families()[f].large) {
        const workload work{&kata, f, n};
        if (attempt) register_row(work, "attempt", attempt);
        for (const variant& v : kata.variants)
          if (v.reference()) register_row(work, v.name, v.solution);
      }
    }
  }
}

}  // namespace
}  // namespace kata

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  try {
    kata::register_benchmarks();
  } catch (const std::runtime_error& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
