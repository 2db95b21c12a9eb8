// attempts/log.jsonl: one line a verdict, appended; plain text that git can merge.
#pragma once

#include <ctime>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "cli/attempt.hpp"
#include "kata/verdict.hpp"

namespace kata::cli {

struct log_line {
  std::string verdict;  ///< its code
  std::string time;     ///< UTC, "2026-01-31T09:30:00Z"
  std::string source;   ///< a fingerprint of the file that was judged
};

/// The last line of each kata and mode. A line that cannot be read is passed over.
std::map<std::pair<std::string, mode>, log_line> last_verdicts(const config& c);

/// Appends; does nothing for a stub, nor where the last line says the same.
void remember(const config& c, std::string_view id, const attempt& a, verdict outcome);

/// strftime of this moment; `convert` is gmtime_r or localtime_r.
std::string now(const char* format, tm* (*convert)(const time_t*, tm*));

/// FNV-1a, 64 bits (Fowler, Noll and Vo), in hexadecimal: tells an edited file, guards against nobody.
std::string fingerprint(std::string_view content);

}  // namespace kata::cli
