// run() against programs that misbehave (hostile.cpp), files that are no programs, and mishaps of
// the judge's own process.
#include "judge/run.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "judge/verdict.hpp"

namespace kata::judge {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// ---------------------------------------------------------------- survivors

/// Every program that a test starts carries this in its environment, with the test's own value.
constexpr const char* mark_name = "KATA_TEST_MARK";

std::string fresh_mark() {
  static std::atomic<int> last = 0;
  std::string mark = fmt::format("{}.{}", getpid(), ++last);
  setenv(mark_name, mark.c_str(), 1);
  return mark;
}

/// Empty when it cannot be read: a process may end before its files in /proc have been.
std::string contents(const fs::path& path) try {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
} catch (const std::ios_base::failure&) {
  return {};
}

bool is_number(const std::string& text) {
  return text.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> found;
  std::error_code error;
  for (const auto& task : fs::directory_iterator(fmt::format("/proc/{}/task", parent), error)) {
    std::istringstream in(contents(task.path() / "children"));
    for (pid_t pid = 0; in >> pid;) found.push_back(pid);
  }
  return found;
}

/// A launcher between two runs, which stays for the next one of its thread.
bool waits_for_an_order(pid_t pid) {
  const std::string stat = contents(fmt::format("/proc/{}/stat", pid));
  return stat.find("(launcher)") != std::string::npos &&
         stat.find("(launcher) Z") == std::string::npos && children_of(pid).empty();
}

/// Processes with this mark, except this one; and this one's children, zombies too.
std::vector<std::string> survivors(const std::string& mark) {
  std::vector<std::string> found;
  const std::string needle = fmt::format("{}={}", mark_name, mark) + '\0';
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/proc", error)) {
    const std::string pid = entry.path().filename();
    if (!is_number(pid) || pid == std::to_string(getpid()) || waits_for_an_order(std::stoi(pid)))
      continue;
    if (contents(entry.path() / "environ").find(needle) != std::string::npos)
      found.push_back(pid + " " + contents(entry.path() / "stat"));
  }
  for (const pid_t pid : children_of(getpid()))
    if (!waits_for_an_order(pid))
      found.push_back("child: " + contents(fmt::format("/proc/{}/stat", pid)));
  return found;
}

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "\n"));
}

void expect_no_survivor(const std::string& mark) {
  if (const auto left = survivors(mark); !left.empty())
    ADD_FAILURE() << "left behind:\n" << joined(left);
}

// ---------------------------------------------------------------- tools

class temporary_folder {
 public:
  temporary_folder() {
    std::string name = (fs::temp_directory_path() / "kata-judge-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
    path_ = name;
  }
  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;
  ~temporary_folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

fs::path write_file(const fs::path& path, std::string_view text, mode_t mode = 0755) {
  std::ofstream(path, std::ios::binary) << text;
  chmod(path.c_str(), mode);
  return path;
}

/// Limits so wide that only a program without end passes them.
constexpr limits wide{
    .cpu_s = 20, .wall_s = 60, .memory_bytes = 64 * mebibyte, .output_bytes = mebibyte};

job job_for(std::vector<std::string> argv) {
  job j;
  j.argv = std::move(argv);
  j.limits = wide;
  return j;
}

job shell(std::string script) { return job_for({"sh", "-c", std::move(script)}); }

job hostile(std::string name) { return job_for({KATA_HOSTILE, std::move(name)}); }

verdict check(const measurement& m) {
  return m.output.starts_with("42") ? verdict::accepted : verdict::wrong_answer;
}

std::string described(const measurement& m) {
  return fmt::format(
      "judge_error '{}', exit {}, signal {}, stopped {}, {:.3f} s CPU, {:.3f} s wall, {:.1f} MB, "
      "{} bytes, stderr: {:.300}",
      m.judge_error, m.exit_code, m.signal, m.stopped_by_judge, m.cpu_s, m.wall_s,
      static_cast<double>(m.memory_bytes) / mebibyte, m.output_bytes, m.error_output);
}

// ---------------------------------------------------------------- hostile programs

struct misdeed {
  std::string name;
  std::string verdict;
  std::uint64_t memory_mb;
};

std::vector<misdeed> listed_misdeeds() {
  std::istringstream in(run(job_for({KATA_HOSTILE, "--list"})).output);
  std::vector<misdeed> all;
  for (misdeed m; in >> m.name >> m.verdict >> m.memory_mb;) all.push_back(m);
  return all;
}

/// Only the limit that the verdict is about is low.
limits limits_for(const misdeed& m) {
  limits l = wide;
  l.memory_bytes = m.memory_mb * mebibyte;
  if (m.verdict == "TLE") l.cpu_s = 0.1;
  if (m.verdict == "ILE") l.wall_s = 0.2;
  return l;
}

void expect_verdict(const misdeed& expected) {
  const temporary_folder folder;
  const std::string mark = fresh_mark();
  job j = hostile(expected.name);
  // A copy, for those that harm their own file.
  j.argv[0] = folder / "hostile";
  fs::copy_file(KATA_HOSTILE, j.argv[0]);
  j.limits = limits_for(expected);
  const measurement m = run(j);
  EXPECT_EQ(code(decide(m, j.limits, check(m))), expected.verdict) << described(m);
  const bool own_end = expected.verdict == "AC" || expected.verdict == "RE";
  EXPECT_FALSE(own_end && m.stopped_by_judge) << described(m);
  // Stopped by what was seen while it ran, not by a limit that comes much later.
  EXPECT_TRUE(expected.verdict != "TLE" || m.wall_s < wide.wall_s / 2) << described(m);
  EXPECT_TRUE(expected.verdict != "ILE" || m.wall_s < 20 * j.limits.wall_s) << described(m);
  EXPECT_TRUE(expected.verdict != "MLE" || m.memory_bytes < 1000 * mebibyte) << described(m);
  expect_no_survivor(mark);
}

class hostile_test : public testing::Test {
 public:
  explicit hostile_test(misdeed m) : misdeed_(std::move(m)) {}
  void TestBody() override { expect_verdict(misdeed_); }

 private:
  misdeed misdeed_;
};

void register_misdeeds() {
  for (const misdeed& m : listed_misdeeds())
    testing::RegisterTest("hostile", m.name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [m]() -> testing::Test* { return new hostile_test(m); });
}

// ---------------------------------------------------------------- files that are no programs

struct odd_file {
  const char* name;
  std::function<std::vector<std::string>(const temporary_folder&)> argv;
  const char* error;  // is in judge_error; empty: it runs, and is accepted
};

std::vector<std::string> file(const temporary_folder& folder, std::string_view text,
                              mode_t mode = 0755) {
  return {write_file(folder / "x", text, mode)};
}

const odd_file odd_files[] = {
    {"sh_script", [](auto& f) { return file(f, "#!/bin/sh\necho 42\n"); }, ""},
    {"script_with_argument", [](auto& f) { return file(f, "#! /bin/sh -e\necho 42\n"); }, ""},
    {"python_script", [](auto& f) { return file(f, "#!/usr/bin/env python3\nprint(42)\n"); }, ""},
    {"name_in_path",
     [](auto&) {
       return std::vector<std::string>{"echo", "42"};
     },
     ""},
    {"name_with_blanks",
     [](auto& f) {
       return std::vector<std::string>{write_file(f / "a b\n'c", "#!/bin/sh\necho 42\n")};
     },
     ""},
    {"script_without_shebang", [](auto& f) { return file(f, "print(42)\n"); },
     "not a program (no #! line, not an ELF file)"},
    {"empty_file", [](auto& f) { return file(f, ""); },
     "not a program (no #! line, not an ELF file)"},
    {"garbage", [](auto& f) { return file(f, std::string("\0\1\2\3garbage", 11)); },
     "not a program (no #! line, not an ELF file)"},
    {"broken_elf", [](auto& f) { return file(f, "\177ELF and no more"); },
     "an ELF file that this machine cannot run"},
    {"no_interpreter", [](auto& f) { return file(f, "#!/no/such/thing -x\n"); },
     "its interpreter \"/no/such/thing\" does not exist"},
    {"interpreter_not_runnable", [](auto& f) { return file(f, "#!/etc/passwd\n"); },
     "its interpreter \"/etc/passwd\" cannot be run"},
    {"dos_line_ends", [](auto& f) { return file(f, "#!/bin/sh\r\necho 42\r\n"); },
     "interpreter \"/bin/sh\\r\": the file has \\r\\n line ends"},
    {"no_run_bit", [](auto& f) { return file(f, "#!/bin/sh\necho 42\n", 0644); },
     "not executable (chmod +x"},
    {"folder", [](auto&) { return std::vector<std::string>{"/tmp"}; }, "is a directory"},
    {"fifo",
     [](auto& f) {
       mkfifo((f / "x").c_str(), 0755);
       return std::vector<std::string>{f / "x"};
     },
     "not a file"},
    {"missing", [](auto& f) { return std::vector<std::string>{f / "x"}; },
     "No such file or directory"},
    {"dangling_link",
     [](auto& f) {
       fs::create_symlink(f / "gone", f / "x");
       return std::vector<std::string>{f / "x"};
     },
     "No such file or directory"},
    {"not_in_path", [](auto&) { return std::vector<std::string>{"kata-no-such-program"}; },
     "no such program in PATH"},
    {"empty_name", [](auto&) { return std::vector<std::string>{""}; }, "its name is empty"},
    {"no_name", [](auto&) { return std::vector<std::string>{}; }, "its name is empty"},
    {"too_many_arguments",
     [](auto&) {
       return std::vector<std::string>{"echo", std::string(8 << 20, 'x')};
     },
     "arguments and environment are too long"},
};

class odd_file_test : public testing::Test {
 public:
  explicit odd_file_test(const odd_file& row) : row_(row) {}
  void TestBody() override {
    const temporary_folder folder;
    const std::string mark = fresh_mark();
    const job j = job_for(row_.argv(folder));
    const measurement m = run(j);
    const bool runs = *row_.error == '\0';
    EXPECT_EQ(code(decide(m, j.limits, check(m))), runs ? "AC" : "JE") << described(m);
    EXPECT_NE(m.judge_error.find(row_.error), std::string::npos) << m.judge_error;
    EXPECT_EQ(m.judge_error.find_first_of("\r\n"), std::string::npos);
    expect_no_survivor(mark);
  }

 private:
  const odd_file& row_;
};

void register_odd_files() {
  for (const odd_file& row : odd_files)
    testing::RegisterTest("file", row.name, nullptr, nullptr, __FILE__, __LINE__,
                          [&row]() -> testing::Test* { return new odd_file_test(row); });
}

TEST(file, is_waited_for_while_it_is_written) {
  const temporary_folder folder;
  const fs::path program = write_file(folder / "x", "");
  fs::copy_file(KATA_HOSTILE, program, fs::copy_options::overwrite_existing);
  const int writer = open(program.c_str(), O_WRONLY | O_CLOEXEC);
  std::thread compiler([=] {
    std::this_thread::sleep_for(100ms);
    close(writer);
  });
  const measurement m = run(job_for({program, "none"}));
  compiler.join();
  EXPECT_EQ(m.output, "42\n") << described(m);
}

TEST(file, is_not_waited_for_for_ever) {
  const temporary_folder folder;
  const fs::path program = write_file(folder / "x", "");
  fs::copy_file(KATA_HOSTILE, program, fs::copy_options::overwrite_existing);
  const int writer = open(program.c_str(), O_WRONLY | O_CLOEXEC);
  const measurement m = run(job_for({program, "none"}));
  close(writer);
  EXPECT_NE(m.judge_error.find("text file busy"), std::string::npos) << described(m);
}

TEST(file, may_be_deleted_meanwhile) {
  const temporary_folder folder;
  const fs::path program = folder / "x";
  fs::copy_file(KATA_HOSTILE, program);
  EXPECT_EQ(run(job_for({program, "unlinks_itself"})).output, "42\n");
  const measurement m = run(job_for({program, "none"}));
  EXPECT_NE(m.judge_error.find("No such file"), std::string::npos) << described(m);
}

// ---------------------------------------------------------------- what is measured

TEST(run, tells_signals_from_exit_codes) {
  EXPECT_EQ(run(hostile("segfault")).signal, SIGSEGV);
  EXPECT_EQ(run(hostile("segfault")).exit_code, 0);
  EXPECT_EQ(run(hostile("abort")).signal, SIGABRT);
  EXPECT_EQ(run(hostile("exit_3")).exit_code, 3);
  EXPECT_EQ(run(shell("exit 139")).exit_code, 139);
  EXPECT_EQ(run(shell("exit 139")).signal, 0);
  EXPECT_TRUE(run(hostile("file_above_the_cap")).file_limit_hit);
}

TEST(run, gives_every_byte_of_output) {
  EXPECT_EQ(run(hostile("nul_bytes")).output, std::string("42\n\0\0", 5));
  EXPECT_EQ(run(shell("printf 'no newline'")).output, "no newline");
  EXPECT_EQ(run(shell("printf out; printf err >&2")).error_output, "err");
  EXPECT_EQ(run(shell(":")).output, "");
}

TEST(run, caps_output_and_keeps_what_fits) {
  const measurement m = run(hostile("output_without_end"));
  EXPECT_EQ(m.output.size(), wide.output_bytes);
  EXPECT_GT(m.output_bytes, wide.output_bytes);
  EXPECT_TRUE(m.stopped_by_judge);
  EXPECT_EQ(m.signal, SIGKILL);
  EXPECT_EQ(run(hostile("much_stderr")).error_output.size(), 64u << 10);
}

TEST(run, feeds_the_input) {
  const temporary_folder folder;
  job j = job_for({"cat"});
  j.input = write_file(folder / "in", "1 2 3\n");
  EXPECT_EQ(run(j).output, "1 2 3\n");
}

struct bad_input {
  const char* path;
  const char* error;
};

TEST(run, refuses_bad_input) {
  for (const bad_input& row :
       {bad_input{"/nonexistent/in", "No such file"}, bad_input{"/tmp", "Is a directory"},
        bad_input{"", "No such file"}}) {
    job j = job_for({"cat"});
    j.input = row.path;
    const measurement m = run(j);
    EXPECT_NE(m.judge_error.find(row.error), std::string::npos) << m.judge_error;
    EXPECT_NE(m.judge_error.find("input"), std::string::npos) << m.judge_error;
  }
}

TEST(run, measures_cpu_and_wall) {
  const measurement asleep = run(hostile("sleeps_some_time"));
  EXPECT_GE(asleep.wall_s, 0.3);
  EXPECT_LT(asleep.cpu_s, 0.15);
  job busy = hostile("busy_in_threads");
  busy.limits.cpu_s = 0.1;
  const measurement m = run(busy);
  EXPECT_GT(m.cpu_s, 0.1);
  EXPECT_LT(m.cpu_s, 3);
}

TEST(run, measures_memory) {
  const measurement m = run(hostile("within_memory"));
  EXPECT_GE(m.memory_bytes, 40 * mebibyte);
  EXPECT_LT(m.memory_bytes, 50 * mebibyte);
}

TEST(run, measures_a_peak_between_two_looks) {
  for (int i = 0; i < 10; ++i)
    EXPECT_GE(run(hostile("above_memory_for_an_instant")).memory_bytes, 8 * mebibyte);
}

TEST(run, measures_the_program_and_not_the_judge) {
  constexpr std::size_t size = 500 << 20;
  const auto ballast = std::make_unique<char[]>(size);
  std::memset(ballast.get(), 1, size);
  const measurement m = run(job_for({"true"}));
  EXPECT_EQ(m.judge_error, "");
  EXPECT_GT(m.memory_bytes, 0u);
  EXPECT_LT(m.memory_bytes, 20 * mebibyte);
}

TEST(run, accepts_sleep_within_the_wall_limit) {
  job j = hostile("sleeps_some_time");
  j.limits.wall_s = 1.2;
  const measurement m = run(j);
  EXPECT_EQ(code(decide(m, j.limits, check(m))), "AC") << described(m);
}

TEST(run, takes_infinite_limits) {
  constexpr double never = std::numeric_limits<double>::infinity();
  job j = hostile("none");
  j.limits = {.cpu_s = never,
              .wall_s = never,
              .memory_bytes = ~std::uint64_t{0},
              .output_bytes = ~std::uint64_t{0}};
  const measurement m = run(j);
  EXPECT_EQ(code(decide(m, j.limits, check(m))), "AC") << described(m);
}

TEST(run, pins_to_a_cpu) {
  job j = job_for({"sh", "-c", "grep Cpus_allowed_list /proc/self/status"});
  j.cpu = 0;
  EXPECT_EQ(run(j).output, "Cpus_allowed_list:\t0\n");
  j.cpu = 100'000;
  EXPECT_NE(run(j).judge_error.find("CPU 100000"), std::string::npos);
}

TEST(run, hands_down_three_descriptors_only) {
  constexpr int leaky[] = {3, 4, 5, 50};  // not close-on-exec, as a careless host's
  for (const int fd : leaky) dup2(2, fd);
  const measurement m = run(hostile("world_is_as_promised"));
  for (const int fd : leaky) close(fd);
  EXPECT_EQ(m.exit_code, 0) << described(m);
}

TEST(run, resets_what_the_host_has_changed) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGUSR1, SIG_IGN);
  sigset_t blocked, before;
  sigemptyset(&blocked);
  for (const int number : {SIGTERM, SIGALRM, SIGCHLD, SIGXCPU}) sigaddset(&blocked, number);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  const measurement m = run(hostile("world_is_as_promised"));
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGUSR1, SIG_DFL);
  EXPECT_EQ(m.exit_code, 0) << described(m);
}

TEST(run, works_in_a_host_that_ignores_its_children) {
  std::signal(SIGCHLD, SIG_IGN);
  const measurement m = run(hostile("exit_3"));
  std::signal(SIGCHLD, SIG_DFL);
  EXPECT_EQ(m.exit_code, 3) << described(m);
}

TEST(run, works_in_a_host_without_standard_streams) {
  int kept[3];
  for (int fd = 0; fd < 3; ++fd) {
    kept[fd] = fcntl(fd, F_DUPFD_CLOEXEC, 100);
    close(fd);
  }
  const measurement m = run(shell("cat; echo 42; echo err >&2"));
  for (int fd = 0; fd < 3; ++fd) {
    dup2(kept[fd], fd);
    close(kept[fd]);
  }
  EXPECT_EQ(m.output, "42\n") << described(m);
  EXPECT_EQ(m.error_output, "err\n");
}

std::size_t open_descriptors() {
  std::error_code error;
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator("/proc/self/fd", error), fs::directory_iterator()));
}

TEST(run, leaks_no_descriptor) {
  const auto plain_run = [] { EXPECT_EQ(run(hostile("none")).output, "42\n"); };
  plain_run();  // its launcher stays, with one descriptor
  const std::size_t before = open_descriptors();
  for (const char* name : {"none", "segfault", "output_without_end", "leaves_daemon"})
    EXPECT_EQ(run(hostile(name)).judge_error, "");
  EXPECT_NE(run(job_for({"/nonexistent"})).judge_error, "");
  plain_run();
  EXPECT_EQ(open_descriptors(), before);
}

TEST(run, keeps_its_launcher_unless_something_ended_by_force) {
  const auto launcher_after = [](const char* name) {
    EXPECT_EQ(run(hostile(name)).judge_error, "");
    const std::vector<pid_t> children = children_of(getpid());
    return children.size() == 1 ? children.front() : 0;
  };
  const pid_t first = launcher_after("none");
  EXPECT_NE(first, 0);
  EXPECT_EQ(launcher_after("segfault"), first);
  EXPECT_EQ(launcher_after("leaves_daemon"), first);
  EXPECT_EQ(launcher_after("output_without_end"), 0);
  const pid_t second = launcher_after("none");
  EXPECT_NE(second, first);
  EXPECT_NE(second, 0);
  kill(second, SIGKILL);
  siginfo_t gone{};
  waitid(P_PID, static_cast<id_t>(second), &gone, WEXITED | WNOWAIT);
  EXPECT_EQ(run(hostile("none")).output, "42\n");
}

TEST(run, starts_every_program_in_the_surroundings_of_its_time) {
  const temporary_folder folder;
  const fs::path here = fs::current_path();
  const job tells = shell("echo $KATA_TEST_WEATHER; pwd");
  setenv("KATA_TEST_WEATHER", "rain", 1);
  EXPECT_EQ(run(tells).output, fmt::format("rain\n{}\n", here.native()));
  setenv("KATA_TEST_WEATHER", "snow", 1);
  EXPECT_EQ(run(tells).output, fmt::format("snow\n{}\n", here.native()));
  fs::current_path(folder / "");
  EXPECT_EQ(run(tells).output, fmt::format("snow\n{}\n", fs::current_path().native()));
  fs::current_path(here);
  unsetenv("KATA_TEST_WEATHER");
  EXPECT_EQ(run(tells).output, fmt::format("\n{}\n", here.native()));
}

TEST(run, says_when_descriptors_run_out) {
  std::vector<int> all;
  rlimit before{};
  getrlimit(RLIMIT_NOFILE, &before);
  const rlimit few{64, before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &few);
  for (int fd = 0; (fd = open("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0;) all.push_back(fd);
  for (std::size_t left = 0; left < 12; ++left) {
    const measurement m = run(hostile("none"));
    EXPECT_TRUE(m.judge_error.empty() ? m.output == "42\n"
                                      : m.judge_error.starts_with("out of file descriptors"))
        << left << " left: " << described(m);
    EXPECT_TRUE(left > 0 || !m.judge_error.empty());
    close(all.back());
    all.pop_back();
  }
  for (const int fd : all) close(fd);
  setrlimit(RLIMIT_NOFILE, &before);
}

TEST(run, is_fast_enough) {
  job j = job_for({"head", "-c", "67108864", "/dev/zero"});
  j.limits.output_bytes = 64 * mebibyte;
  const measurement m = run(j);
  EXPECT_EQ(m.output.size(), 64 * mebibyte) << described(m);
  EXPECT_LT(m.wall_s, 10);  // takes a hundredth of that

  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(run(job_for({"true"})).judge_error, "");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);  // takes a hundredth of that
}

TEST(run, may_be_called_from_several_threads) {
  const std::string mark = fresh_mark();
  std::atomic<int> wrong = 0;
  const auto judge_many = [&](int seed) {
    for (int i = 0; i < 100; ++i) {
      const int number = seed * 1000 + i;
      const measurement m = run(shell(fmt::format("echo {}; exit {}", number, i % 7)));
      if (m.output != fmt::format("{}\n", number) || m.exit_code != i % 7) ++wrong;
    }
  };
  std::thread first(judge_many, 1), second(judge_many, 2);
  first.join();
  second.join();
  EXPECT_EQ(wrong, 0);
  expect_no_survivor(mark);
}

TEST(run, keeps_runs_in_threads_apart) {
  const std::string mark = fresh_mark();
  const auto expect = [](const char* name, const char* verdict) {
    job j = hostile(name);
    j.limits = limits_for({name, verdict, 64});
    for (int i = 0; i < 5; ++i) {
      const measurement m = run(j);
      EXPECT_EQ(code(decide(m, j.limits, check(m))), verdict) << name << ": " << described(m);
    }
  };
  std::thread threads[] = {std::thread(expect, "leaves_daemon", "AC"),
                           std::thread(expect, "sleeps", "ILE"),
                           std::thread(expect, "memory_in_eight_children", "MLE"),
                           std::thread(expect, "kills_everybody", "AC")};
  for (auto& t : threads) t.join();
  expect_no_survivor(mark);
}

// ---------------------------------------------------------------- the side channel

class recorder : public side_channel {
 public:
  void receive(std::string_view bytes) override { received += bytes; }
  bool keep_running(double cpu_s, double wall_s) override {
    ++looks;
    EXPECT_GE(cpu_s, last_cpu_s);
    EXPECT_GE(wall_s, 0);
    last_cpu_s = cpu_s;
    return cpu_s < most_cpu_s && wall_s < most_wall_s;
  }
  std::string received;
  int looks = 0;
  double last_cpu_s = 0;
  double most_cpu_s = 1e9;
  double most_wall_s = 1e9;
};

TEST(side_channel, carries_bytes) {
  recorder r;
  job j = shell("echo out; echo one >&3; echo err >&2; echo two >&3");
  j.channel = &r;
  const measurement m = run(j);
  EXPECT_EQ(r.received, "one\ntwo\n");
  EXPECT_EQ(m.output, "out\n");
  EXPECT_EQ(m.error_output, "err\n");
}

TEST(side_channel, carries_much) {
  recorder r;
  job j = shell("head -c 16000000 /dev/zero >&3");
  j.channel = &r;
  EXPECT_EQ(run(j).exit_code, 0);
  EXPECT_EQ(r.received.size(), 16'000'000u);
}

TEST(side_channel, is_asked_often) {
  recorder r;
  job j = shell("sleep 0.2");
  j.channel = &r;
  EXPECT_EQ(run(j).exit_code, 0);
  EXPECT_GE(r.looks, 10);  // 200 when nothing else runs
}

TEST(side_channel, ends_a_busy_run) {
  recorder r;
  r.most_cpu_s = 0.1;
  job j = hostile("busy_loop");
  j.channel = &r;
  const measurement m = run(j);
  EXPECT_TRUE(m.stopped_by_judge);
  EXPECT_GE(m.cpu_s, 0.1);
  EXPECT_LT(m.cpu_s, 5);
  EXPECT_EQ(code(decide(m, j.limits, check(m))), "AC");  // its own verdict is the caller's affair
}

TEST(side_channel, ends_an_idle_run) {
  recorder r;
  r.most_wall_s = 0.1;
  job j = hostile("sleeps");
  j.channel = &r;
  const measurement m = run(j);
  EXPECT_TRUE(m.stopped_by_judge);
  EXPECT_LT(m.wall_s, 20);
}

TEST(side_channel, may_throw) {
  struct thrower : side_channel {
    void receive(std::string_view) override { throw std::runtime_error("enough"); }
    bool keep_running(double, double) override { return true; }
  } t;
  const std::string mark = fresh_mark();
  job j = shell("echo x >&3; sleep 100");
  j.channel = &t;
  EXPECT_THROW(static_cast<void>(run(j)), std::runtime_error);
  expect_no_survivor(mark);
}

// ---------------------------------------------------------------- mishaps of the judge

template <class Condition>
bool becomes_true(Condition condition) {
  for (int i = 0; i < 2000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

/// The launcher and the program, once both are there.
std::pair<pid_t, pid_t> wait_for_launcher_and_program(pid_t judge) {
  std::pair<pid_t, pid_t> found{};
  EXPECT_TRUE(becomes_true([&] {
    for (const pid_t launcher : children_of(judge))
      for (const pid_t program : children_of(launcher))
        if (contents(fmt::format("/proc/{}/cmdline", program)).starts_with(KATA_HOSTILE)) {
          found = {launcher, program};
          return true;
        }
    return false;
  }));
  return found;
}

class background_run {
 public:
  explicit background_run(job j) : job_(std::move(j)), thread_([this] { result_ = run(job_); }) {}
  const measurement& result() {
    thread_.join();
    return result_;
  }

 private:
  job job_;
  measurement result_;
  std::thread thread_;
};

TEST(judge, can_be_interrupted) {
  const std::string mark = fresh_mark();
  background_run first(hostile("sleeps")), second(hostile("busy_in_daemon"));
  EXPECT_TRUE(becomes_true([&] { return survivors(mark).size() >= 5; }));
  std::signal(SIGUSR1, [](int) { stop_all(); });
  std::raise(SIGUSR1);
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(first.result().judge_error, "interrupted");
  EXPECT_EQ(second.result().judge_error, "interrupted");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
  std::signal(SIGUSR1, SIG_DFL);
  EXPECT_EQ(run(hostile("none")).output, "42\n");
  expect_no_survivor(mark);
}

TEST(judge, takes_its_programs_along_when_killed) {
  const std::string mark = fresh_mark();
  job j = hostile("busy_in_daemon");
  j.limits.cpu_s = j.limits.wall_s = 200;  // later than this test gives up
  const pid_t judge = fork();
  if (judge == 0) {
    static_cast<void>(run(j));
    std::_Exit(0);
  }
  wait_for_launcher_and_program(judge);
  EXPECT_TRUE(becomes_true([&] { return survivors(mark).size() >= 4; }));
  kill(judge, SIGKILL);
  waitpid(judge, nullptr, 0);
  EXPECT_TRUE(becomes_true([&] { return survivors(mark).empty(); }));
  expect_no_survivor(mark);
}

TEST(judge, notices_the_death_of_its_launcher) {
  const std::string mark = fresh_mark();
  background_run running(hostile("waits_for_a_child"));
  const auto [launcher, program] = wait_for_launcher_and_program(getpid());
  EXPECT_TRUE(becomes_true([&, p = program] { return !children_of(p).empty(); }));
  kill(launcher, SIGKILL);
  EXPECT_NE(running.result().judge_error.find("launcher was killed"), std::string::npos);
  EXPECT_TRUE(becomes_true([&] { return survivors(mark).empty(); }));
}

TEST(judge, wakes_a_stopped_launcher) {
  background_run running(hostile("sleeps_some_time"));
  const auto [launcher, program] = wait_for_launcher_and_program(getpid());
  kill(launcher, SIGSTOP);
  const measurement& m = running.result();
  EXPECT_LT(m.wall_s, wide.wall_s / 2);
  EXPECT_EQ(m.judge_error, "");
  EXPECT_EQ(m.output, "42\n");
  EXPECT_EQ(m.exit_code, 0);
}

TEST(judge, survives_signals_at_its_thread) {
  struct sigaction act {};
  act.sa_handler = [](int) {};
  sigaction(SIGUSR1, &act, nullptr);  // without SA_RESTART: every call is interrupted
  background_run running(hostile("sleeps_some_time"));
  for (int i = 0; i < 200; ++i) {
    kill(getpid(), SIGUSR1);
    std::this_thread::sleep_for(1ms);
  }
  EXPECT_EQ(running.result().output, "42\n");
  std::signal(SIGUSR1, SIG_DFL);
}

TEST(judge, says_when_its_launcher_is_missing) {
  setenv("KATA_LAUNCHER", "/nonexistent/launcher", 1);
  const measurement m = run(hostile("none"));
  unsetenv("KATA_LAUNCHER");
  EXPECT_NE(m.judge_error.find("KATA_LAUNCHER"), std::string::npos) << m.judge_error;
}

TEST(judge, takes_another_launcher) {
  const temporary_folder folder;
  fs::copy_file(KATA_LAUNCHER_PATH, folder / "launcher");
  setenv("KATA_LAUNCHER", (folder / "launcher").c_str(), 1);
  const measurement m = run(hostile("none"));
  unsetenv("KATA_LAUNCHER");
  EXPECT_EQ(m.output, "42\n") << described(m);
}

TEST(judge, says_when_its_launcher_is_not_one) {
  setenv("KATA_LAUNCHER", "/bin/true", 1);
  const measurement m = run(hostile("none"));
  unsetenv("KATA_LAUNCHER");
  EXPECT_NE(m.judge_error, "");
}

// ---------------------------------------------------------------- without privileges

constexpr uid_t nobody = 65534;
constexpr int not_reachable = 77;

[[noreturn]] void become_nobody_and_run(const char* filter) {
  const fs::path self = fs::read_symlink("/proc/self/exe");
  if (setgroups(0, nullptr) != 0 || setresgid(nobody, nobody, nobody) != 0 ||
      setresuid(nobody, nobody, nobody) != 0)
    std::_Exit(1);
  for (const char* path : {self.c_str(), KATA_HOSTILE, KATA_LAUNCHER_PATH})
    if (access(path, X_OK) != 0) std::_Exit(not_reachable);
  const std::string argument = std::string("--gtest_filter=") + filter;
  execl(self.c_str(), self.c_str(), argument.c_str(), "--gtest_brief=1", nullptr);
  std::_Exit(1);
}

void expect_the_same_as_nobody(const char* filter) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can become somebody else";
  const pid_t child = fork();
  if (child == 0) become_nobody_and_run(filter);
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == not_reachable)
    GTEST_SKIP() << "the build folder cannot be reached by nobody";
  EXPECT_EQ(status, 0);
}

// Those to which it matters who they are. In parts, so that ctest -j can run them side by side.
TEST(unprivileged, kills_and_left_behind) {
  expect_the_same_as_nobody(
      "hostile.*kills*:hostile.*stops*:hostile.*leaves*:hostile.*daemon:hostile.adopts_orphans");
}
TEST(unprivileged, limits_and_rights) {
  expect_the_same_as_nobody(
      "hostile.none:hostile.within_memory:hostile.above_memory:hostile.memory_in_*child*:"
      "hostile.busy_with_raised_limits:hostile.busy_nicely:hostile.busy_in_namespace:"
      "hostile.fork_bomb:hostile.changes_user:hostile.traces*:hostile.undumpable:"
      "hostile.opens_everything:hostile.world_is_as_promised:hostile.many_threads:"
      "hostile.output_above_the_cap:hostile.file_above_the_cap:run.measures*:run.pins*:run.hands*");
}

}  // namespace
}  // namespace kata::judge

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  kata::judge::register_misdeeds();
  kata::judge::register_odd_files();
  return RUN_ALL_TESTS();
}
