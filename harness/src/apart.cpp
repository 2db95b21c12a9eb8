#include "apart.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <exception>
#include <stdexcept>

#include "kata/todo.hpp"

namespace kata {

namespace {

/// Never returns, and runs nothing at its end that the parent would run as well.
[[noreturn]] void be_the_child(const std::function<void(apart::line&)>& work, int descriptor,
                               int remark) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int nowhere = open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
  std::string threw;
  try {
    apart::line out(descriptor);
    work(out);
  } catch (const todo&) {
    threw = "SKIP: not written yet";
  } catch (const std::exception& error) {
    threw = fmt::format("RE: threw: {}", error.what());
  } catch (...) {
    threw = "RE: threw something";
  }
  send_or_exit(remark, threw);
  _exit(0);
}

}  // namespace

void send_or_exit(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) _exit(3);  // nobody listens any more
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

void apart::allow_cpu(double seconds) {
  const auto whole = static_cast<time_t>(seconds);
  const auto rest = static_cast<suseconds_t>((seconds - static_cast<double>(whole)) * 1e6);
  const itimerval timer{{0, 0}, {whole, rest}};
  setitimer(ITIMER_PROF, &timer, nullptr);
}

void apart::allow_memory(std::size_t bytes) {
  rlim_t pages = 0;
  if (std::FILE* const file = std::fopen("/proc/self/statm", "r")) {
    unsigned long long size = 0;
    if (std::fscanf(file, "%llu", &size) == 1) pages = size;
    std::fclose(file);
  }
  const rlim_t memory = pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) + bytes;
  const rlimit whole{memory, memory};
  setrlimit(RLIMIT_AS, &whole);
  rlimit stack;
  getrlimit(RLIMIT_STACK, &stack);
  stack.rlim_cur = std::min<rlim_t>(bytes, stack.rlim_max);
  setrlimit(RLIMIT_STACK, &stack);
}

void apart::line::send_bytes(const void* bytes, std::size_t count) {
  send_or_exit(descriptor_, {static_cast<const char*>(bytes), count});
}

apart::apart(const std::function<void(line&)>& work) {
  int sent[2];
  int remarks[2];
  if (pipe2(sent, O_CLOEXEC) != 0 || pipe2(remarks, O_CLOEXEC) != 0)
    throw std::runtime_error(fmt::format("pipe: {}", std::strerror(errno)));
  child_ = fork();
  if (child_ < 0) throw std::runtime_error(fmt::format("fork: {}", std::strerror(errno)));
  if (child_ == 0) be_the_child(work, sent[1], remarks[1]);
  close(sent[1]);
  close(remarks[1]);
  descriptor_ = sent[0];
  remark_ = remarks[0];
}

apart::~apart() {
  if (child_ > 0) {
    kill(child_, SIGKILL);
    while (waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  close(descriptor_);
  close(remark_);
}

bool apart::receive_bytes(void* bytes, std::size_t count, double seconds) {
  using clock = std::chrono::steady_clock;
  const auto deadline = clock::now() + std::chrono::duration_cast<clock::duration>(
                                           std::chrono::duration<double>(seconds));
  auto* at = static_cast<char*>(bytes);
  while (count > 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - clock::now()).count();
    pollfd wanted{descriptor_, POLLIN, 0};
    const int ready = poll(&wanted, 1, static_cast<int>(left < 0 ? 0 : left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) {
      too_slow_ = true;
      return false;
    }
    const ssize_t got = read(descriptor_, at, count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += got;
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

std::string apart::ended() {
  if (too_slow_) kill(child_, SIGKILL);
  int status = 0;
  while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
  }
  child_ = -1;
  if (too_slow_) return "TLE: no answer in time";
  char threw[256];
  const ssize_t length = read(remark_, threw, sizeof threw);
  if (length > 0) return {threw, static_cast<std::size_t>(length)};
  if (WIFSIGNALED(status))
    return fmt::format("RE: ended by signal {} ({})", WTERMSIG(status),
                       strsignal(WTERMSIG(status)));
  return fmt::format("RE: ended by itself, exit code {}", WEXITSTATUS(status));
}

}  // namespace kata
