#include "judge/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>

namespace kata::judge {
namespace {

struct signal_name {
  int number;
  std::string_view name;
  std::string_view words;
};

constexpr signal_name signal_names[] = {
    {SIGHUP, "SIGHUP", "hangup"},
    {SIGINT, "SIGINT", "interrupt"},
    {SIGQUIT, "SIGQUIT", "quit"},
    {SIGILL, "SIGILL", "illegal instruction"},
    {SIGTRAP, "SIGTRAP", "trap"},
    {SIGABRT, "SIGABRT", "abort"},
    {SIGBUS, "SIGBUS", "bus error"},
    {SIGFPE, "SIGFPE", "arithmetic error, such as division by zero"},
    {SIGKILL, "SIGKILL", "forced end"},
    {SIGUSR1, "SIGUSR1", "user signal 1"},
    {SIGSEGV, "SIGSEGV", "segmentation fault"},
    {SIGUSR2, "SIGUSR2", "user signal 2"},
    {SIGPIPE, "SIGPIPE", "write to a closed pipe"},
    {SIGALRM, "SIGALRM", "alarm clock"},
    {SIGTERM, "SIGTERM", "terminated"},
    {SIGXCPU, "SIGXCPU", "its own CPU time limit"},
    {SIGXFSZ, "SIGXFSZ", "file too large"},
    {SIGVTALRM, "SIGVTALRM", "virtual alarm clock"},
    {SIGPROF, "SIGPROF", "profiling timer"},
    {SIGIO, "SIGIO", "input or output possible"},
    {SIGSYS, "SIGSYS", "bad system call"},
};

std::string in_words(int signal) {
  const auto* const found = std::ranges::find(signal_names, signal, &signal_name::number);
  if (found == std::end(signal_names)) return fmt::format("signal {}", signal);
  return fmt::format("{} ({})", found->name, found->words);
}

/// SIGKILL is then the judge's own, and says nothing about the program.
bool killed_by_itself(const measurement& m) {
  return m.signal != 0 && !(m.stopped_by_judge && m.signal == SIGKILL);
}

std::string megabytes(double bytes, int digits) {
  return fmt::format("{:.{}f}", bytes / static_cast<double>(mebibyte), digits);
}

/// With as many digits as show that it is more than the limit.
template <class Format>
std::string above(double value, double limit, int fewest, Format format) {
  for (int digits = fewest; digits < 9; ++digits)
    if (format(value, digits) != format(limit, digits)) return format(value, digits);
  return format(value, fewest);
}

std::string seconds_above(double value, double limit) {
  return above(value, limit, 2,
               [](double s, int digits) { return fmt::format("{:.{}f}", s, digits); });
}

}  // namespace

verdict decide(const measurement& measured, const limits& allowed, verdict checked) {
  const struct {
    bool holds;
    verdict then;
  } facts[] = {
      {!measured.judge_error.empty(), verdict::judge_error},
      {measured.output_bytes > allowed.output_bytes || measured.file_limit_hit,
       verdict::output_limit},
      {measured.cpu_s > allowed.cpu_s, verdict::time_limit},
      {measured.wall_s > allowed.wall_s, verdict::idleness_limit},
      {measured.memory_bytes > allowed.memory_bytes, verdict::memory_limit},
      {measured.exit_code != 0 || killed_by_itself(measured), verdict::runtime_error},
  };
  // The enumerators stand in the order in which they win.
  verdict worst = checked;
  for (const auto& fact : facts)
    if (fact.holds) worst = std::min(worst, fact.then);
  return worst;
}

std::string explain(verdict v, const measurement& measured, const limits& allowed) {
  switch (v) {
    case verdict::judge_error:
      return measured.judge_error;
    case verdict::output_limit:
      if (measured.file_limit_hit && measured.output_bytes <= allowed.output_bytes)
        return fmt::format("wrote a file of more than {:g} MB, the output limit",
                           static_cast<double>(allowed.output_bytes) / mebibyte);
      return fmt::format("more than {:g} MB of output, the limit",
                         static_cast<double>(allowed.output_bytes) / mebibyte);
    case verdict::time_limit:
      return fmt::format("{} s CPU, limit {:g} s", seconds_above(measured.cpu_s, allowed.cpu_s),
                         allowed.cpu_s);
    case verdict::idleness_limit:
      return fmt::format("idle: {:.1f} s went by with {:.2f} s of CPU", measured.wall_s,
                         measured.cpu_s);
    case verdict::memory_limit:
      return fmt::format("{} MB of memory, limit {:g} MB",
                         above(static_cast<double>(measured.memory_bytes),
                               static_cast<double>(allowed.memory_bytes), 0, megabytes),
                         static_cast<double>(allowed.memory_bytes) / mebibyte);
    case verdict::runtime_error:
      if (killed_by_itself(measured)) return "killed by " + in_words(measured.signal);
      return fmt::format("exit code {}", measured.exit_code);
    case verdict::compile_error:
    case verdict::wrong_answer:
    case verdict::presentation_error:
    case verdict::accepted:
    case verdict::skipped:
      break;
  }
  return {};
}

}  // namespace kata::judge
