// Programs that misbehave, one row each: name, what it does, the verdict it deserves.
//
//   hostile NAME      does it; the right answer, 42, is already printed by then
//   hostile --list    the table, for the test: name, verdict, memory limit in MB
//
// The test sets only that limit low which the row's verdict is about, and all others many times
// higher than the program needs, so that a busy machine changes no verdict.
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <mutex>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr std::size_t mebibyte = 1 << 20;
constexpr std::size_t output_cap = mebibyte;  // what the test allows
constexpr std::size_t answer_size = 3;

// ---------------------------------------------------------------- tools

volatile unsigned sink = 0;

template <class T>
void use(T value) {
  sink = static_cast<unsigned>(value);
}

[[noreturn]] void spin() {
  for (;;) sink = sink + 1;
}

void spin_for(double cpu_s) {
  const std::clock_t end = std::clock() + static_cast<std::clock_t>(cpu_s * CLOCKS_PER_SEC);
  while (std::clock() < end) sink = sink + 1;
}

[[noreturn]] void sleep_for_ever() {
  for (;;) pause();
}

void sleep_ms(long ms) {
  timespec rest{ms / 1000, ms % 1000 * 1'000'000};
  while (nanosleep(&rest, &rest) != 0 && errno == EINTR) {
  }
}

void require(bool holds) {
  if (!holds) std::_Exit(9);
}

char* reserve(std::size_t size, int sharing = MAP_PRIVATE) {
  void* const memory =
      mmap(nullptr, size, PROT_READ | PROT_WRITE, sharing | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  require(memory != MAP_FAILED);
  return static_cast<char*>(memory);
}

void touch(char* memory, std::size_t size) {
  for (std::size_t i = 0; i < size; i += 4096) *static_cast<volatile char*>(memory + i) = 1;
}

void read_all(const char* memory, std::size_t size) {
  for (std::size_t i = 0; i < size; i += 4096)
    sink = sink + static_cast<unsigned>(*static_cast<const volatile char*>(memory + i));
}

void use_memory(std::size_t megabytes) {
  touch(reserve(megabytes * mebibyte), megabytes * mebibyte);
}

template <class Function>
pid_t in_child(Function f) {
  const pid_t pid = fork();
  require(pid >= 0);
  if (pid == 0) {
    f();
    std::_Exit(0);
  }
  return pid;
}

void wait_for_all() {
  while (wait(nullptr) > 0 || errno == EINTR) {
  }
}

/// In a session of its own, whose parent is gone: nothing leads back to this program.
template <class Function>
void in_daemon(Function f) {
  const pid_t between = in_child([&] {
    setsid();
    in_child(f);
  });
  waitpid(between, nullptr, 0);
}

void write_for_ever(int fd) {
  static const std::string text(1 << 16, 'x');
  for (;;)
    if (write(fd, text.data(), text.size()) < 0) return;
}

void write_exactly(std::size_t size) {
  const std::string text(size, 'x');
  for (std::size_t at = 0; at < size;) {
    const ssize_t n = write(1, text.data() + at, size - at);
    require(n > 0);
    at += static_cast<std::size_t>(n);
  }
}

void write_file(off_t size) {
  std::FILE* const file = std::tmpfile();
  require(file != nullptr);
  const std::string text(1 << 16, 'x');
  for (off_t at = 0; at < size;) {
    const auto part = std::min(text.size(), static_cast<std::size_t>(size - at));
    const ssize_t n = write(fileno(file), text.data(), part);
    if (n <= 0) break;
    at += n;
  }
  std::fclose(file);
}

void for_all_signals(void (*disposition)(int)) {
  for (int number = 1; number < NSIG; ++number) std::signal(number, disposition);
}

void block_all_signals() {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, nullptr);
}

pid_t grandparent() {
  std::FILE* const file = std::fopen(("/proc/" + std::to_string(getppid()) + "/stat").c_str(), "r");
  require(file != nullptr);
  int parent = 0;
  require(std::fscanf(file, "%*d (%*[^)]) %*c %d", &parent) == 1 && parent > 0);
  std::fclose(file);
  return parent;
}

/// A killer's attempt must fail: where it is let through, the row says so by its exit code.
void must_be_refused(long result) { require(result == -1 && errno == EPERM); }

/// Signal 0 goes first: it is as much refused, and harmless where it is not. So these rows fail,
/// and kill nobody, on a system without seccomp.
void attack(pid_t pid, int signal) {
  must_be_refused(kill(pid, 0));
  must_be_refused(kill(pid, signal));
}

void attack_group_of(pid_t pid, int signal) {
  const pid_t group = getpgid(pid);
  require(group > 1);
  attack(-group, signal);
}

[[gnu::noinline]] int recurse(int depth) {
  volatile int here = depth;
  if (depth == 0) return 0;
  return recurse(depth - 1) + (here != 0);
}

[[gnu::noinline]] int recurse_over_large_frames(int depth) {
  char frame[256 << 10];
  asm volatile("" : : "r"(frame) : "memory");  // is there, but never touched
  if (depth < 0) return 0;
  return recurse_over_large_frames(depth + 1) + 1;
}

char huge_global[std::size_t{1} << 30];

char** arguments = nullptr;

// ---------------------------------------------------------------- the longer ones

void shares_memory_with_children() {
  constexpr std::size_t size = 40 * mebibyte;
  char* const memory = reserve(size);
  touch(memory, size);
  for (int i = 0; i < 8; ++i)
    in_child([&] {
      read_all(memory, size);
      sleep_ms(150);
    });
  wait_for_all();
}

void shares_mapping_with_children() {
  constexpr std::size_t size = 40 * mebibyte;
  char* const memory = reserve(size, MAP_SHARED);
  for (int i = 0; i < 4; ++i)
    in_child([&] {
      touch(memory, size);
      sleep_ms(150);
    });
  wait_for_all();
}

/// Within a fraction of the time between two looks.
void fills_and_frees() {
  constexpr std::size_t size = 8 * mebibyte;
  munmap(reserve(size, MAP_PRIVATE | MAP_POPULATE), size);
}

void large_vfork() {
  use_memory(40);
  const pid_t pid = vfork();
  if (pid == 0) {
    usleep(100'000);
    _exit(0);
  }
  wait_for_all();
}

void eight_children(std::size_t megabytes_each) {
  for (int i = 0; i < 8; ++i)
    in_child([=] {
      use_memory(megabytes_each);
      sleep_for_ever();
    });
  wait_for_all();
}

void one_child_after_another() {
  for (int i = 0; i < 5; ++i) {
    in_child([] { use_memory(40); });
    wait_for_all();
  }
}

void unreported_children() {
  std::signal(SIGCHLD, SIG_IGN);  // then wait() only waits
  for (;;) {
    in_child([] { spin_for(0.1); });
    wait_for_all();
  }
}

void fork_bomb() {
  auto* const left = reinterpret_cast<int*>(reserve(4096, MAP_SHARED));
  *left = 500;
  for (;;)
    if (__atomic_sub_fetch(left, 1, __ATOMIC_RELAXED) > 0)
      fork();
    else
      sink = sink + 1;
}

/// Each link lives only as long as it takes to start the next, in a session of its own.
void fleeing_chain() {
  in_child([] {
    for (;;) {
      setsid();
      if (fork() > 0) std::_Exit(0);
    }
  });
}

void mutual_deadlock() {
  std::mutex a, b;
  a.lock();
  std::thread other([&] {
    b.lock();
    a.lock();
  });
  sleep_ms(50);
  b.lock();
  other.join();
}

void segfault() {
  volatile int* volatile nowhere = nullptr;  // a constant would let the compiler drop the call
  *nowhere = 1;
}

void forbids_itself_everything() {
  sock_filter code[] = {{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_KILL_PROCESS}};
  const sock_fprog program{1, code};
  require(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

void fail() { throw std::runtime_error("oops"); }

void bus_error() {
  std::FILE* const file = std::tmpfile();
  require(file != nullptr);
  char* const memory =
      static_cast<char*>(mmap(nullptr, 4096, PROT_READ, MAP_SHARED, fileno(file), 0));
  read_all(memory, 4096);
}

void handler_that_returns() {
  std::signal(SIGSEGV, [](int) {});
  segfault();
}

void handler_that_exits() {
  std::signal(SIGSEGV, [](int) { std::_Exit(0); });
  segfault();
}

void handler_of_every_signal() {
  for_all_signals([](int) {});
  spin();
}

void execute_self(const char* name) {
  char self[] = "/proc/self/exe";
  std::string copy = name;
  char* const argv[] = {arguments[0], copy.data(), nullptr};
  execv(self, argv);
}

void confusing_name() {
  prctl(PR_SET_NAME, ") R 1 1 1 0 (");
  spin();
}

void renames_itself() {
  std::memset(arguments[0], 'x', std::strlen(arguments[0]));
  prctl(PR_SET_NAME, "init");
  in_daemon([] { spin(); });
  sleep_for_ever();
}

void sibling_by_clone(void (*then)()) {
  if (syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr) == 0) {
    then();
    std::_Exit(0);
  }
}

void spins_in_new_namespace() {
  // Where that is not allowed the row is a plain busy loop.
  if (unshare(CLONE_NEWPID) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0) spin();
  in_child([] {
    in_daemon(spin);
    sleep_for_ever();
  });
  sleep_for_ever();
}

void changes_user() {
  if (setresuid(65534, 65534, 65534) != 0) return;  // only root can
  in_daemon([] { sleep_for_ever(); });
}

void closes_everything() {
  for (int fd = 0; fd < 1024; ++fd) close(fd);
}

void opens_everything() {
  while (open("/dev/null", O_RDONLY) >= 0) {
  }
}

void adopts_orphans() {
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  in_daemon([] { sleep_for_ever(); });
}

void pidfd_at_parent() {
  const long fd = syscall(SYS_pidfd_open, getppid(), 0);
  if (fd >= 0) syscall(SYS_pidfd_send_signal, fd, SIGKILL, nullptr, 0);
}

void traced_by_nobody() { must_be_refused(ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr)); }

void many_threads() {
  std::vector<std::thread> threads;
  for (int i = 0; i < 100; ++i) threads.emplace_back([] { sleep_ms(50); });
  for (auto& t : threads) t.join();
}

/// What every program finds when it starts, and may rely on.
void world_is_as_promised() {
  for (int number = 1; number < NSIG; ++number) {
    struct sigaction now {};
    if (sigaction(number, nullptr, &now) == 0) require(now.sa_handler == SIG_DFL);
  }
  sigset_t blocked;
  sigprocmask(SIG_SETMASK, nullptr, &blocked);
  for (int number = 1; number < NSIG; ++number) require(sigismember(&blocked, number) != 1);

  require(getsid(0) == getpid() && getpgrp() == getpid());
  require(open("/dev/tty", O_RDWR) == -1 && errno == ENXIO);

  char c = 0;
  require(read(0, &c, 1) == 0);
  require(write(0, "x", 1) == -1 && errno == EBADF);
  require((fcntl(1, F_GETFL) & O_NONBLOCK) == 0 && (fcntl(2, F_GETFL) & O_NONBLOCK) == 0);
  for (int fd = 3; fd < 1024; ++fd) require(fcntl(fd, F_GETFD) == -1);

  rlimit limit{};
  require(getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur <= 1);
  require(getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur >= 64 * mebibyte &&
          limit.rlim_cur != RLIM_INFINITY);
  require(getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur == RLIM_INFINITY);
  require(getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur == output_cap);
  require(waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD);
  require(alarm(0) == 0);
}

// ---------------------------------------------------------------- the table

struct misdeed {
  const char* name;
  const char* verdict;
  void (*commit)();
  int memory_mb = 64;
};

constexpr int raised = 512;

const misdeed misdeeds[] = {
    // It ends, one way or another.
    {"none", "AC", [] {}},
    {"exit_1", "RE", [] { std::exit(1); }},
    {"exit_3", "RE", [] { std::exit(3); }},
    {"exit_255", "RE", [] { std::exit(255); }},
    {"exit_256_is_0", "AC", [] { std::exit(256); }},
    {"exit_at_once", "RE", [] { _exit(3); }},
    {"quick_exit", "RE", [] { std::quick_exit(3); }},
    {"exit_in_thread", "RE", [] { std::thread([] { std::exit(3); }).join(); }},
    {"exit_in_destructor", "RE",
     [] {
       static struct s {
         ~s() { _exit(3); }
       } last;
     }},
    {"uncaught_exception", "RE", fail},
    {"exception_in_thread", "RE", [] { std::thread(fail).join(); }},
    {"exception_in_noexcept", "RE", []() noexcept { fail(); }},
    {"main_thread_exits_alone", "AC",
     [] {
       std::thread([] { sleep_ms(50), std::exit(0); }).detach();
       pthread_exit(nullptr);
     }},

    // Signals.
    {"segfault", "RE", segfault},
    {"call_of_null", "RE", [] { reinterpret_cast<void (*)()>(std::uintptr_t{sink})(); }},
    {"abort", "RE", [] { std::abort(); }},
    {"division_by_zero", "RE",
#if defined(__x86_64__)
     [] {
       volatile int zero = 0;
       use(1000 / zero);  // 1 / x is compiled without a division
     }},
#else  // where it is defined, as 0
     [] { raise(SIGFPE); }},
#endif
    {"illegal_instruction", "RE", [] { __builtin_trap(); }},
    {"bus_error", "RE", bus_error},
    {"double_free", "RE",
     [] {
       void* volatile p = std::malloc(40);
       void* const same = p;
       std::free(p);
       std::free(same);
     }},
    {"broken_pipe", "RE",
     [] {
       int ends[2];
       require(pipe(ends) == 0);
       close(ends[0]);
       require(write(ends[1], "x", 1) == 1);
     }},
    {"alarm", "RE", [] { ualarm(20'000, 0), sleep_for_ever(); }},
    {"sigterm_to_self", "RE", [] { raise(SIGTERM); }},
    {"sigkill_to_self", "RE", [] { raise(SIGKILL); }},
    {"sigxcpu_to_self", "RE", [] { raise(SIGXCPU); }},
    {"realtime_signal", "RE", [] { raise(SIGRTMIN + 3); }},
    {"bad_system_call", "RE", forbids_itself_everything},
    {"segfault_handler_loops", "TLE", handler_that_returns},
    {"segfault_handler_exits_0", "AC", handler_that_exits},
    {"kills_its_group", "RE", [] { kill(0, SIGKILL), sleep_for_ever(); }},
    {"kills_its_child", "AC",
     [] { kill(in_child([] { sleep_for_ever(); }), SIGKILL), wait_for_all(); }},

    // Memory.
    {"within_memory", "AC", [] { use_memory(40); }},
    {"above_memory", "MLE", [] { use_memory(96); }},
    {"above_memory_for_an_instant", "MLE", fills_and_frees, 8},
    {"above_memory_then_freed", "MLE",
     [] {
       char* const memory = reserve(96 * mebibyte);
       touch(memory, 96 * mebibyte);
       munmap(memory, 96 * mebibyte);
     }},
    {"above_memory_then_segfault", "MLE", [] { use_memory(96), segfault(); }},
    {"huge_global_untouched", "AC", [] { use(huge_global[5]); }},
    {"huge_global_touched", "MLE", [] { touch(huge_global, sizeof huge_global); }},
    {"sparse_mapping", "AC",
     [] {
       char* const memory = reserve(std::size_t{8} << 30);
       for (std::size_t i = 0; i < 8; ++i) memory[i << 30] = 1;
     }},
    {"refused_allocation", "RE", [] { use(*new char[std::size_t{1} << 60]); }},
    {"refused_allocation_handled", "AC",
     [] {
       void* volatile memory = std::malloc(std::size_t{1} << 60);
       require(memory == nullptr);
     }},
    {"endless_recursion", "MLE", [] { use(recurse(-1)); }},
    {"endless_recursion_over_untouched_frames", "RE", [] { use(recurse_over_large_frames(0)); }},
    {"deep_recursion", "AC", [] { require(recurse(300'000) == 300'000); }, 128},
    {"memory_in_child", "MLE", [] { in_child([] { use_memory(96); }), wait_for_all(); }},
    {"memory_in_daemon", "MLE", [] { in_daemon([] { use_memory(96); }), sleep_for_ever(); }},
    {"memory_in_child_left_behind", "MLE",
     [] { in_child([] { use_memory(96), sleep_for_ever(); }), sleep_ms(500); }},
    {"memory_in_eight_children", "MLE", [] { eight_children(20); }},
    {"memory_in_eight_dark_children", "MLE", [] { prctl(PR_SET_DUMPABLE, 0), eight_children(20); }},
    {"memory_in_one_child_after_another", "AC", one_child_after_another},
    {"memory_shared_with_children", "AC", shares_memory_with_children},
    {"mapping_shared_with_children", "AC", shares_mapping_with_children},
    {"memory_of_vfork", "AC", large_vfork},
    {"memory_after_exec", "MLE", [] { execute_self("above_memory"); }},

    // CPU time.
    {"busy_loop", "TLE", spin},
    {"busy_in_kernel", "TLE",
     [] {
       for (;;) syscall(SYS_getppid);
     }},
    {"busy_in_threads", "TLE", [] { std::thread(spin).detach(), std::thread(spin).join(); }},
    {"busy_in_child", "TLE", [] { in_child(spin), wait_for_all(); }},
    {"busy_in_child_of_thread", "TLE",
     [] { std::thread([] { in_child(spin), sleep_for_ever(); }).join(); }},
    {"busy_in_daemon", "TLE", [] { in_daemon(spin), sleep_for_ever(); }},
    {"busy_in_sibling", "TLE", [] { sibling_by_clone([] { spin(); }), sleep_for_ever(); }},
    {"busy_in_namespace", "TLE", spins_in_new_namespace},
    {"busy_in_short_children", "TLE",
     [] {
       for (;;) in_child([] { spin_for(0.02); }), wait_for_all();
     }},
    {"busy_in_unreported_children", "TLE", unreported_children},
    {"busy_in_short_daemons", "TLE",
     [] {
       for (;;) in_daemon([] { spin_for(0.1); }), sleep_ms(150);
     }},
    {"busy_in_new_images", "TLE", [] { spin_for(0.02), execute_self("busy_in_new_images"); }},
    {"busy_ignoring_signals", "TLE", [] { for_all_signals(SIG_IGN), spin(); }},
    {"busy_handling_signals", "TLE", handler_of_every_signal},
    {"busy_blocking_signals", "TLE", [] { block_all_signals(), spin(); }},
    {"busy_with_confusing_name", "TLE", confusing_name},
    {"busy_renamed", "TLE", renames_itself},
    {"busy_nicely", "TLE", [] { use(nice(5)), spin(); }},
    {"busy_with_raised_limits", "TLE",
     [] {
       rlimit none{RLIM_INFINITY, RLIM_INFINITY};
       for (const auto what : {RLIMIT_CPU, RLIMIT_STACK, RLIMIT_FSIZE}) setrlimit(what, &none);
       spin();
     }},
    {"fork_bomb", "TLE", fork_bomb, 4096},
    {"detached_thread_at_exit", "AC", [] { std::thread(spin).detach(), sleep_ms(20); }},

    // Idleness.
    {"sleeps", "ILE", sleep_for_ever},
    {"sleeps_ignoring_signals", "ILE", [] { for_all_signals(SIG_IGN), sleep_for_ever(); }},
    {"sleeps_blocking_signals", "ILE", [] { block_all_signals(), sleep_for_ever(); }},
    {"sleeps_some_time", "AC", [] { sleep_ms(300); }},
    {"waits_on_a_pipe", "ILE",
     [] {
       int ends[2];
       char c;
       require(pipe(ends) == 0 && read(ends[0], &c, 1) == 1);
     }},
    {"waits_for_a_child", "ILE", [] { in_child([] { sleep_for_ever(); }), wait_for_all(); }},
    {"deadlock", "ILE", mutual_deadlock},
    {"stops_itself", "ILE", [] { raise(SIGSTOP); }},
    {"closes_everything_and_sleeps", "ILE", [] { closes_everything(), sleep_for_ever(); }},
    {"reads_past_the_end", "AC",
     [] {
       while (std::getchar() != EOF) {
       }
     }},

    // Hands on the judge. Each of these is to fail, and to do no harm.
    {"kills_everybody", "AC", [] { attack(-1, SIGKILL); }},
    {"stops_its_parent", "AC", [] { attack(getppid(), SIGSTOP), sleep_ms(50); }},
    {"kills_its_parent", "AC", [] { attack(getppid(), SIGKILL); }},
    {"kills_its_parents_group", "AC", [] { attack_group_of(getppid(), SIGKILL); }},
    {"kills_the_judge", "AC", [] { attack(grandparent(), SIGKILL); }},
    {"kills_the_judges_group", "AC", [] { attack_group_of(grandparent(), SIGTERM); }},
    {"kills_its_parent_by_thread", "AC",
     [] {
       must_be_refused(syscall(SYS_tgkill, getppid(), getppid(), SIGKILL));
       must_be_refused(syscall(SYS_tkill, getppid(), SIGKILL));
     }},
    {"kills_its_parent_by_pidfd", "AC", pidfd_at_parent},
    {"traces_its_parent", "AC", traced_by_nobody},
    {"kills_everybody_from_a_daemon", "AC",
     [] { in_daemon([] { attack(-1, SIGKILL); }), sleep_ms(50); }},

    // What is left behind.
    {"leaves_child", "AC", [] { in_child([] { sleep_for_ever(); }); }},
    {"leaves_busy_child", "AC", [] { in_child(spin), sleep_ms(20); }},
    {"leaves_daemon", "AC", [] { in_daemon([] { sleep_for_ever(); }); }},
    {"leaves_daemon_on_stdout_only", "AC", [] { in_daemon([] { close(2), sleep_for_ever(); }); }},
    {"leaves_daemon_on_stderr_only", "AC", [] { in_daemon([] { close(1), sleep_for_ever(); }); }},
    {"leaves_forty_daemons", "AC",
     [] {
       for (int i = 0; i < 40; ++i) in_daemon(sleep_for_ever);
     }},
    {"leaves_deaf_daemon", "AC",
     [] { in_daemon([] { for_all_signals(SIG_IGN), block_all_signals(), sleep_for_ever(); }); }},
    {"leaves_stopped_child", "AC", [] { in_child([] { raise(SIGSTOP); }), sleep_ms(20); }},
    {"leaves_sibling", "AC", [] { sibling_by_clone([] { sleep_for_ever(); }); }},
    {"leaves_200_children", "AC",
     [] {
       for (int i = 0; i < 200; ++i) in_child([] { sleep_for_ever(); });
     }},
    {"leaves_fleeing_chain", "AC", fleeing_chain},
    {"leaves_zombies", "AC",
     [] {
       for (int i = 0; i < 20; ++i) in_child([] {});
       sleep_ms(20);
     }},
    {"adopts_orphans", "AC", adopts_orphans},
    {"segfault_with_daemon", "RE", [] { in_daemon([] { sleep_for_ever(); }), segfault(); }},
    {"changes_user", "AC", changes_user},

    // Output.
    {"closes_stdout", "AC", [] { close(1); }},
    {"closes_everything", "AC", closes_everything},
    {"opens_everything", "AC", opens_everything},
    {"output_up_to_the_cap", "AC", [] { write_exactly(output_cap - answer_size), sleep_ms(50); }},
    {"output_one_above_the_cap", "OLE", [] { write_exactly(output_cap - answer_size + 1); }},
    {"output_without_end", "OLE", [] { write_for_ever(1); }},
    {"output_without_end_by_daemon", "OLE",
     [] { in_daemon([] { write_for_ever(1); }), sleep_for_ever(); }},
    {"output_above_the_cap_then_segfault", "OLE",
     [] { write_exactly(2 * output_cap), segfault(); }},
    {"much_stderr", "AC",
     [] {
       for (int i = 0; i < 320; ++i) use(write(2, huge_global, 1 << 16));
     }},
    {"nul_bytes", "AC", [] { write_exactly(0), require(write(1, "\0\0", 2) == 2); }},
    {"file_up_to_the_cap", "AC", [] { write_file(output_cap); }},
    {"file_above_the_cap", "OLE", [] { write_file(output_cap + 1); }},
    {"file_above_the_cap_handled", "AC",
     [] { std::signal(SIGXFSZ, SIG_IGN), write_file(2 * output_cap); }},

    // Odd, but its own business.
    {"world_is_as_promised", "AC", world_is_as_promised},
    {"executes_itself", "AC", [] { execute_self("none"); }},
    {"executes_nothing", "RE", [] { execl("/nonexistent", "x", nullptr), _exit(127); }},
    {"vfork", "AC",
     [] {
       if (vfork() == 0) _exit(0);
     }},
    {"wishes_to_die_with_its_parent", "AC", [] { prctl(PR_SET_PDEATHSIG, SIGKILL), sleep_ms(20); }},
    {"undumpable", "AC", [] { prctl(PR_SET_DUMPABLE, 0), sleep_ms(20); }},
    {"moves_to_one_cpu", "AC",
     [] {
       cpu_set_t one;
       CPU_ZERO(&one);
       CPU_SET(0, &one);
       sched_setaffinity(0, sizeof one, &one), spin_for(0.02);
     }},
    {"many_threads", "AC", many_threads, raised},
    {"unlinks_itself", "AC", [] { require(unlink(arguments[0]) == 0); }},
    {"changes_folder", "AC", [] { require(chdir("/") == 0); }},
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  arguments = argv;
  const std::string name = argv[1];
  if (name == "--list") {
    for (const misdeed& m : misdeeds) std::printf("%s %s %d\n", m.name, m.verdict, m.memory_mb);
    return 0;
  }
  for (const misdeed& m : misdeeds) {
    if (name != m.name) continue;
    // Once only, also when it executes itself.
    if (getenv("KATA_ANSWERED") == nullptr) {
      std::puts("42");
      std::fflush(stdout);
      setenv("KATA_ANSWERED", "1", 1);
    }
    m.commit();
    return 0;
  }
  return 2;
}
