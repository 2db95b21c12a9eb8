// What run() and the launcher say to each other. Both are always built together.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kata::judge::internal {

/// The launcher's end of a socket: orders come in, each followed by its text; messages go out. One
/// run after the other, until the socket ends or a run has ended by force. The program never sees
/// it. The program's environment and working directory are the launcher's, argv[1] of which is the
/// judge's process number.
inline constexpr int control_fd = 4;

inline constexpr int side_channel_fd = 3;

/// Sent with descriptors, which the program gets as 0, 1, 2 and, where a channel is wanted,
/// side_channel_fd.
struct order {
  std::uint64_t cpu_ns;
  std::uint64_t wall_ns;
  std::uint64_t memory_bytes;
  std::uint64_t file_bytes;
  std::int32_t cpu;      ///< to pin the program to; -1: none
  std::int32_t channel;  ///< 1: side_channel_fd is among the descriptors, and progress is reported
  std::uint64_t arguments;   ///< how many; argv[0] is only the program's name
  std::uint64_t text_bytes;  ///< what is executed, then the arguments, each with its final NUL
};

inline constexpr std::size_t most_descriptors = 4;

enum class event : std::int32_t {
  refused,   ///< the program was not started: `where` and `error` say why
  started,   ///< exec has succeeded: `pid`, and `clock_ns` is the monotonic time of it
  progress,  ///< `cpu_ns` and `wall_ns` so far, of one moment
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
  std::uint64_t wall_ns;  ///< less the time when it was ready to run and no CPU was free
  std::uint64_t memory_bytes;
};

}  // namespace kata::judge::internal
