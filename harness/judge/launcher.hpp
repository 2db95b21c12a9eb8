// What run() and the launcher say to each other. Both are always built together.
#pragma once

#include <cstdint>

namespace kata::judge::internal {

/// The launcher writes messages to this descriptor; the program never sees it.
inline constexpr int status_fd = 4;

inline constexpr int side_channel_fd = 3;

/// The launcher's arguments, in this order; numbers are decimal. The program's own argv follows.
enum class argument : int {
  self,
  judge_pid,
  cpu_ns,
  wall_ns,
  memory_bytes,
  file_bytes,
  cpu,      ///< to pin the program to; -1: none
  channel,  ///< 1: side_channel_fd is open, and progress is to be reported
  path,     ///< what is executed; argv[0] is only its name
  program,  ///< argv[0] of the program
};

enum class event : std::int32_t {
  refused,   ///< the program was not started: `where` and `error` say why
  started,   ///< exec has succeeded: `pid`, and `clock_ns` is the monotonic time of it
  progress,  ///< `cpu_ns` and `waited_ns` so far
  finished,  ///< the program has ended, and so has everything that it started
};

enum class step : std::int32_t { fork, pin, exec };

struct message {
  event what;
  step where;
  std::int32_t error;      ///< errno of the failed step
  std::int32_t pid;        ///< of the program, which is also its session and process group
  std::int32_t status;     ///< as wait() gives it
  std::int32_t stopped;    ///< it was killed for a limit or on request
  std::int32_t survivors;  ///< something that it started could not be killed
  std::int32_t unused;
  std::uint64_t clock_ns;
  std::uint64_t cpu_ns;
  std::uint64_t wall_ns;    ///< less waited_ns
  std::uint64_t waited_ns;  ///< ready to run while no CPU was free: the machine's doing
  std::uint64_t memory_bytes;
};

// Small enough for a pipe to take it whole or not at all (PIPE_BUF is at least 512).
static_assert(sizeof(message) <= 512);

}  // namespace kata::judge::internal
