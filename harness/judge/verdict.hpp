// From what was measured to a verdict: a pure function, total, tested as a table.
#pragma once

#include <string>

#include "judge/run.hpp"
#include "kata/verdict.hpp"

namespace kata::judge {

/// `checked` is what the checker says of the output: accepted, presentation_error or wrong_answer.
/// Order when several hold: JE > OLE > TLE/ILE > MLE > RE > WA > PE > AC.
[[nodiscard]] verdict decide(const measurement& measured, const limits& allowed, verdict checked);

/// One sentence with the numbers: "killed by SIGSEGV (segmentation fault)", "exit code 3",
/// "2.01 s CPU, limit 2 s", "idle: 6.0 s went by with 0.00 s of CPU". Empty for AC, WA, PE.
[[nodiscard]] std::string explain(verdict v, const measurement& measured, const limits& allowed);

}  // namespace kata::judge
