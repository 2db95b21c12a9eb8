// One function a subcommand; each returns the exit code.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/attempt.hpp"
#include "cli/config.hpp"
#include "judge/trial.hpp"

namespace kata::cli {

struct test_options {
  std::vector<std::string> ids;  ///< none: the attempt edited last
  bool json = false;
  std::optional<mode> only;  ///< both
  fs::path file;             ///< this one in place of the attempt
  std::string only_case;     ///< all
  double cpu_s = judge::limits{}.cpu_s;
  std::string expect;   ///< exit 0 when this, and nothing else, is the verdict
  std::string variant;  ///< this one in place of the attempt
  bool gdb = false;
  bool compile_only = false;     ///< as a build does in advance
  bool quiet_skip = false;       ///< says nothing of a mode that was not attempted
  int skip_code = not_accepted;  ///< when all that was named is SKIP
};

struct judge_options {
  std::string id;
  std::vector<std::string> program;
  std::vector<fs::path> cases;  ///< none: the kata's own
  std::string only_case;
  judge::rules rules;
  bool json = false;
  std::string expect;      ///< exit 0 when this, and nothing else, is the verdict
  bool examples = false;   ///< the examples only
  std::size_t sample = 0;  ///< this many, evenly from the smallest to the largest; 0: all
};

struct bench_options {
  std::vector<std::string> ids;
  bool quick = false;
  bool all = false;                    ///< every family at every size
  std::optional<double> seconds = {};  ///< in all, about; what is then left is not measured
  bool json = false;
  std::string plot = {};  ///< "file", "terminal", or empty: none
};

struct report_options {
  bool from_last_run = false;  ///< nothing is measured
  bool built = false;          ///< the benchmark programs are up to date
};

struct mock_options {
  std::string round;
  bool check = false;
  bool hand_in = false;
  bool abandon = false;
};

struct stress_options {
  std::string id;
  std::vector<std::string> program;  ///< none: the core attempt
  std::string variant;               ///< this one in place of the attempt
  std::uint64_t seed = 1;
  double seconds = 10;
};

int board(const config& c, bool as_json);
int hint(const config& c, const std::string& id, const std::string& language);
int show(const config& c, const std::string& id, const std::string& language);
int start(const config& c, const std::vector<std::string>& ids, bool again, bool vscode = false);
int test(const config& c, const test_options& options);
int judge_program(const config& c, const judge_options& options);
int watch(const config& c, const std::vector<std::string>& ids);
int bench(const config& c, const bench_options& options);
int benchmark_report(const config& c, const report_options& options);
int completion(const std::string& shell, const std::vector<std::string>& subcommands);
int mock(const config& c, const mock_options& options);

/// A round that was begun at least once.
struct mock_state {
  std::string name;
  std::int64_t last = 0;     ///< when one was last handed in or abandoned; 0: never
  std::string verdict = {};  ///< of that: "AC", "late", the worst one, or "abandoned"
  int tries = 0;             ///< handed in so often
  std::optional<std::int64_t> seconds_left = {};  ///< under way; negative: over
};
std::vector<mock_state> mock_states(const config& c);
int stress(const config& c, const stress_options& options);
/// `variant`: empty for the trusted one; "attempt" for the person's own, or a compiled one. The
/// input is stdin, or that case of the kata's.
int run(const config& c, const std::string& id, const std::string& variant,
        const std::string& compiled_attempt, const std::string& case_name);
int generate(const config& c, const std::string& id, const std::string& family,
             std::optional<std::size_t> size, std::uint64_t seed);

/// The kata whose attempt was edited last. Throws usage_error when there is none.
std::string edited_last(const config& c);

/// `language`: "en", "zh", or empty: the locale decides.
bool chinese(const std::string& language);

// For the build and the judge; not for people.
/// docs/strength.md: what kills the known-wrong rows. `check`: is what it says of this kata
/// current?
int strength(const config& c, const std::vector<std::string>& ids, bool check);
int write_cases(const std::string& id, const fs::path& directory);
/// What stands behind `kata serve`: --attempt FILE or --variant NAME, the kata's id, its inputs.
inline constexpr const char* serve_command = "serve";
int serve_cases(std::span<char* const> words);

/// The command line of a process that serves cases: of a built attempt, of a row of the table.
std::vector<std::string> core_child(const config& c, const built& made, std::string_view id);
std::vector<std::string> row_child(const config& c, const entry& kata, const std::string& row);

/// judge::run_core; the first case that failed is then in files of its own, to be shown.
judge::trial core_trial(const config& c, const entry& kata, std::span<const case_file> cases,
                        const std::vector<std::string>& child, const judge::rules& rules);

/// Of an attempt that did not compile.
judge::trial compile_error(const built& made);

/// The one of that name, of all parts. Throws usage_error when there is none.
case_file own_case(const config& c, const entry& kata, const std::string& name);

/// The kata's own cases, and those kept by `kata stress`, of a part (cases.hpp); none: empty.
std::vector<case_file> own_cases(const config& c, std::string_view id,
                                 const std::vector<const char*>& parts);

}  // namespace kata::cli
