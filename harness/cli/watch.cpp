#include <fmt/format.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <functional>
#include <map>

#include "cli/commands.hpp"

namespace kata::cli {

namespace {

// For the handler of signals.
volatile std::sig_atomic_t interrupted = 0;
volatile std::sig_atomic_t testing = 0;
volatile std::sig_atomic_t keys_are_single = 0;
termios keys_before;
void (*end_program)(int) = SIG_DFL;  // as every command is ended

/// Nobody waits for the end of a test that was interrupted.
void end_on_signal(int signal) {
  interrupted = 1;
  if (testing == 0) return;
  if (keys_are_single != 0) tcsetattr(STDIN_FILENO, TCSANOW, &keys_before);
  end_program(signal);
}

/// Keys without Enter, not echoed; as it was before, however we leave.
class single_keys {
 public:
  single_keys() {
    if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &keys_before) != 0) return;
    termios raw = keys_before;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    keys_are_single = 1;
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  }
  ~single_keys() {
    if (keys_are_single != 0) tcsetattr(STDIN_FILENO, TCSANOW, &keys_before);
  }
  single_keys(const single_keys&) = delete;
  single_keys& operator=(const single_keys&) = delete;

  /// Waits this long at most; 0: none was pressed.
  static char wait(int milliseconds) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (keys_are_single == 0) {
      poll(nullptr, 0, milliseconds);
      return 0;
    }
    char key = 0;
    if (poll(&input, 1, milliseconds) != 1) return 0;
    return read(STDIN_FILENO, &key, 1) == 1 ? key : 'q';
  }
};

/// By size and time of change, which also tells a file that was replaced.
using state = std::map<fs::path, std::pair<fs::file_time_type, std::uintmax_t>>;

state look(const config& c, const std::vector<std::string>& ids,
           std::map<fs::path, std::string>& kata_of) {
  state seen;
  for (const auto& [id, a] : all_attempts(c)) {
    if (!ids.empty() && std::ranges::find(ids, id) == ids.end()) continue;
    std::error_code gone;  // an editor may be replacing it just now: then it shows up next time
    const auto time = fs::last_write_time(a.file, gone);
    const auto size = fs::file_size(a.file, gone);
    if (gone) continue;
    seen[a.file] = {time, size};
    kata_of[a.file] = id;
  }
  return seen;
}

constexpr int skipped = 77;  // no exit code of test()

void clear_screen() {
  if (isatty(STDOUT_FILENO) != 0) fmt::print("\x1b[H\x1b[2J\x1b[3J");
  std::fflush(stdout);
}

void print_keys() {
  fmt::print("\nh hint  s statement  b bench  n next  q quit\n");
  std::fflush(stdout);
}

void redraw(const config& c, const std::string& id) {
  clear_screen();
  if (isatty(STDOUT_FILENO) != 0) {
    fmt::print("testing {} …\r", id);  // the verdict is longer
    std::fflush(stdout);
  }
  test_options options;
  options.ids = {id};
  options.quiet_skip = true;
  options.skip_code = skipped;
  if (test(c, options) == skipped)
    fmt::print("{} is not attempted yet: {}\n", id,
               find_attempt(c, id, mode::core).own
                   ? fmt::format("write in {} and save", shown(c.attempts / (id + ".cpp")))
                   : fmt::format("begin with `{} start {}`", shown(c.command), id));
  print_keys();
}

/// The kata after this one on the board.
std::string next_after(const std::string& id) {
  const auto all = catalog();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].id() == id) return std::string(all[(i + 1) % all.size()].id());
  return id;
}

/// What cannot be done now is said, and the watch goes on.
void going_on(const std::function<void()>& act) {
  testing = 1;
  try {
    act();
  } catch (const std::exception& error) {
    std::fflush(stdout);
    fmt::print(stderr, "{}\n", error.what());
  }
  testing = 0;
}

}  // namespace

int watch(const config& c, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) find_kata(id);
  for (const int signal : {SIGINT, SIGTERM}) end_program = std::signal(signal, end_on_signal);
  const single_keys keys;
  std::map<fs::path, std::string> kata_of;
  std::string current = ids.empty() ? edited_last(c) : ids.front();
  std::vector<std::string> watched = ids;
  state before = look(c, watched, kata_of);
  going_on([&] { redraw(c, current); });
  while (interrupted == 0) {
    const char key = single_keys::wait(100);
    if (key == 'q') break;
    if (key == 's') clear_screen();
    going_on([&] {
      if (key == 'h') hint(c, current, "");
      if (key == 's') show(c, current, "");
      if (key == 'b') bench(c, {.ids = {current}, .quick = true});
    });
    if (key == 'h' || key == 's' || key == 'b') print_keys();
    if (key == 'n') {
      current = next_after(current);
      going_on([&] {
        if (!find_attempt(c, current, mode::core).own) start(c, {current}, false);
        redraw(c, current);
      });
      if (!watched.empty()) watched.push_back(current);
    }
    std::fflush(stdout);
    const state now = look(c, watched, kata_of);
    if (now == before) continue;
    for (const auto& [file, when] : now) {
      const auto old = before.find(file);
      if (old == before.end() || old->second != when) current = kata_of[file];
    }
    before = now;
    going_on([&] { redraw(c, current); });
  }
  fmt::print("\n");
  return all_well;
}

}  // namespace kata::cli
