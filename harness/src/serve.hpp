// The core-mode child: runs a solution on cases, one after the other, and tells what came of each.
// It never sees an expected answer; who judges is another process (judge/trial.hpp).
//
// On the side channel's descriptor, per case, in this order:
//   begin INDEX\n
//   end INDEX STATUS CPU_NS OUTPUT_BYTES REMARK_BYTES\n<output><remark>
// and after the last case: done\n. STATUS is one of the words below.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cases.hpp"
#include "kata/problem.hpp"

namespace kata {

inline constexpr const char* status_returned = "returned";  ///< the remark is the violation, if any
inline constexpr const char* status_todo = "todo";          ///< threw kata::todo
inline constexpr const char* status_threw = "threw";        ///< the remark says what

/// A place as the child's command line has it: OFFSET:BYTES:FILE.
std::string to_argument(const place& where);
place from_argument(std::string_view argument);

/// Returns the exit code: 0 when all cases were run, whatever came of them.
int serve(const problem& kata, function solution, std::span<char* const> inputs, int channel);

/// Loads a compiled attempt. Throws std::runtime_error.
function load_attempt(const std::string& file);

}  // namespace kata
