// attempts/log.jsonl: what happened, one line an event, only ever appended; plain text that git can
// merge (union). All that the board remembers is computed from it.
#pragma once

#include <ctime>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/attempt.hpp"

namespace kata::cli {

struct event {
  std::int64_t time = 0;  ///< seconds since 1970; in the file as UTC
  std::string kata;
  std::string what;          ///< "started", "verdict", "hint", "bench", "mock"
  std::string mode = {};     ///< verdict: "core" or "acm"
  std::string verdict = {};  ///< verdict, mock: its code
  std::string source = {};   ///< verdict: a fingerprint of the file that was judged
  double ratio = 0;          ///< bench: time over the trusted variant's
};

/// In the order of the file. A line that cannot be read is passed over, and said once on stderr; it
/// stays in the file.
std::vector<event> read_log(const config& c);

/// Does not throw: a log that cannot be written is said on stderr.
void append(const config& c, event what);

/// Remembers a verdict on a person's own file, whose text had this fingerprint when it was judged,
/// unless the last one says the same of it.
void remember(const config& c, std::string_view id, const attempt& a, const std::string& source,
              verdict outcome);

/// What the log says of one kata.
struct progress {
  std::map<mode, event> last;     ///< the last verdict
  std::int64_t started = 0;       ///< the last `kata start`; 0: never
  std::int64_t solved = 0;        ///< the last AC in either mode; 0: never
  std::int64_t solved_since = 0;  ///< the first AC since `started`; 0: none
  int days_solved = 0;            ///< on how many days there was an AC
  int hints = 0;                  ///< given since `started`
  double best_ratio = 0;          ///< 0: never measured

  /// Days until it is due again: 1, 3, 7, 16, 35, … after the last AC. Never solved: nothing.
  std::int64_t due() const;
};

progress progress_of(std::string_view id, const std::vector<event>& log);

/// strftime; `convert` is gmtime_r or localtime_r.
std::string format_time(std::int64_t time, const char* format, tm* (*convert)(const time_t*, tm*));

/// "42 s", "12 min 30 s", "3 h 5 min".
std::string duration(std::int64_t seconds);

/// FNV-1a, 64 bits (Fowler, Noll and Vo), in hexadecimal: tells an edited file, guards against
/// nobody.
std::string fingerprint(std::string_view content);

}  // namespace kata::cli
