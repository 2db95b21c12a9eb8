#include "cli/measured.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cases.hpp"
#include "judge/run.hpp"

namespace kata::cli {

namespace {

/// Attempts, earlier ones, the table, peers, rooflines.
std::size_t place_of(const measured_row& row, std::span<const variant> table) {
  if (row.name == own_row) return 0;
  if (row.earlier()) return 1;
  if (row.peer()) return table.size() + 2;
  if (row.roofline()) return table.size() + 3;
  const auto at = std::ranges::find(table, row.name, &variant::name);
  return 2 + static_cast<std::size_t>(at - table.begin());
}

measured_row& row_in(measurements& all, const std::string& family, std::size_t n,
                     const std::string& name) {
  auto size = std::ranges::find_if(
      all.sizes, [&](const measured_size& s) { return s.family == family && s.n == n; });
  if (size == all.sizes.end()) size = all.sizes.insert(size, measured_size{family, n, {}});
  auto row = std::ranges::find(size->rows, name, &measured_row::name);
  if (row == size->rows.end()) {
    row = size->rows.emplace(row);
    row->name = name;
  }
  return *row;
}

double unit_of(const std::string& name) {
  return name == "s" ? 1 : name == "ms" ? 1e-3 : name == "us" ? 1e-6 : 1e-9;
}

/// t = a + c·g(n) with a, c ≥ 0, least squares of the relative residuals; with few points a = 0.
/// So it is where the start would outweigh the growth at half of the sizes: then the largest input
/// alone would say how time grows, and it says as much of the caches. Gives their root mean square.
double misfit(const std::vector<std::pair<double, double>>& points, double (*g)(double),
              bool with_start) {
  double s_gg = 0, s_g = 0, s_1 = 0, s_gt = 0, s_t = 0;  // sums of weight 1/t²
  for (const auto& [n, t] : points) {
    const double x = g(n) / t;
    s_gg += x * x;
    s_g += x / t;
    s_1 += 1 / (t * t);
    s_gt += x;
    s_t += 1 / t;
  }
  double a = 0;
  double c = s_gt / s_gg;
  const double determinant = s_gg * s_1 - s_g * s_g;
  if (with_start && determinant > 1e-12 * s_gg * s_1) {
    const double start = (s_gg * s_t - s_g * s_gt) / determinant;
    const double slope = (s_1 * s_gt - s_g * s_t) / determinant;
    if (start >= 0 && slope >= 0 && start <= slope * g(points[points.size() / 2].first)) {
      a = start;
      c = slope;
    } else if (slope < 0) {
      a = s_t / s_1;
      c = 0;
    }
  }
  double sum = 0;
  for (const auto& [n, t] : points) sum += std::pow((a + c * g(n)) / t - 1, 2);
  return std::sqrt(sum / static_cast<double>(points.size()));
}

constexpr struct {
  const char* text;
  double (*g)(double n);
} growths[] = {
    {"O(1)", [](double) { return 1.0; }},
    {"O(log n)", [](double n) { return std::log2(n); }},
    {"O(n)", [](double n) { return n; }},
    {"O(n log n)", [](double n) { return n * std::log2(n); }},
    {"O(n²)", [](double n) { return n * n; }},
};

std::string joined_names(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

/// Takes the lines `<done> <of> <what>` apart.
class told_progress final : public judge::side_channel {
 public:
  explicit told_progress(const bench_progress& tell) : tell_(tell) {}
  void receive(std::string_view bytes) override {
    for (const char c : bytes) {
      if (c != '\n') {
        line_ += c;
        continue;
      }
      std::istringstream in(std::exchange(line_, {}));
      double done = 0;
      double of = 1;
      std::string what;
      if (in >> done >> of >> what && of > 0) tell_(done / of, what);
    }
  }
  bool keep_running(double, double) override { return true; }

 private:
  const bench_progress& tell_;
  std::string line_;
};

/// Nothing to do where there is no build to ask, as beside a copied `kata`.
void bring_up_to_date(const config& c, std::string_view id, const fs::path& program,
                      const bench_progress& progress) {
  if (!fs::exists(c.build / "CMakeCache.txt")) return;
  progress(0, fmt::format("building {}.bench", id));
  const judge::job job{
      .argv = {"cmake", "--build", c.build, "--target", fmt::format("{}.bench", id)},
      // A precompiled header has 100 MB.
      .limits = {.cpu_s = 1800,
                 .wall_s = 3600,
                 .memory_bytes = 8192 * judge::mebibyte,
                 .output_bytes = 1024 * judge::mebibyte}};
  const judge::measurement ended = judge::run(job);
  if (!ended.judge_error.empty() && fs::exists(program)) return;  // no cmake any more
  if (!ended.judge_error.empty() || ended.signal != 0 || ended.exit_code != 0)
    throw std::runtime_error(fmt::format("{}.bench cannot be built\n{}{}{}", id, ended.judge_error,
                                         ended.output, ended.error_output));
}

}  // namespace

double measured_row::quartile(int which) const {
  const double place = static_cast<double>(which) / 4 * static_cast<double>(call_s.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, call_s.size() - 1);
  return std::lerp(call_s[below], call_s[above], place - static_cast<double>(below));
}

bool overlap(const measured_row& a, const measured_row& b) {
  return a.quartile(1) <= b.quartile(3) && b.quartile(1) <= a.quartile(3);
}

const measured_row* measured_size::find(std::string_view name) const {
  const auto at = std::ranges::find(rows, name, &measured_row::name);
  return at == rows.end() || !at->timed() ? nullptr : &*at;
}

const measured_row* measured_size::fastest() const {
  const measured_row* least = nullptr;
  for (const measured_row& row : rows)
    if (row.timed() && !row.roofline() &&
        (least == nullptr || row.quartile(2) < least->quartile(2)))
      least = &row;
  return least;
}

std::vector<int> measured_size::ranks() const {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].timed() && !rows[i].roofline()) order.push_back(i);
  std::ranges::sort(order, {}, [&](std::size_t i) { return rows[i].quartile(2); });
  std::vector<int> ranks(rows.size(), 0);
  for (std::size_t place = 0; place < order.size(); ++place) {
    const bool close = place > 0 && overlap(rows[order[place - 1]], rows[order[place]]);
    ranks[order[place]] = close ? ranks[order[place - 1]] : static_cast<int>(place) + 1;
  }
  return ranks;
}

std::vector<std::string> measurements::families() const {
  std::vector<std::string> all;
  for (const measured_size& size : sizes)
    if (std::ranges::find(all, size.family) == all.end()) all.push_back(size.family);
  return all;
}

std::vector<const measured_size*> measurements::of(std::string_view family) const {
  std::vector<const measured_size*> all;
  for (const measured_size& size : sizes)
    if (size.family == family) all.push_back(&size);
  std::ranges::sort(all, {}, &measured_size::n);
  return all;
}

std::vector<std::string> measurements::names() const {
  std::vector<std::string> all;
  for (const measured_size& size : sizes)
    for (const measured_row& row : size.rows)
      if (std::ranges::find(all, row.name) == all.end()) all.push_back(row.name);
  return all;
}

measurements read_measurements(const fs::path& file, std::string_view id,
                               std::span<const variant> table) {
  measurements all;
  all.kata = id;
  const auto json = nlohmann::ordered_json::parse(read_file(file));
  const auto& context = json.at("context");
  all.cpu = context.value("cpu", "");
  all.vectors = context.value("vectors", "");
  all.compiler = context.value("compiler", "");
  all.date = context.value("date", "").substr(0, 10);
  all.missing = context.value("missing_packages", "");
  for (const auto& b : json.at("benchmarks")) {
    if (b.value("run_type", "iteration") == "aggregate") continue;
    std::istringstream name(b.at("run_name").get<std::string>());
    std::string part[4];  // kata, family, n, variant
    for (std::string& p : part) std::getline(name, p, '/');
    measured_row& row = row_in(all, part[1], std::stoull(part[2]), part[3]);
    if (b.value("error_occurred", false)) {
      row.error = b.value("error_message", "failed");
      continue;
    }
    row.call_s.push_back(b.at("real_time").get<double>() * unit_of(b.value("time_unit", "ns")));
    row.elements = std::max(1.0, b.value("elements", 1.0));
    row.bytes_per_second = b.value("bytes_per_second", 0.0);
  }
  for (measured_size& size : all.sizes) {
    for (measured_row& row : size.rows) std::ranges::sort(row.call_s);
    std::ranges::stable_sort(size.rows, {}, [&](const measured_row& r) {
      return std::pair(place_of(r, table), r.earlier() ? r.name : "");
    });
  }
  return all;
}

growth_fit fitted(const measurements& all, std::string_view family, std::string_view name) {
  std::vector<std::pair<double, double>> points;
  for (const measured_size* size : all.of(family))
    if (const measured_row* row = size->find(name))
      points.push_back({static_cast<double>(size->n), row->quartile(2)});
  if (points.size() < 3 || points.back().first < 8 * points.front().first) return {};
  growth_fit best{{}, 1e9};
  for (const auto& [text, g] : growths) {
    // What grows more slowly is believed unless the other fits clearly better.
    const double error = misfit(points, g, points.size() > 3);
    if (error < 0.9 * best.error - 0.005) best = {text, error};
  }
  if (best.error > 0.3) {
    const auto& [first_n, first_t] = points.front();
    const auto& [last_n, last_t] = points.back();
    const double power = std::log(last_t / first_t) / std::log(last_n / first_n);
    constexpr const char* whole[] = {"O(1)", "O(n)", "O(n²)", "O(n³)"};
    const double near = std::clamp(std::round(power), 0.0, 3.0);
    best.text = std::abs(power - near) < 0.15
                    ? fmt::format("roughly {}", whole[static_cast<std::size_t>(near)])
                    : fmt::format("about n^{:.1f}", power);
  }
  return best;
}

std::string verdict_in_words(const measurements& all) {
  if (all.sizes.empty()) return {};
  const std::string& family = all.sizes.front().family;
  const measured_size* at = nullptr;
  std::string error;
  for (const measured_size* size : all.of(family))
    for (const measured_row& row : size->rows) {
      if (row.name != own_row) continue;
      if (row.timed())
        at = size;
      else if (error.empty())
        error = row.error;
    }
  if (at == nullptr) return error.empty() ? "" : fmt::format("not timed: {}", error);

  const measured_row& own = *at->find(own_row);
  const measured_row* slower = nullptr;    // the fastest of them
  const measured_row* too_slow = nullptr;  // to be timed at this size; the cleverest of them
  const measured_row* faster = nullptr;    // the slowest of them
  const measured_row* fastest = nullptr;   // of all
  std::vector<std::string> level;
  std::vector<std::string> earlier;
  for (const measured_row& row : at->rows) {
    if (row.error.starts_with("skipped: about") && !row.peer() && !row.earlier()) too_slow = &row;
    if (!row.timed() || row.roofline() || row.name == own_row) continue;
    const double ratio = row.quartile(2) / own.quartile(2);
    if (row.earlier()) {
      earlier.push_back(overlap(own, row) ? fmt::format("level with that of {}", row.name)
                        : ratio > 1
                            ? fmt::format("{:.2g}× faster than that of {}", ratio, row.name)
                            : fmt::format("{:.2g}× slower than that of {}", 1 / ratio, row.name));
      continue;
    }
    if (fastest == nullptr || row.quartile(2) < fastest->quartile(2)) fastest = &row;
    if (overlap(own, row))
      level.push_back(row.name);
    else if (ratio > 1)
      slower = slower == nullptr || row.quartile(2) < slower->quartile(2) ? &row : slower;
    else
      faster = faster == nullptr || row.quartile(2) > faster->quartile(2) ? &row : faster;
  }
  if (slower == nullptr) slower = too_slow;
  std::vector<std::string> parts;
  if (slower != nullptr && faster != nullptr)
    parts.push_back(fmt::format("between {} and {}", slower->name, faster->name));
  else if (slower != nullptr)
    parts.push_back(level.empty() ? "faster than all others"
                                  : fmt::format("none is faster; {} is slower", slower->name));
  else if (faster != nullptr)
    parts.push_back(level.empty() ? "slower than all others"
                                  : fmt::format("none is slower; {} is faster", faster->name));
  if (!level.empty())
    parts.push_back(fmt::format("too close to {} to rank on this machine", joined_names(level)));
  if (faster != nullptr)
    parts.push_back(
        fmt::format("{:.{}f}× from the fastest ({})", own.quartile(2) / fastest->quartile(2),
                    own.quartile(2) / fastest->quartile(2) < 100 ? 1 : 0, fastest->name));
  const growth_fit growth = fitted(all, family, own_row);
  if (!growth.text.empty())
    parts.push_back((growth.text.starts_with("O(") ? "grows like " : "growth: ") + growth.text);
  parts.insert(parts.end(), earlier.begin(), earlier.end());
  return fmt::format("{} at n = {}: {}", family, at->n, fmt::join(parts, "; "));
}

std::string time_in_words(double seconds) {
  constexpr std::pair<double, const char*> units[] = {
      {1, "s"}, {1e-3, "ms"}, {1e-6, "us"}, {1e-10, "ns"}, {1e-12, "ps"}};
  for (const auto& [least, name] : units)
    if (seconds >= least || least == 1e-12) {
      const double unit = least == 1e-10 ? 1e-9 : least;
      const double value = seconds / unit;
      return fmt::format("{:.{}f} {}", value,
                         value >= 100  ? 0
                         : value >= 10 ? 1
                         : value >= 1  ? 2
                                       : 3,
                         name);
    }
  return {};
}

std::string ratio_in_words(double ratio) {
  return fmt::format("{:.{}f}x", ratio, ratio >= 100 ? 0 : ratio >= 10 ? 1 : ratio >= 0.1 ? 2 : 4);
}

measurements run_benchmark(const config& c, const entry& kata, const bench_run& how,
                           const fs::path& out, const bench_progress& progress) {
  const fs::path program = c.build / "bin" / fmt::format("{}.bench", kata.id());
  if (how.build_first) bring_up_to_date(c, kata.id(), program, progress);
  if (!fs::exists(program))
    throw usage_error(fmt::format("{} is not built: cmake --build {} -t {}.bench", shown(program),
                                  shown(c.build), kata.id()));
  fs::create_directories(out.parent_path());
  const fs::path fresh = out.string() + ".new";
  fs::remove(fresh);
  std::vector<std::string> command = {program,
                                      "--benchmark_out=" + fresh.string(),
                                      "--kata_choice=" + how.choice,
                                      fmt::format("--benchmark_min_time={}", how.min_time_s),
                                      fmt::format("--benchmark_repetitions={}", how.repetitions),
                                      "--benchmark_enable_random_interleaving=true",
                                      fmt::format("--kata_longest_call={}", how.longest_call_s),
                                      fmt::format("--kata_workload={}", how.workload_s),
                                      fmt::format("--kata_seconds={}", how.all_s),
                                      fmt::format("--kata_progress={}", judge::side_channel::fd)};
  for (const auto& [name, file] : how.attempts)
    command.push_back(fmt::format("--kata_attempt={}={}", name, file.string()));
  told_progress told(progress);
  const judge::job job{
      .argv = command,
      .limits = {.cpu_s = 7200, .wall_s = 10800, .memory_bytes = 16384 * judge::mebibyte},
      .channel = &told};
  const judge::measurement ended = judge::run(job);
  if (!ended.judge_error.empty()) throw std::runtime_error(ended.judge_error);
  if (ended.signal != 0 || ended.exit_code != 0)
    throw std::runtime_error(fmt::format(
        "{} ended early ({} {}): {}", shown(program), ended.signal != 0 ? "signal" : "exit code",
        ended.signal != 0 ? ended.signal : ended.exit_code, ended.error_output));
  fs::rename(fresh, out);
  return read_measurements(out, kata.id(), kata.variants);
}

progress_bar::progress_bar(bool wanted) : on_(wanted && isatty(STDERR_FILENO) != 0) {}

progress_bar::~progress_bar() {
  if (on_) fmt::print(stderr, "\r\x1b[K");
}

void progress_bar::show(double part, std::string_view what) {
  if (!on_) return;
  constexpr int width = 30;
  const int filled = static_cast<int>(std::clamp(part, 0.0, 1.0) * width);
  // Without a second line where the terminal is narrow: it would not be wiped.
  constexpr std::string_view cut = "\x1b[?7l";
  constexpr std::string_view wrapped = "\x1b[?7h";
  fmt::print(stderr, "\r\x1b[K{}[{:#<{}}{:.<{}}] {:3.0f} %  {}{}", cut, "", filled, "",
             width - filled, 100 * part, what, wrapped);
  std::fflush(stderr);
}

}  // namespace kata::cli
