#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cases.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/report.hpp"
#include "judge/run.hpp"

namespace kata::cli {

namespace {

struct measured_row {
  std::string variant;
  double nanoseconds = 0;  ///< per element
  std::string error;
};

/// By workload, in the order of the run: "<family>/<n>".
using table = std::vector<std::pair<std::string, std::vector<measured_row>>>;

table parse(const std::string& json_text) {
  table all;
  const auto json = nlohmann::ordered_json::parse(json_text);
  for (const auto& b : json.at("benchmarks")) {
    if (b.value("run_type", "iteration") == "aggregate" &&
        b.value("aggregate_name", "") != "median")
      continue;
    std::istringstream name(b.at("run_name").get<std::string>());
    std::string part[4];  // kata, family, n, variant
    for (std::string& p : part) std::getline(name, p, '/');
    const std::string workload = part[1] + '/' + part[2];
    if (all.empty() || all.back().first != workload) all.push_back({workload, {}});
    measured_row row{part[3], 1e9 * b.value("per_element", 0.0), {}};
    if (b.value("error_occurred", false)) row.error = b.value("error_message", "failed");
    all.back().second.push_back(std::move(row));
  }
  return all;
}

std::string in_unit(double nanoseconds) {
  if (nanoseconds >= 1e6) return fmt::format("{:.2f} ms", nanoseconds * 1e-6);
  if (nanoseconds >= 1e3) return fmt::format("{:.2f} us", nanoseconds * 1e-3);
  return fmt::format("{:.2f} ns", nanoseconds);
}

}  // namespace

int bench(const config& c, const bench_options& options) {
  for (const std::string& id : options.ids) find_kata(id);
  const paint colours(STDOUT_FILENO);
  for (const std::string& id : options.ids) {
    const entry& kata = find_kata(id);
    const fs::path program = c.build / "bin" / fmt::format("{}.bench", id);
    if (!fs::exists(program))
      throw usage_error(fmt::format("{} is not built: cmake --build {} -t {}.bench", shown(program),
                                    shown(c.build), id));
    std::vector<std::string> command;
    const attempt a = find_attempt(c, id, mode::core);
    std::string attempt_note;
    if (a.own) {
      const built made = build(c, id, a, flavour::measured);
      if (made.compiled)
        command = {"env", "KATA_ATTEMPT=" + made.product.string()};
      else
        attempt_note = "your attempt does not compile (CE) and is left out\n";
    }
    const fs::path out = c.build / "reports" / fmt::format("{}.bench.json", id);
    fs::create_directories(out.parent_path());
    command.insert(command.end(),
                   {program, "--benchmark_out=" + out.string(), "--benchmark_out_format=json",
                    fmt::format("--benchmark_min_time={}", options.quick ? 0.01 : 0.1)});
    judge::job job{.argv = command,
                   .limits = {.cpu_s = 600, .wall_s = 900, .memory_bytes = 8192 * judge::mebibyte}};
    fs::remove(out);
    judge::measurement ended = judge::run(job);
    if ((ended.signal != 0 || ended.exit_code != 0) && command.front() == "env") {
      attempt_note = "your attempt crashed on a benchmark case (RE) and is left out\n";
      job.argv.erase(job.argv.begin(), job.argv.begin() + 2);
      ended = judge::run(job);
    }
    if (!ended.judge_error.empty()) throw std::runtime_error(ended.judge_error);
    if (ended.signal != 0 || ended.exit_code != 0)
      throw std::runtime_error("the benchmark ended early: " + ended.error_output);
    double best = 0;
    for (const auto& [workload, rows] : parse(read_file(out))) {
      fmt::print("{}\n", colours.bold(fmt::format("{} {}, per element", id, workload)));
      const auto baseline = std::ranges::find(rows, kata.trusted().name, &measured_row::variant);
      for (const measured_row& row : rows) {
        if (!row.error.empty()) {
          fmt::print("  {:<30} {}\n", row.variant, row.error);
          continue;
        }
        const double ratio = row.nanoseconds / baseline->nanoseconds;
        const std::string line =
            fmt::format("  {:<30}{:>12}{:>9.2f}x", row.variant, in_unit(row.nanoseconds), ratio);
        const bool own = row.variant == "attempt";
        if (own) best = best == 0 ? ratio : std::min(best, ratio);
        fmt::print("{}\n", own ? colours.bold(line) : line);
      }
    }
    fmt::print("{}(x: time over {})\n", attempt_note, kata.trusted().name);
    if (best > 0) append(c, {.kata = id, .what = "bench", .ratio = best});
  }
  return all_well;
}

}  // namespace kata::cli
