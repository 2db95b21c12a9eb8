// Runs one program under limits and measures it. Decides nothing: see verdict.hpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kata::judge {

inline constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

/// Under sanitizers everything is slower and larger by about this.
#ifdef __SANITIZE_ADDRESS__
inline constexpr unsigned allowance = 4;
#else
inline constexpr unsigned allowance = 1;
#endif

struct limits {
  double cpu_s = 2 * allowance;   ///< of all threads and descendants together
  double wall_s = 6 * allowance;  ///< monotonic, from exec to the end of the process,
                                  ///< less the time in which no CPU was free for it
  std::uint64_t memory_bytes =
      256 * allowance * mebibyte;              ///< peak resident size, descendants included
  std::uint64_t output_bytes = 64 * mebibyte;  ///< of stdout; and of each file that it writes
};

/// What a caller may attach to a run: bytes that the program writes to file descriptor
/// `side_channel::fd`, and a look at its CPU time a few hundred times a second.
class side_channel {
 public:
  static constexpr int fd = 3;
  virtual ~side_channel() = default;
  virtual void receive(std::string_view bytes) = 0;
  /// cpu_s: CPU time of the process so far; wall_s: since its start, both
  /// measured as for the limits. False ends the run.
  virtual bool keep_running(double cpu_s, double wall_s) = 0;
};

struct job {
  std::vector<std::string> argv;              ///< argv[0]: a path, or a name looked up in PATH
  std::filesystem::path input = "/dev/null";  ///< becomes stdin, opened read-only
  judge::limits limits;
  int cpu = -1;                     ///< pin the program to this CPU; -1: not pinned
  side_channel* channel = nullptr;  ///< not owned
};

struct measurement {
  std::string judge_error;  ///< why it could not be run or measured; empty: it was
  int exit_code = 0;        ///< when signal == 0
  int signal = 0;           ///< what ended it; 0: it exited. Also set when the judge killed it
  bool stopped_by_judge = false;  ///< killed for a limit, or because keep_running said so
  double cpu_s = 0;
  double wall_s = 0;
  std::uint64_t memory_bytes = 0;  ///< peak
  std::uint64_t output_bytes = 0;  ///< of stdout, counted past the cap too as far as it was read
  bool file_limit_hit = false;     ///< it died of SIGXFSZ
  std::string output;              ///< stdout, at most limits.output_bytes
  std::string error_output;        ///< stderr, at most its first 64 KiB
};

/// Blocks until the program has ended or was stopped, and nothing of it is left.
/// Thread-safe: several runs may go on in threads of one process.
[[nodiscard]] measurement run(const job& what);

/// Ends every run that is under way in this process, with everything that it started.
/// Async-signal-safe, for the SIGINT handler of the command line.
void stop_all() noexcept;

}  // namespace kata::judge
