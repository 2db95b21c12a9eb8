// Starts programs, one after the other; watches each and everything that it starts, and leaves
// nothing of it behind.
//
// A program of its own, and a small one, because a child's ru_maxrss begins at the resident size
// of whoever forked it: measured from a judge that holds 300 MB, /bin/true has used 300 MB. And
// because the program can then hurt only its launcher, which the judge can do without.
//
// Invariants:
// - Between two runs it has no child and no signal pending: what ended by force ends it, too.
// - Single-threaded, no heap of its own, every signal blocked: signals are read, never delivered.
// - As a child subreaper it is the parent of every orphan below it, so that the tree under
//   /proc/self is all that the program has started, however often it forked or called setsid().
// - A process number is only used for killing while an unreaped child pins it, or, for deeper
//   descendants, in the instant after it was read from /proc.
#include "judge/launcher.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/kcmp.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <iterator>

namespace {

using kata::judge::internal::control_fd;
using kata::judge::internal::event;
using kata::judge::internal::message;
using kata::judge::internal::most_descriptors;
using kata::judge::internal::order;
using kata::judge::internal::side_channel_fd;
using kata::judge::internal::step;
using nanoseconds = std::uint64_t;
using bytes = std::uint64_t;

constexpr nanoseconds second = 1'000'000'000;
constexpr nanoseconds millisecond = 1'000'000;

nanoseconds to_ns(const timespec& t) {
  return static_cast<nanoseconds>(t.tv_sec) * second + static_cast<nanoseconds>(t.tv_nsec);
}

nanoseconds to_ns(const timeval& t) {
  return static_cast<nanoseconds>(t.tv_sec) * second + static_cast<nanoseconds>(t.tv_usec) * 1000;
}

nanoseconds read_clock(clockid_t clock) {
  timespec t{};
  clock_gettime(clock, &t);
  return to_ns(t);
}

nanoseconds now() { return read_clock(CLOCK_MONOTONIC); }

nanoseconds own_cpu_time() { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }

// ---------------------------------------------------------------- reports

void report(const message& m, int flags = 0) {
  while (send(control_fd, &m, sizeof m, flags | MSG_NOSIGNAL) < 0 && errno == EINTR) {
  }
}

/// A judge that is slow to read must not slow down the watching: progress may be lost.
void report_progress(nanoseconds cpu, nanoseconds wall) {
  message m{};
  m.what = event::progress;
  m.cpu_ns = cpu;
  m.wall_ns = wall;
  report(m, MSG_DONTWAIT);
}

// ---------------------------------------------------------------- orders

/// One order as it came, with what belongs to it; all of it goes with this object.
class received_order {
 public:
  received_order() = default;
  received_order(const received_order&) = delete;
  received_order& operator=(const received_order&) = delete;
  ~received_order() {
    close_descriptors();
    if (memory_ != nullptr) munmap(memory_, memory_bytes_);
  }

  /// False: there is none, and there will be no other.
  bool read() {
    iovec header{&what, sizeof what};
    alignas(cmsghdr) char ancillary[CMSG_SPACE(most_descriptors * sizeof(int))];
    msghdr envelope{};
    envelope.msg_iov = &header;
    envelope.msg_iovlen = 1;
    envelope.msg_control = ancillary;
    envelope.msg_controllen = sizeof ancillary;
    ssize_t n = 0;
    while ((n = recvmsg(control_fd, &envelope, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR) {
    }
    const cmsghdr* const sent = CMSG_FIRSTHDR(&envelope);
    if (sent != nullptr && sent->cmsg_type == SCM_RIGHTS) {
      count_ = (sent->cmsg_len - CMSG_LEN(0)) / sizeof(int);
      std::memcpy(descriptors_, CMSG_DATA(sent), count_ * sizeof(int));
    }
    if (n != static_cast<ssize_t>(sizeof what) || count_ != (what.channel != 0 ? 4 : 3))
      return false;
    const std::size_t pointers = (what.arguments + 1) * sizeof(char*);
    memory_bytes_ = pointers + what.text_bytes;
    void* const memory =
        mmap(nullptr, memory_bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return false;
    memory_ = memory;
    argv = static_cast<char**>(memory);
    path = static_cast<char*>(memory) + pointers;
    for (std::size_t got = 0; got < what.text_bytes; got += static_cast<std::size_t>(n))
      if ((n = recv(control_fd, path + got, what.text_bytes - got, MSG_WAITALL)) <= 0) {
        if (n == 0 || errno != EINTR) return false;
        n = 0;
      }
    char* text = path;
    for (std::size_t i = 0; i < what.arguments; ++i) argv[i] = text += std::strlen(text) + 1;
    return true;
  }

  void take_descriptors() const {
    for (std::size_t to = 0; to < count_; ++to) dup2(descriptors_[to], static_cast<int>(to));
    if (what.channel == 0) close(side_channel_fd);
  }

  void close_descriptors() {
    for (std::size_t i = 0; i < count_; ++i) close(descriptors_[i]);
    count_ = 0;
  }

  order what{};
  char* path = nullptr;
  char** argv = nullptr;

 private:
  int descriptors_[most_descriptors] = {};
  std::size_t count_ = 0;
  void* memory_ = nullptr;
  std::size_t memory_bytes_ = 0;
};

// ---------------------------------------------------------------- the program's side of fork()

void set_limit(decltype(RLIMIT_CORE) what, rlim_t soft, rlim_t hard) {
  rlimit old{};
  if (getrlimit(what, &old) != 0) return;
  const rlimit both{std::min(soft, hard), hard};
  if (setrlimit(what, &both) == 0) return;
  const rlimit kept{std::min(soft, old.rlim_max), std::min(hard, old.rlim_max)};
  setrlimit(what, &kept);
}

/// Of the soft limit only; the hard one is raised where that is needed and allowed.
void allow(decltype(RLIMIT_CORE) what, rlim_t soft) {
  rlimit old{};
  if (getrlimit(what, &old) == 0) set_limit(what, soft, std::max(soft, old.rlim_max));
}

void limit_resources(const order& what) {
  // One byte, not 0: it writes no core either, and alone keeps core_pattern's pipe from running.
  set_limit(RLIMIT_CORE, 1, 1);
  allow(RLIMIT_NOFILE, 1024);
  set_limit(RLIMIT_FSIZE, what.file_bytes, what.file_bytes);
  // A little more than the memory limit, so that endless recursion is past that limit, and MLE,
  // before the kernel refuses to grow the stack. It is also the size of each thread's stack, as
  // address space only.
  allow(RLIMIT_STACK, what.memory_bytes + (bytes{16} << 20));
  // Only for the case that this launcher cannot do its work. It counts one process, not the tree.
  const rlim_t seconds = what.cpu_ns / second + 2;
  set_limit(RLIMIT_CPU, seconds, seconds + 1);
}

/// The dispositions are the default ones already: run() sees to that.
void unblock_signals() {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

#if defined(__x86_64__) || defined(__aarch64__)
/// Refuses, with EPERM, signals and ptrace aimed at everybody, at the launcher, at the judge or at
/// their process groups. A guard against accidents such as kill(-1, SIGKILL): it knows only the
/// native system call table. Where the kernel has no seccomp, the program runs without it.
void guard_the_judge(pid_t launcher, pid_t judge) {
#if defined(__x86_64__)
  constexpr std::uint32_t native = AUDIT_ARCH_X86_64;
#else
  constexpr std::uint32_t native = AUDIT_ARCH_AARCH64;
#endif
  struct guarded_call {
    std::uint32_t number;
    std::uint32_t argument;  // which of its arguments is the process
  };
  constexpr guarded_call guarded[] = {
      {SYS_kill, 0},
      {SYS_tkill, 0},
      {SYS_tgkill, 0},
      {SYS_rt_sigqueueinfo, 0},
      {SYS_rt_tgsigqueueinfo, 0},
      {SYS_pidfd_open, 0},
      {SYS_prlimit64, 0},
      {SYS_ptrace, 1},
  };
  const pid_t judges_group = getpgid(judge);
  const pid_t spared[] = {-1, launcher, -launcher, judge, -judge, -judges_group};

  constexpr std::uint32_t load = BPF_LD | BPF_W | BPF_ABS;
  constexpr std::uint32_t equal = BPF_JMP | BPF_JEQ | BPF_K;
  constexpr std::uint32_t compare_at = 4 + 3 * std::size(guarded) + 1;
  sock_filter code[compare_at + 2 * std::size(spared) + 1];
  std::uint16_t size = 0;
  const auto emit = [&](std::uint32_t op, std::uint32_t k, unsigned yes = 0, unsigned no = 0) {
    code[size++] = {static_cast<std::uint16_t>(op), static_cast<std::uint8_t>(yes),
                    static_cast<std::uint8_t>(no), k};
  };
  const auto answer = [&](std::uint32_t k) { emit(BPF_RET | BPF_K, k); };

  emit(load, offsetof(seccomp_data, arch));
  emit(equal, native, 1, 0);
  answer(SECCOMP_RET_ALLOW);
  emit(load, offsetof(seccomp_data, nr));
  for (const auto& call : guarded) {
    emit(equal, call.number, 0, 2);
    // The low half: both machines are little-endian, and the kernel takes an int.
    emit(load, static_cast<std::uint32_t>(offsetof(seccomp_data, args)) + 8 * call.argument);
    emit(BPF_JMP | BPF_JA, compare_at - size - 1u);
  }
  answer(SECCOMP_RET_ALLOW);
  for (const pid_t pid : spared) {
    if (pid == 0) continue;  // kill(0) is the program's own group, and its right
    emit(equal, static_cast<std::uint32_t>(pid), 0, 1);
    answer(SECCOMP_RET_ERRNO | EPERM);
  }
  answer(SECCOMP_RET_ALLOW);

  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
  const sock_fprog program{size, code};
  // SPEC_ALLOW: kernels before 5.16 would otherwise slow the program down by their mitigations.
  if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, &program) != 0)
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#else
void guard_the_judge(pid_t, pid_t) {}
#endif

/// When memory runs out after all, the kernel is to choose the program, not the judge.
void volunteer_for_the_oom_killer() {
  const int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return;
  [[maybe_unused]] const ssize_t ignored = write(fd, "1000", 4);
  close(fd);
}

struct refusal {
  step where;
  int error;
};

/// A compiler that has just written the file may still hold it open, in a child forked meanwhile.
int execute_patiently(const received_order& what) {
  constexpr nanoseconds patience = second;
  const nanoseconds begin = now();
  for (;;) {
    execv(what.path, what.argv);
    if (errno != ETXTBSY || now() - begin > patience) return errno;
    constexpr timespec pause{0, 2'000'000};
    nanosleep(&pause, nullptr);
  }
}

/// Returns only when it fails.
refusal become_the_program(const received_order& received, pid_t launcher, pid_t judge) {
  const order& what = received.what;
  setsid();
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (getppid() != launcher) _exit(127);
  if (what.cpu >= 0) {
    cpu_set_t cpus;
    CPU_ZERO(&cpus);
    if (what.cpu >= CPU_SETSIZE) return {step::pin, EINVAL};
    CPU_SET(static_cast<std::size_t>(what.cpu), &cpus);
    if (sched_setaffinity(0, sizeof cpus, &cpus) != 0) return {step::pin, errno};
  }
  volunteer_for_the_oom_killer();
  limit_resources(what);
  guard_the_judge(launcher, judge);
  received.take_descriptors();
  unblock_signals();
  return {step::exec, execute_patiently(received)};
}

// ---------------------------------------------------------------- looking at /proc

/// The whole of a file in /proc, as a C string cut at `size - 1`. 0: there is none.
std::size_t read_file(const char* path, char* buffer, std::size_t size) {
  buffer[0] = '\0';
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  std::size_t length = 0;
  while (length + 1 < size) {
    const ssize_t n = read(fd, buffer + length, size - 1 - length);
    if (n <= 0) break;
    length += static_cast<std::size_t>(n);
  }
  close(fd);
  buffer[length] = '\0';
  return length;
}

struct process {
  pid_t pid;
  pid_t parent;
  pid_t group;
  int threads;
  char state;
  nanoseconds cpu;         // its own, all threads
  nanoseconds reaped_cpu;  // of the children that it has waited for
  bytes address_space;
  bytes resident;
};

/// All threads, the ended ones too, to the nanosecond; /proc only has hundredths of seconds.
bool cpu_clock(pid_t pid, nanoseconds& cpu) {
  clockid_t clock{};
  timespec t{};
  if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &t) != 0) return false;
  cpu = to_ns(t);
  return true;
}

bool read_process(pid_t pid, process& p) {
  static const nanoseconds tick = second / static_cast<nanoseconds>(sysconf(_SC_CLK_TCK));
  static const bytes page = static_cast<bytes>(sysconf(_SC_PAGESIZE));
  char path[64];
  char text[2048];
  std::snprintf(path, sizeof path, "/proc/%d/stat", pid);
  if (read_file(path, text, sizeof text) == 0) return false;
  // The name may itself contain blanks and parentheses: proc(5).
  const char* const after_name = std::strrchr(text, ')');
  if (after_name == nullptr) return false;
  unsigned long user = 0, system = 0, address_space = 0;
  long reaped_user = 0, reaped_system = 0, threads = 0, resident = 0;
  const int fields = std::sscanf(
      after_name + 1,
      " %c %d %d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu %ld %ld %*d %*d %ld %*d %*u %lu %ld",
      &p.state, &p.parent, &p.group, &user, &system, &reaped_user, &reaped_system, &threads,
      &address_space, &resident);
  if (fields != 10) return false;
  p.pid = pid;
  p.threads = static_cast<int>(threads);
  p.reaped_cpu = static_cast<nanoseconds>(reaped_user + reaped_system) * tick;
  p.address_space = address_space;
  p.resident = static_cast<bytes>(std::max(resident, 0L)) * page;
  if (!cpu_clock(pid, p.cpu)) p.cpu = static_cast<nanoseconds>(user + system) * tick;
  return true;
}

/// How long its first thread was ready to run while no CPU was free; 0 where the kernel does not
/// tell.
nanoseconds waiting_time(pid_t pid) {
  char path[64];
  char text[128];
  std::snprintf(path, sizeof path, "/proc/%d/schedstat", pid);
  unsigned long long waited = 0;
  if (read_file(path, text, sizeof text) == 0 || std::sscanf(text, "%*u %llu", &waited) != 1)
    return 0;
  return waited;
}

/// Proportional share of what is shared. `resident` where the kernel does not tell.
bytes proportional_size(const process& p) {
  char path[64];
  char text[2048];
  std::snprintf(path, sizeof path, "/proc/%d/smaps_rollup", p.pid);
  errno = 0;
  if (read_file(path, text, sizeof text) == 0)
    return errno == EACCES || errno == EPERM ? p.resident : 0;
  const char* const line = std::strstr(text, "\nPss:");
  return line == nullptr ? 0 : std::strtoull(line + 5, nullptr, 10) * 1024;
}

/// Between vfork() and exec, a child is its parent's memory, not a second one.
bool same_memory(const process& child, const process& parent) {
  if (child.address_space != parent.address_space) return false;
  const long order = syscall(SYS_kcmp, child.pid, parent.pid, KCMP_VM, 0, 0);
  return order == 0 || (order < 0 && parent.state == 'D' && child.resident == parent.resident);
}

/// The launcher's descendants, every one after its parent.
class tree {
 public:
  /// Parents are read before their children. So a child that is reaped meanwhile is missed in this
  /// walk, and never counted twice: as alive, and in its parent's reaped_cpu.
  void walk() {
    size_ = 0;
    if (has_children_files_) {
      add_children(getpid(), 1);
      for (std::size_t i = 0; i < size_; ++i) {
        process& p = all_[i];
        if (read_process(p.pid, p)) add_children(p.pid, p.threads);
      }
    } else {
      scan_everything();
    }
  }

  const process* begin() const { return all_; }
  const process* end() const { return all_ + size_; }
  std::size_t size() const { return size_; }

  const process* parent_of(const process& child) const {
    for (const process* p = &child; p != all_;)
      if ((--p)->pid == child.parent) return p;
    return nullptr;
  }

 private:
  void add(pid_t pid, std::size_t siblings_from) {
    for (std::size_t i = siblings_from; i < size_; ++i)
      if (all_[i].pid == pid) return;  // it moved to another thread of its parent meanwhile
    if (size_ == std::size(all_)) return;
    all_[size_] = process{};
    all_[size_++].pid = pid;
  }

  void add_children(pid_t pid, int threads) {
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/task", pid);
    const std::size_t first = size_;
    if (threads <= 1) {
      add_children_of_thread(pid, pid, SIZE_MAX);
      return;
    }
    DIR* const tasks = opendir(path);
    if (tasks == nullptr) return;
    while (const dirent* entry = readdir(tasks))
      if (const int tid = std::atoi(entry->d_name); tid > 0)
        add_children_of_thread(pid, tid, first);
    closedir(tasks);
  }

  void add_children_of_thread(pid_t pid, pid_t tid, std::size_t siblings_from) {
    char path[64];
    static char text[1 << 18];
    std::snprintf(path, sizeof path, "/proc/%d/task/%d/children", pid, tid);
    read_file(path, text, sizeof text);
    char* rest = text;
    while (const auto child = static_cast<pid_t>(std::strtol(rest, &rest, 10)))
      add(child, siblings_from);
  }

  /// For kernels without CONFIG_PROC_CHILDREN. Dear where many processes run.
  void scan_everything() {
    static process everything[max_size];
    std::size_t n = 0;
    DIR* const processes = opendir("/proc");
    if (processes == nullptr) return;
    while (const dirent* entry = readdir(processes))
      if (const int pid = std::atoi(entry->d_name); pid > 0 && n < max_size)
        if (read_process(pid, everything[n])) ++n;
    closedir(processes);
    const auto add_below = [&](pid_t parent) {
      for (std::size_t i = 0; i < n && size_ < max_size; ++i)
        if (everything[i].parent == parent) all_[size_++] = everything[i];
    };
    add_below(getpid());
    for (std::size_t i = 0; i < size_; ++i) add_below(all_[i].pid);
  }

  static constexpr std::size_t max_size = 1 << 14;
  process all_[max_size];
  std::size_t size_ = 0;
  bool has_children_files_ = access("/proc/thread-self/children", R_OK) == 0;
};

tree descendants;  // static: it is large, and its untouched pages cost nothing

// ---------------------------------------------------------------- the watch

class watch {
 public:
  watch(const order& what, pid_t program, nanoseconds begin)
      : order_(what), program_(program), begin_(begin) {}

  /// Returns when the program and everything that it started are gone.
  message until_the_end() {
    nanoseconds next_look = begin_ + millisecond;
    while (!ended()) {
      if (now() >= next_look) {
        const nanoseconds before = own_cpu_time();
        // Before the look, which may itself have to wait for a CPU: CPU time is read later then,
        // and a program that computes is not taken for an idle one.
        const nanoseconds looked = now();
        look(looked, looked - next_look);
        if (order_.channel != 0) report_progress(cpu_, idle_or_running(looked));
        const nanoseconds effort = own_cpu_time() - before;
        // A large tree is dear to look at: leave it most of the machine.
        next_look = now() + std::max(5 * millisecond, 4 * effort);
        if (!stopped_ && past_a_limit(looked)) stop();
      }
      if (asked_to_stop_before(next_look)) stop();
    }
    message m{};
    m.what = event::finished;
    m.wall_ns = less(waited_, now());
    // The zombie still pins its number, which is also that of its process group.
    kill(-program_, SIGKILL);
    m.status = reap(program_);
    m.survivors = !kill_the_rest();
    m.stopped = stopped_;
    m.cpu_ns = std::max(cpu_, reaped_cpu_ + lost_cpu_);
    m.memory_bytes = memory_;
    return m;
  }

 private:
  bool past_a_limit(nanoseconds clock) const {
    return cpu_ > order_.cpu_ns || memory_ > order_.memory_bytes ||
           idle_or_running(clock) > order_.wall_ns;
  }

  /// For the limit: on a busy machine a program that computes would otherwise be taken for an idle
  /// one.
  nanoseconds idle_or_running(nanoseconds clock) const {
    return std::max(less(excused_, clock), std::min(cpu_, clock - begin_));
  }

  nanoseconds less(nanoseconds waiting, nanoseconds clock) const {
    const nanoseconds passed = clock - begin_;
    return passed - std::min(waiting, passed);
  }

  /// Waits, also for the end of a child.
  static bool asked_to_stop_before(nanoseconds until) {
    const nanoseconds clock = now();
    const nanoseconds pause = until > clock ? until - clock : 0;
    const timespec t{static_cast<time_t>(pause / second), static_cast<long>(pause % second)};
    sigset_t awaited;
    sigemptyset(&awaited);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT, SIGHUP}) sigaddset(&awaited, number);
    const int number = sigtimedwait(&awaited, nullptr, &t);
    return number > 0 && number != SIGCHLD;
  }

  /// Reaps orphans on the way. The program itself stays a zombie.
  bool ended() {
    for (;;) {
      siginfo_t zombie{};
      if (waitid(P_PID, static_cast<id_t>(program_), &zombie, WEXITED | WNOHANG | WNOWAIT) != 0 ||
          zombie.si_pid == program_)
        return true;
      if (waitid(P_ALL, 0, &zombie, WEXITED | WNOHANG | WNOWAIT) != 0 || zombie.si_pid == 0)
        return false;
      if (zombie.si_pid != program_) reap(zombie.si_pid);
    }
  }

  int reap(pid_t pid) {
    int status = 0;
    rusage used{};
    if (wait4(pid, &status, WNOHANG, &used) > 0) {
      reaped_cpu_ += to_ns(used.ru_utime) + to_ns(used.ru_stime);
      memory_ = std::max(memory_, static_cast<bytes>(used.ru_maxrss) * 1024);
    }
    return status;
  }

  /// late: after the time at which it was to be. Whoever kept the launcher from a CPU for so long
  /// may have kept the program from one, which no statistics tell until its wait is over.
  void look(nanoseconds clock, nanoseconds late) {
    descendants.walk();
    nanoseconds cpu = reaped_cpu_;
    bytes memory = 0;
    for (const process& p : descendants) {
      cpu += p.cpu + p.reaped_cpu;
      memory += own_memory(p, p.resident);
    }
    // Pages that parents and children share count once; asking for that is dear. Who ends meanwhile
    // leaves its share to those that are asked after it: what is too much is asked for again.
    constexpr int most_times = 3;
    for (int i = 0; i < most_times && memory > order_.memory_bytes && descendants.size() > 1; ++i) {
      memory = 0;
      for (const process& p : descendants) memory += own_memory(p, proportional_size(p));
    }
    memory_ = std::max(memory_, memory);
    account(cpu);
    const nanoseconds before = waited_ + pending_;
    pending_ = 0;
    for (const process& p : descendants) {
      nanoseconds waited = waiting_time(p.pid);
      if (p.pid == program_) {
        waited -= waited_before_;
        pending_ = pending_wait(p, waited, clock);
      }
      waited_ = std::max(waited_, waited);
    }
    const nanoseconds after = waited_ + pending_;
    excused_ += std::max(after - std::min(before, after), late > millisecond ? late : 0);
  }

  /// Of the program itself. A wait counts in waiting_time() when it is over; before, the program is
  /// seen ready to run, and neither its CPU time nor its waiting time has grown.
  nanoseconds pending_wait(const process& p, nanoseconds waited, nanoseconds clock) {
    if (p.state != 'R' || p.cpu + waited != last_seen_) seen_at_ = clock;
    last_seen_ = p.cpu + waited;
    return clock - seen_at_;
  }

  static bytes own_memory(const process& p, bytes size) {
    const process* const parent = size == 0 ? nullptr : descendants.parent_of(p);
    return parent != nullptr && same_memory(p, *parent) ? 0 : size;
  }

  /// CPU time never falls. Where the sum keeps falling, a child was reaped and nobody was told:
  /// its parent ignores SIGCHLD. A short fall is a process missed in one walk, a small one is
  /// that reaped_cpu is rounded to ticks, of user and system time each.
  void account(nanoseconds seen) {
    constexpr int patience = 4;
    const nanoseconds rounding = 20 * millisecond * (descendants.size() + 1);
    const nanoseconds sum = seen + lost_cpu_;
    if (sum + rounding >= cpu_) {
      falls_ = 0;
      cpu_ = std::max(cpu_, sum);
    } else if (++falls_ == patience) {
      falls_ = 0;
      lost_cpu_ += cpu_ - sum - rounding;
    }
  }

  void stop() {
    stopped_ = true;
    kill(program_, SIGKILL);
    kill(-program_, SIGKILL);
  }

  /// False: something does not die, and it is not worth waiting for any longer.
  bool kill_the_rest() {
    constexpr nanoseconds patience = 5 * second;
    const nanoseconds begin = now();
    while (now() - begin < patience) {
      siginfo_t zombie{};
      while (waitid(P_ALL, 0, &zombie, WEXITED | WNOHANG | WNOWAIT) == 0 && zombie.si_pid != 0) {
        reap(zombie.si_pid);
        zombie.si_pid = 0;
      }
      if (waitid(P_ALL, 0, &zombie, WEXITED | WNOHANG | WNOWAIT) != 0) return true;  // no child
      descendants.walk();
      for (const process& p : descendants) {
        // By group first: that is atomic with respect to fork(), so a bomb cannot outrun it. Every
        // group below is of a session that the program made, hence nobody else's.
        if (p.group > 1 && p.group != getpgrp()) kill(-p.group, SIGKILL);
        kill(p.pid, SIGKILL);
      }
      asked_to_stop_before(now() + millisecond);
    }
    return false;
  }

  const order& order_;
  const pid_t program_;
  const nanoseconds begin_;
  nanoseconds cpu_ = 0;         // the largest sum seen
  nanoseconds reaped_cpu_ = 0;  // of the launcher's own children
  nanoseconds lost_cpu_ = 0;
  const nanoseconds waited_before_ = waiting_time(program_);  // until its exec
  nanoseconds last_seen_ = 0;                                 // the program's CPU and waiting time
  nanoseconds seen_at_ = begin_;                              // when they were last seen to grow
  nanoseconds pending_ = 0;
  nanoseconds waited_ = 0;   // of the process that waited longest
  nanoseconds excused_ = 0;  // that, with waits not over yet and what the launcher itself was late
  bytes memory_ = 0;
  int falls_ = 0;
  bool stopped_ = false;
};

// ---------------------------------------------------------------- the launcher's side of fork()

void leave_nothing_open_but(int last) {
  const auto first = static_cast<unsigned>(last + 1);
  if (syscall(SYS_close_range, first, ~0u, 0) == 0) return;
  DIR* const descriptors = opendir("/proc/self/fd");
  if (descriptors == nullptr) return;
  while (const dirent* entry = readdir(descriptors))
    if (const int fd = std::atoi(entry->d_name); fd > last && fd != dirfd(descriptors)) close(fd);
  closedir(descriptors);
}

/// The program's number, or 0 when it was refused, which then has been reported.
pid_t start(const received_order& what, pid_t judge) {
  // Closed by a successful exec: then there is nothing to read.
  int failure_pipe[2];
  const pid_t launcher = getpid();
  const pid_t program = pipe2(failure_pipe, O_CLOEXEC) == 0 ? fork() : -1;
  refusal refused{step::fork, errno};
  if (program == 0) {
    refused = become_the_program(what, launcher, judge);
    [[maybe_unused]] const ssize_t ignored = write(failure_pipe[1], &refused, sizeof refused);
    _exit(127);
  }
  if (program > 0) {
    close(failure_pipe[1]);
    ssize_t n = 0;
    while ((n = read(failure_pipe[0], &refused, sizeof refused)) < 0 && errno == EINTR) {
    }
    close(failure_pipe[0]);
    if (n != static_cast<ssize_t>(sizeof refused)) return program;
    waitpid(program, nullptr, 0);
  }
  message m{};
  m.what = event::refused;
  m.where = refused.where;
  m.error = refused.error;
  report(m);
  return 0;
}

/// False: it ended by force, or there is nothing more to do.
bool run_one(pid_t judge) {
  received_order what;
  if (!what.read()) return false;
  const pid_t program = start(what, judge);
  // The pipes are the program's alone now: their end is its doing.
  what.close_descriptors();
  if (program == 0) return false;
  message started{};
  started.what = event::started;
  started.pid = program;
  started.clock_ns = now();
  report(started);
  const message finished = watch(what.what, program, started.clock_ns).until_the_end();
  report(finished);
  return finished.stopped == 0 && finished.survivors == 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("launcher: started by the judge only\n", stderr);
    return 2;
  }
  const pid_t judge = std::atoi(argv[1]);
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, nullptr);
  setsid();
  // When the judge dies, however it does, the launcher ends the program and then itself.
  prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
  if (getppid() != judge) return 1;
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  leave_nothing_open_but(control_fd);
  fcntl(control_fd, F_SETFD, FD_CLOEXEC);
  // What an order brings gets other numbers than those that it is to have.
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (int fd = 0; fd < control_fd; ++fd) dup2(nothing, fd);
  while (run_one(judge)) {
  }
  return 0;
}
