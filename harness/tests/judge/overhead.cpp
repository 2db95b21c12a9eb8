// What a judged run costs over a bare posix_spawn() and waitpid(), and how fast stdout is drained.
//
//   judge_overhead [RUNS]
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "judge/run.hpp"

namespace {

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

template <class Function>
double median_seconds(int runs, Function f) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    f();
    times.push_back(seconds_since(begin));
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

void spawn_bare() {
  char name[] = "/bin/true";
  char* const argv[] = {name, nullptr};
  pid_t pid = 0;
  if (posix_spawn(&pid, name, nullptr, nullptr, argv, environ) != 0) std::abort();
  waitpid(pid, nullptr, 0);
}

void must_work(const kata::judge::measurement& m) {
  if (m.judge_error.empty()) return;
  fmt::print(stderr, "{}\n", m.judge_error);
  std::exit(1);
}

void spawn_judged() {
  kata::judge::job j;
  j.argv = {"/bin/true"};
  must_work(kata::judge::run(j));
}

void compare(int runs, const char* when) {
  const double bare = median_seconds(runs, spawn_bare);
  const double judged = median_seconds(runs, spawn_judged);
  fmt::print("{}: bare {:.3f} ms, judged {:.3f} ms, overhead {:.3f} ms (medians of {})\n", when,
             bare * 1e3, judged * 1e3, (judged - bare) * 1e3, runs);
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = std::max(1, argc > 1 ? std::atoi(argv[1]) : 300);
  compare(runs, "small judge");
  {
    constexpr std::size_t size = 500 << 20;
    const auto ballast = std::make_unique<char[]>(size);
    std::memset(ballast.get(), 1, size);
    compare(runs, "judge of 500 MB");
  }
  kata::judge::job j;
  j.argv = {"head", "-c", "67108864", "/dev/zero"};
  const double seconds = median_seconds(9, [&] { must_work(kata::judge::run(j)); });
  fmt::print("64 MiB of stdout: {:.0f} ms, {:.0f} MB/s\n", seconds * 1e3, 67.108864 / seconds);
}
