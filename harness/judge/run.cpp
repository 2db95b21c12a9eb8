#include "judge/run.hpp"

#include <elf.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "judge/launcher.hpp"

namespace kata::judge {
namespace {

using internal::event;
using internal::message;
using internal::order;
using internal::step;
using std::chrono::steady_clock;
using namespace std::chrono_literals;

static_assert(side_channel::fd == internal::side_channel_fd);

constexpr std::size_t error_output_cap = 64 << 10;
constexpr int big_pipe = 1 << 20;         // pipe-max-size of an unprivileged process
constexpr std::size_t chunk = 256 << 10;  // fits a cache
constexpr std::size_t enough = 64 << 20;

std::atomic<unsigned> stop_requests{0};
static_assert(std::atomic<unsigned>::is_always_lock_free);  // stop_all() runs in signal handlers

/// The program was not run. what() becomes measurement::judge_error.
struct failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string words(int error) { return std::generic_category().message(error); }

/// As text that cannot garble a terminal: control characters are escaped.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\r')
      out += "\\r";
    else if (static_cast<unsigned char>(c) < ' ' || c == '\x7f')
      out += fmt::format("\\x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      out += c;
  }
  return out + '"';
}

// ---------------------------------------------------------------- descriptors

class descriptor {
 public:
  descriptor() = default;
  explicit descriptor(int fd) : fd_(fd) {}
  descriptor(descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  descriptor& operator=(descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~descriptor() { reset(); }
  void reset() {
    if (fd_ >= 0) close(std::exchange(fd_, -1));
  }
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

[[noreturn]] void no_descriptor(int error) {
  throw failure(error == EMFILE || error == ENFILE
                    ? fmt::format("out of file descriptors: {}", words(error))
                    : fmt::format("no pipe to the program: {}", words(error)));
}

/// Moved above the numbers that the launcher is given, so that dup2() to these overwrites no
/// source. Matters in a host that has closed its standard streams and runs several at once.
descriptor above_the_standard_ones(descriptor fd) {
  if (fd.get() > internal::control_fd) return fd;
  descriptor high(fcntl(fd.get(), F_DUPFD_CLOEXEC, internal::control_fd + 1));
  if (!high.open()) no_descriptor(errno);
  return high;
}

struct pipe_pair {
  descriptor ours, theirs;
};

pipe_pair make_pipe(int size) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) no_descriptor(errno);
  pipe_pair made{descriptor(ends[0]), descriptor(ends[1])};
  made.ours = above_the_standard_ones(std::move(made.ours));
  made.theirs = above_the_standard_ones(std::move(made.theirs));
  fcntl(made.ours.get(), F_SETFL, O_NONBLOCK);   // the program's end stays blocking
  fcntl(made.theirs.get(), F_SETPIPE_SZ, size);  // may be refused: it is only faster
  return made;
}

descriptor open_input(const std::filesystem::path& path) {
  const auto refuse = [&](const std::string& why) {
    throw failure(fmt::format("cannot read the input {}: {}", in_quotes(path.native()), why));
  };
  // O_NONBLOCK: opening a fifo must not wait for its writer.
  descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  if (!fd.open()) {
    if (errno == EMFILE || errno == ENFILE) no_descriptor(errno);
    refuse(words(errno));
  }
  struct stat is {};
  if (fstat(fd.get(), &is) != 0) refuse(words(errno));
  if (S_ISDIR(is.st_mode)) refuse(words(EISDIR));
  if (!S_ISREG(is.st_mode) && !S_ISCHR(is.st_mode)) refuse("not a file");
  fcntl(fd.get(), F_SETFL, 0);
  return above_the_standard_ones(std::move(fd));
}

/// -1: end of file. 0: nothing there now.
ssize_t read_some(int fd, char* buffer, std::size_t size) {
  for (;;) {
    const ssize_t n = read(fd, buffer, size);
    if (n > 0) return n;
    if (n == 0) return -1;
    if (errno != EINTR) return errno == EAGAIN ? 0 : -1;
  }
}

// ---------------------------------------------------------------- programs

bool may_run(const std::string& path) {
  struct stat is {};
  return stat(path.c_str(), &is) == 0 && S_ISREG(is.st_mode) && access(path.c_str(), X_OK) == 0;
}

/// As execvp() looks it up, without its habit of giving unknown files to the shell.
std::string find_program(const std::string& name) {
  if (name.empty()) throw failure("no program: its name is empty");
  if (name.find('/') != std::string::npos) return name;
  const char* const variable = std::getenv("PATH");
  std::string_view rest = variable != nullptr ? variable : "/usr/local/bin:/usr/bin:/bin";
  for (bool more = true; more;) {
    const std::size_t colon = rest.find(':');
    const std::string_view directory = rest.substr(0, colon);
    std::string path = fmt::format("{}/{}", directory.empty() ? "." : directory, name);
    if (may_run(path)) return path;
    more = colon != std::string_view::npos;
    if (more) rest.remove_prefix(colon + 1);
  }
  throw failure(access(name.c_str(), F_OK) == 0
                    ? fmt::format("{}: no such program in PATH; for the file of this folder say "
                                  "./{}",
                                  in_quotes(name), name)
                    : fmt::format("{}: no such program in PATH", in_quotes(name)));
}

/// What the kernel starts in order to run this file: of a script the program of its first line, of
/// an ELF file its loader. Empty: nothing else.
std::string interpreter_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string head(256, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  if (head.starts_with("#!")) {
    const std::string line = head.substr(2, head.find('\n') - 2);
    const std::size_t from = line.find_first_not_of(" \t");
    if (from == std::string::npos) return {};
    return line.substr(from, line.find_first_of(" \t", from) - from);
  }
  if (!head.starts_with(ELFMAG) || head.size() < sizeof(Elf64_Ehdr) || head[EI_CLASS] != ELFCLASS64)
    return {};
  Elf64_Ehdr elf;
  std::memcpy(&elf, head.data(), sizeof elf);
  in.clear();
  in.seekg(static_cast<std::streamoff>(elf.e_phoff));
  for (int i = 0; i < elf.e_phnum; ++i) {
    Elf64_Phdr part{};
    if (!in.read(reinterpret_cast<char*>(&part), sizeof part)) break;
    if (part.p_type != PT_INTERP || part.p_filesz > 4096) continue;
    std::string name(part.p_filesz, '\0');
    in.seekg(static_cast<std::streamoff>(part.p_offset));
    in.read(name.data(), static_cast<std::streamsize>(name.size()));
    return name.substr(0, name.find('\0'));
  }
  return {};
}

bool is_elf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  char magic[SELFMAG] = {};
  in.read(magic, sizeof magic);
  return std::memcmp(magic, ELFMAG, sizeof magic) == 0;
}

/// Why exec failed, said in the terms of the file rather than of the system call.
std::string why_not(const std::string& path, int error) {
  const std::string name = in_quotes(path);
  struct stat is {};
  if (stat(path.c_str(), &is) != 0) return fmt::format("{}: {}", name, words(errno));
  if (S_ISDIR(is.st_mode)) return fmt::format("{}: is a directory, not a program", name);
  if (!S_ISREG(is.st_mode)) return fmt::format("{}: not a file", name);
  if (error == ENOEXEC)
    return is_elf(path) ? fmt::format("{}: an ELF file that this machine cannot run", name)
                        : fmt::format("{}: not a program (no #! line, not an ELF file)", name);
  if (error == EACCES && (is.st_mode & 0111) == 0)
    return fmt::format("{}: not executable (chmod +x gives it the run bit)", name);
  if (error == ENOENT || error == EACCES || error == ENOTDIR || error == ELOOP) {
    const std::string interpreter = interpreter_of(path);
    if (interpreter.ends_with('\r'))
      return fmt::format(
          "{}: its first line names the interpreter {}: the file has \\r\\n line ends", name,
          in_quotes(interpreter));
    if (!interpreter.empty() && !may_run(interpreter))
      return fmt::format(
          "{}: its interpreter {} {}", name, in_quotes(interpreter),
          access(interpreter.c_str(), F_OK) == 0 ? "cannot be run" : "does not exist");
  }
  if (error == ETXTBSY) return fmt::format("{}: text file busy (still being written?)", name);
  return fmt::format("{}: {}", name, words(error));
}

std::string find_launcher() {
  if (const char* const named = std::getenv("KATA_LAUNCHER"); named != nullptr && *named != '\0') {
    if (may_run(named)) return named;
    throw failure(fmt::format("KATA_LAUNCHER: {}", why_not(named, EACCES)));
  }
  if (may_run(KATA_LAUNCHER_PATH)) return KATA_LAUNCHER_PATH;
  std::error_code ignored;
  const auto beside =
      std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "launcher";
  if (may_run(beside)) return beside;
  throw failure(fmt::format("the launcher {} is missing: build it, or name it in KATA_LAUNCHER",
                            in_quotes(KATA_LAUNCHER_PATH)));
}

// ---------------------------------------------------------------- the launcher, seen from here

template <class Function>
auto retry_while_interrupted(Function call) {
  for (;;)
    if (const auto result = call(); result != -1 || errno != EINTR) return result;
}

constexpr const char* too_long = "the program's arguments and environment are too long";

/// What a launcher, and with it the program, has from the time of its own start.
struct surroundings {
  std::string launcher;
  std::string environment;
  dev_t device = 0;  // of the working directory
  ino_t inode = 0;

  static surroundings now() {
    surroundings s{.launcher = find_launcher(), .environment = {}};
    for (char** variable = environ; *variable != nullptr; ++variable)
      (s.environment += *variable) += '\0';
    struct stat here {};
    if (stat(".", &here) == 0) {
      s.device = here.st_dev;
      s.inode = here.st_ino;
    }
    return s;
  }
  bool operator==(const surroundings&) const = default;
};

/// Owns the launcher's process: when this goes, the launcher is gone, and with it the program.
class launcher {
 public:
  explicit launcher(surroundings in) : in_(std::move(in)) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) no_descriptor(errno);
    control_ = above_the_standard_ones(descriptor(ends[0]));
    const descriptor theirs = above_the_standard_ones(descriptor(ends[1]));
    const timeval patience{10, 0};  // with one that was stopped from outside
    setsockopt(control_.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, theirs.get(), internal::control_fd);
    // All signals blocked from its first instruction, so that none ends it before it can clean up.
    // Their dispositions are the program's too: an ignored SIGPIPE would pass through every exec.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    sigset_t all;
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &all);
    posix_spawnattr_setsigdefault(&attributes, &all);

    std::string judge = std::to_string(getpid());
    std::array<char*, 3> argv{in_.launcher.data(), judge.data(), nullptr};
    const auto deadline = steady_clock::now() + 2s;
    int error = 0;
    // ETXTBSY: see the launcher. EAGAIN: the user's processes are many just now.
    while ((error = posix_spawn(&pid_, in_.launcher.c_str(), &actions, &attributes, argv.data(),
                                environ)) != 0 &&
           (error == ETXTBSY || error == EAGAIN) && steady_clock::now() < deadline)
      usleep(2000);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error == E2BIG) throw failure(too_long);
    if (error != 0)
      throw failure(fmt::format("the launcher {}: {}", in_quotes(in_.launcher), words(error)));
  }
  launcher(const launcher&) = delete;
  launcher& operator=(const launcher&) = delete;

  ~launcher() {
    if (pid_ <= 0 || owner_ != getpid()) return;
    if (busy_) ask_to_stop();
    if (!busy_ || !gone_within(10s)) destroy();
  }

  bool serves(const surroundings& in) const { return pid_ > 0 && !busy_ && in_ == in; }

  /// False: it is not there any more.
  bool start(const order& what, const std::vector<int>& descriptors, std::string_view text) {
    busy_ = true;
    iovec header{const_cast<order*>(&what), sizeof what};
    alignas(cmsghdr) char ancillary[CMSG_SPACE(internal::most_descriptors * sizeof(int))] = {};
    msghdr envelope{};
    envelope.msg_iov = &header;
    envelope.msg_iovlen = 1;
    envelope.msg_control = ancillary;
    envelope.msg_controllen = CMSG_SPACE(descriptors.size() * sizeof(int));
    cmsghdr* const rights = CMSG_FIRSTHDR(&envelope);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(descriptors.size() * sizeof(int));
    std::memcpy(CMSG_DATA(rights), descriptors.data(), descriptors.size() * sizeof(int));
    ssize_t n =
        retry_while_interrupted([&] { return sendmsg(control_.get(), &envelope, MSG_NOSIGNAL); });
    if (n != static_cast<ssize_t>(sizeof what)) return false;
    for (; !text.empty(); text.remove_prefix(static_cast<std::size_t>(n))) {
      n = retry_while_interrupted(
          [&] { return send(control_.get(), text.data(), text.size(), MSG_NOSIGNAL); });
      if (n < 0) return false;
    }
    return true;
  }

  int control() const { return control_.get(); }

  /// The program has ended, with all that it started.
  void is_free() { busy_ = false; }

  /// It ends the program and then itself.
  void ask_to_stop() const {
    kill(pid_, SIGTERM);
    kill(pid_, SIGCONT);
  }

  /// A program may have stopped its launcher where there is no seccomp to prevent that.
  void undo_stop() const {
    siginfo_t info{};
    if (waitid(P_PID, static_cast<id_t>(pid_), &info, WSTOPPED | WNOHANG) == 0 && info.si_pid != 0)
      kill(pid_, SIGCONT);
  }

  void destroy() {
    kill(pid_, SIGKILL);
    // ECHILD: the host ignores SIGCHLD, or reaps all children itself.
    retry_while_interrupted([&] { return waitpid(pid_, nullptr, 0); });
    pid_ = 0;
  }

 private:
  bool gone_within(steady_clock::duration patience) {
    const auto deadline = steady_clock::now() + patience;
    while (retry_while_interrupted([&] { return waitpid(pid_, nullptr, WNOHANG); }) == 0) {
      if (steady_clock::now() > deadline) return false;
      usleep(1000);
    }
    pid_ = 0;
    return true;
  }

  surroundings in_;
  descriptor control_;
  pid_t owner_ = getpid();
  pid_t pid_ = 0;
  bool busy_ = false;
};

/// Kills what is left of a program whose launcher was killed. Its orphans are no longer below this
/// process, but a session's number is not reused while the session has a member.
void kill_session(pid_t session) {
  if (session <= 1) return;
  for (int round = 0; round < 20; ++round) {
    bool found = false;
    std::error_code error;
    for (std::filesystem::directory_iterator entry("/proc", error), end; !error && entry != end;
         entry.increment(error)) {
      const pid_t pid = std::atoi(entry->path().filename().c_str());
      if (pid <= 1 || getsid(pid) != session) continue;
      found = true;
      kill(pid, SIGKILL);
    }
    if (!found) return;
    usleep(1000);
  }
}

// ---------------------------------------------------------------- one run

std::uint64_t nanoseconds_of(double seconds) {
  constexpr double most = 1e9;  // seconds; so infinity is a limit too
  if (!(seconds > 0)) return 0;
  return static_cast<std::uint64_t>(std::llround(std::min(seconds, most) * 1e9));
}

double seconds_of(std::uint64_t nanoseconds) { return static_cast<double>(nanoseconds) * 1e-9; }

order order_of(const job& what) {
  constexpr std::uint64_t most = std::uint64_t{1} << 60;
  return {.cpu_ns = nanoseconds_of(what.limits.cpu_s),
          .wall_ns = nanoseconds_of(what.limits.wall_s),
          .memory_bytes = std::min(what.limits.memory_bytes, most),
          .file_bytes = std::min(what.limits.output_bytes, most),
          .cpu = what.cpu,
          .channel = what.channel != nullptr ? 1 : 0,
          .arguments = what.argv.size(),
          .text_bytes = 0};
}

/// Of this thread, from its last run. A launcher watches for the end of the thread that made it.
thread_local std::unique_ptr<launcher> kept;

class supervised_run {
 public:
  explicit supervised_run(const job& what)
      : job_(what),
        stop_requests_(stop_requests.load()),
        program_path_(find_program(what.argv.empty() ? std::string{} : what.argv.front())) {
    descriptor input = open_input(job_.input);
    pipe_pair output = make_pipe(big_pipe);
    pipe_pair errors = make_pipe(64 << 10);
    pipe_pair channel = job_.channel != nullptr ? make_pipe(big_pipe) : pipe_pair{};
    std::vector<int> theirs{input.get(), output.theirs.get(), errors.theirs.get()};
    if (job_.channel != nullptr) theirs.push_back(channel.theirs.get());
    launch(theirs);
    output_ = std::move(output.ours);
    errors_ = std::move(errors.ours);
    channel_ = std::move(channel.ours);
    // The write ends close here: from now on an end of file is the other side's doing.
  }

  measurement until_the_end() {
    while (!end_) {
      wait_for_news();
      read_all_streams();
      read_status();
      check_on_it();
    }
    if (end_->what == event::refused) throw failure(why_refused(*end_));
    read_what_is_left();
    launcher_->is_free();
    if (end_->stopped == 0 && end_->survivors == 0 && !stopped_) kept = std::move(launcher_);
    if (stop_requests_ != stop_requests.load()) throw failure("interrupted");
    if (too_busy_) throw failure("the machine was too busy to measure the program");
    return result();
  }

 private:
  void launch(const std::vector<int>& descriptors) {
    std::string text = program_path_ + '\0';
    for (const std::string& argument : job_.argv) (text += argument) += '\0';
    order what = order_of(job_);
    what.text_bytes = text.size();
    surroundings here = surroundings::now();
    launcher_ = std::move(kept);
    if (launcher_ != nullptr && launcher_->serves(here) &&
        launcher_->start(what, descriptors, text))
      return;
    launcher_ = std::make_unique<launcher>(std::move(here));
    if (!launcher_->start(what, descriptors, text)) launcher_vanished();
  }

  void wait_for_news() {
    const auto interest = [](int fd) { return pollfd{fd, POLLIN, 0}; };
    // poll() skips the closed ones, whose number is negative. The channel is looked at every other
    // millisecond: who writes to it often is not to wake the judge each time.
    pollfd watched[] = {interest(output_.get()), interest(errors_.get()),
                        interest(launcher_->control())};
    if (too_much_output()) watched[0].fd = -1;
    constexpr int with_channel_ms = 2, without_ms = 20;
    poll(watched, std::size(watched), job_.channel != nullptr ? with_channel_ms : without_ms);
  }

  // One chunk of each in turn, so that none starves the others. False: nothing was there.
  bool read_all_streams() {
    // Past the cap the pipe stays open but unread: the program is to die of the judge's SIGKILL,
    // not of SIGPIPE.
    const bool some_output = !too_much_output() && read_stream(output_, [&](std::string_view text) {
      take_output(text);
    });
    const bool some_errors = read_stream(errors_, [&](std::string_view text) {
      error_output_ += text.substr(0, error_output_cap - error_output_.size());
    });
    bool some_more = false;
    constexpr int chunks_in_a_pipe = 4;
    for (int i = 0;
         i < chunks_in_a_pipe &&
         read_stream(channel_, [&](std::string_view text) { job_.channel->receive(text); });
         ++i)
      some_more = true;
    return some_output || some_errors || some_more;
  }

  template <class Consumer>
  bool read_stream(descriptor& from, Consumer consume) {
    if (!from.open()) return false;
    const ssize_t n = read_some(from.get(), buffer_.get(), chunk);
    if (n < 0) from.reset();
    if (n > 0) consume(std::string_view(buffer_.get(), static_cast<std::size_t>(n)));
    return n > 0;
  }

  void take_output(std::string_view text) {
    output_bytes_ += text.size();
    // Once, instead of copying at every doubling; pages that stay untouched cost nothing.
    if (output_text_.size() > chunk && output_text_.capacity() < enough)
      output_text_.reserve(std::min<std::uint64_t>(job_.limits.output_bytes, enough));
    output_text_ += text.substr(0, job_.limits.output_bytes - output_text_.size());
    if (too_much_output()) stop();
  }

  bool too_much_output() const { return output_bytes_ > job_.limits.output_bytes; }

  void read_status() {
    message m{};
    for (;;) {
      const ssize_t n = retry_while_interrupted(
          [&] { return recv(launcher_->control(), &m, sizeof m, MSG_DONTWAIT); });
      if (n < 0 && errno == EAGAIN) return;
      if (n != static_cast<ssize_t>(sizeof m)) launcher_vanished();
      switch (m.what) {
        case event::started:
          program_ = m.pid;
          begin_ = steady_clock::time_point(std::chrono::nanoseconds(m.clock_ns));
          break;
        case event::progress:
          cpu_ns_ = m.cpu_ns;
          wall_ns_ = m.wall_ns;
          break;
        case event::refused:
        case event::finished:
          end_ = m;
          return;
      }
    }
  }

  void check_on_it() {
    if (end_) return;
    const auto clock = steady_clock::now();
    if (job_.channel != nullptr && program_ != 0 && !stopped_) {
      // Both as the launcher saw them at one moment: on a busy machine that may be long ago.
      if (!job_.channel->keep_running(seconds_of(cpu_ns_), seconds_of(wall_ns_))) stop();
    }
    if (stop_requests_ != stop_requests.load(std::memory_order_relaxed)) stop();
    launcher_->undo_stop();
    // The launcher keeps the wall limit, in which waiting for a CPU does not count. It is late by
    // this much only on a machine that is no good for measuring, or when it cannot do its work.
    const auto patience =
        10 * std::chrono::nanoseconds(nanoseconds_of(std::min(job_.limits.wall_s, 1e7))) + 10s;
    if (clock > begin_ + patience) {
      too_busy_ = true;
      stop();
    }
    if (clock > begin_ + patience + 10s || (stopped_ && clock > stopped_at_ + 10s))
      launcher_vanished();
  }

  void stop() {
    if (std::exchange(stopped_, true)) return;
    stopped_at_ = steady_clock::now();
    launcher_->ask_to_stop();
  }

  [[noreturn]] void launcher_vanished() {
    launcher_->destroy();
    kill_session(program_);
    throw failure("the launcher was killed or hung while the program ran");
  }

  /// Everybody who could write is dead, so this comes to an end even if a descriptor has leaked
  /// out of the tree: it is bounded by what the pipes hold.
  void read_what_is_left() {
    for (int i = 0; i < 64 && read_all_streams(); ++i) {
    }
  }

  std::string why_refused(const message& m) const {
    switch (m.where) {
      case step::fork:
        return fmt::format("no process for the program: {}", words(m.error));
      case step::pin:
        return fmt::format("cannot pin the program to CPU {}: {}", job_.cpu, words(m.error));
      case step::exec:
        if (m.error == E2BIG) return too_long;
        break;
    }
    return why_not(program_path_, m.error);
  }

  measurement result() {
    measurement m;
    if (end_->survivors != 0) m.judge_error = "something that the program started does not die";
    if (WIFSIGNALED(end_->status))
      m.signal = WTERMSIG(end_->status);
    else
      m.exit_code = WEXITSTATUS(end_->status);
    m.stopped_by_judge = end_->stopped != 0;
    m.cpu_s = seconds_of(end_->cpu_ns);
    m.wall_s = seconds_of(end_->wall_ns);
    m.memory_bytes = end_->memory_bytes;
    m.output_bytes = output_bytes_;
    m.file_limit_hit = m.signal == SIGXFSZ;
    m.output = std::move(output_text_);
    m.error_output = std::move(error_output_);
    return m;
  }

  const job& job_;
  const unsigned stop_requests_;
  const std::string program_path_;
  // Not zeroed: most programs print little, and then most of it is never touched.
  std::unique_ptr<char[]> buffer_ = std::make_unique_for_overwrite<char[]>(chunk);
  descriptor output_, errors_, channel_;
  std::string output_text_, error_output_;
  std::uint64_t output_bytes_ = 0;
  std::uint64_t cpu_ns_ = 0;
  std::uint64_t wall_ns_ = 0;
  pid_t program_ = 0;
  steady_clock::time_point begin_ = steady_clock::now();
  steady_clock::time_point stopped_at_;
  bool stopped_ = false;
  bool too_busy_ = false;
  std::optional<message> end_;
  std::unique_ptr<launcher> launcher_;  // last, so that it is destroyed first
};

}  // namespace

measurement run(const job& what) {
  try {
    return supervised_run(what).until_the_end();
  } catch (const failure& why) {
    measurement m;
    m.judge_error = why.what();
    return m;
  }
}

void stop_all() noexcept { stop_requests.fetch_add(1); }

}  // namespace kata::judge
