// A solution against a kata's cases: one process for all of them in core mode, one a case in ACM
// mode.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cases.hpp"
#include "judge/run.hpp"
#include "kata/problem.hpp"

namespace kata::judge {

struct case_result {
  case_file file;
  verdict outcome = verdict::accepted;
  std::string message = {};  ///< what went wrong, in one or two sentences
  std::optional<double> cpu_s = {};
  std::optional<double> wall_s = {};
  std::optional<double> memory_mb = {};
  std::string expected = {};      ///< of a case that failed: the answer that was wanted
  std::string found = {};         ///< the answer that was given, as ACM text
  bool layout_only = false;       ///< the tokens are right, the bytes are not
  std::string output = {};        ///< core mode: what it printed, in a run of this case alone
  std::string error_output = {};  ///< what it wrote to stderr
};

struct trial {
  verdict outcome = verdict::skipped;  ///< the first failing case's, else accepted
  std::vector<case_result> cases;      ///< those that were run, in order
  std::string message;                 ///< of a verdict that no case explains

  /// nullptr: none failed.
  const case_result* first_failure() const;
};

/// What is asked of a run besides the limits.
struct rules {
  judge::limits limits = {};
  bool strict = false;
  bool first_failure_only =
      false;  ///< nothing is run after it: the verdict is the same, and sooner
};

/// `child` is the command line of a process that serves cases (src/serve.hpp), to which the inputs'
/// places are added. The limits hold for each case; memory and output for the process.
/// Ends at the first case that the process does not survive.
trial run_core(const problem& kata, std::span<const case_file> cases,
               const std::vector<std::string>& child, const rules& rules);

/// One process a case, whose input is a file of its own, on as many CPUs as there are, each pinned
/// to its own. After a case that ran into a limit no further one is begun. `done` is told of each
/// case, from several threads but one at a time, in any order.
trial run_acm(const problem& kata, std::span<const case_file> cases,
              const std::vector<std::string>& program, const rules& rules,
              const std::function<void(const case_result&)>& done = {});

}  // namespace kata::judge
