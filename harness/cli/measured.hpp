// What a benchmark program measured: run, read back, and put into words.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/config.hpp"

namespace kata::cli {

inline constexpr std::string_view own_row = "attempt";

struct measured_row {
  std::string name;            ///< a variant's, "attempt", an earlier one's date, "peer:edlib", …
  std::vector<double> call_s;  ///< seconds a call, one per repetition, ascending
  double elements = 1;         ///< to a call
  double bytes_per_second = 0;  ///< 0: not known
  std::string error;            ///< why it was not timed

  bool timed() const { return error.empty() && !call_s.empty(); }
  double quartile(int which) const;  ///< 1, 2 (the median), 3; of call_s
  double per_element() const { return quartile(2) / elements; }
  bool peer() const { return name.starts_with("peer:"); }
  bool roofline() const { return name.starts_with("roofline:"); }
  bool earlier() const { return !name.empty() && name[0] >= '0' && name[0] <= '9'; }
};

/// Is a faster than b, or are they too close for this machine: do their quartiles overlap?
bool overlap(const measured_row& a, const measured_row& b);

/// One family at one size.
struct measured_size {
  std::string family;
  std::size_t n = 0;
  std::vector<measured_row> rows;  ///< in the order of the kata's table; then peers, then rooflines

  /// nullptr: there is none of that name that was timed.
  const measured_row* find(std::string_view name) const;
  /// Of what answers: no roofline. nullptr: nothing was timed.
  const measured_row* fastest() const;
  /// Ranks of what was timed, 1 for the fastest; those that are too close share one. Rooflines: 0.
  std::vector<int> ranks() const;
};

struct measurements {
  std::string kata;
  std::string cpu, vectors, compiler, date;
  std::string missing;  ///< packages of peers that were left out
  std::vector<measured_size> sizes;

  std::vector<std::string> families() const;
  std::vector<const measured_size*> of(std::string_view family) const;  ///< by n
  std::vector<std::string> names() const;                               ///< of all rows
};

/// Google Benchmark's JSON. Throws std::runtime_error.
measurements read_measurements(const fs::path& file, std::string_view id,
                               std::span<const variant> table);

/// How time a call grows with n.
struct growth_fit {
  std::string text;  ///< "O(n log n)", "roughly O(n)", "about n^1.3"; empty: too few sizes to say
  double error = 0;  ///< root mean square of the relative residuals
};
growth_fit fitted(const measurements& all, std::string_view family, std::string_view name);

/// The attempt among the rest, in words; empty: there is none.
std::string verdict_in_words(const measurements& all);

/// "12.3 ns", "4.56 us": three digits.
std::string time_in_words(double seconds);
/// "1.03x", "12.3x", "1230x".
std::string ratio_in_words(double ratio);

struct bench_run {
  std::string choice = "all";  ///< --kata_choice
  double min_time_s = 0.02;
  int repetitions = 5;
  double longest_call_s = 2;
  double workload_s = 300;
  double all_s = 1e9;
  std::vector<std::pair<std::string, fs::path>> attempts = {};  ///< row name, compiled attempt
  bool build_first = true;  ///< <id>.bench, where it is missing or older than its sources
};

/// What goes on, from 0 to 1.
using bench_progress = std::function<void(double part, std::string_view what)>;

/// Leaves its JSON in `out`. Throws std::runtime_error.
measurements run_benchmark(const config& c, const entry& kata, const bench_run& how,
                           const fs::path& out, const bench_progress& progress);

/// A bar on stderr, where that is a terminal.
class progress_bar {
 public:
  explicit progress_bar(bool wanted = true);
  ~progress_bar();
  progress_bar(const progress_bar&) = delete;
  progress_bar& operator=(const progress_bar&) = delete;
  void show(double part, std::string_view what);

 private:
  bool on_;
};

}  // namespace kata::cli
