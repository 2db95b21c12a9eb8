#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cases.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"

namespace kata::cli {

namespace {

void make_directory(const fs::path& directory) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (error)
    throw usage_error(
        fmt::format("{}: cannot be made: {} (KATA_ATTEMPTS_DIR says where your "
                    "attempts live)",
                    directory.string(), error.message()));
}

/// Creates the file, or refuses: it never writes over one.
bool create(const fs::path& file, std::string_view content) {
  const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0 && errno == EEXIST) return false;
  const bool written = descriptor >= 0 && write(descriptor, content.data(), content.size()) ==
                                              static_cast<ssize_t>(content.size());
  const int error = errno;
  if (descriptor >= 0) close(descriptor);
  if (!written) throw usage_error(fmt::format("{}: {}", file.string(), std::strerror(error)));
  return true;
}

/// attempts/history/<id>/<date>-<time>.cpp; a second one within a second gets a number.
void archive(const config& c, const std::string& id, const fs::path& file) {
  const fs::path directory = c.attempts / "history" / id;
  make_directory(directory);
  const std::string extension = file.filename().string().substr(id.size());
  const std::string stamp = format_time(std::time(nullptr), "%Y-%m-%d-%H%M%S", localtime_r);
  fs::path to = directory / (stamp + extension);
  for (int i = 2; fs::exists(to); ++i) to = directory / fmt::format("{}-{}{}", stamp, i, extension);
  fs::rename(file, to);
  fmt::print("archived {}\n", shown(to));
}

constexpr std::string_view vscode_tasks = R"({
  "version": "2.0.0",
  "tasks": [
    {
      "label": "kata: test what was edited last",
      "type": "process", "command": "@kata", "args": ["test"],
      "group": {"kind": "test", "isDefault": true},
      "problemMatcher": "$gcc", "presentation": {"clear": true}
    },
    {
      "label": "kata: watch",
      "type": "process", "command": "@kata", "args": ["watch"], "problemMatcher": []
    },
    {
      "label": "kata: board",
      "type": "process", "command": "@kata", "problemMatcher": []
    },
    {
      "label": "kata: stress",
      "type": "process", "command": "@kata", "args": ["stress", "${input:kata}"],
      "problemMatcher": []
    }
  ],
  "inputs": [{"id": "kata", "type": "promptString", "description": "Which kata?"}]
}
)";

constexpr std::string_view vscode_launch = R"({
  "version": "0.2.0",
  "configurations": [
    {
      "name": "kata: debug a case",
      "type": "cppdbg", "request": "launch", "MIMode": "gdb",
      "program": "@kata",
      "args": ["run", "${input:kata}", "--variant", "attempt", "--case", "${input:case}"],
      "cwd": "${workspaceFolder}",
      "setupCommands": [{"text": "set breakpoint pending on"}]
    }
  ],
  "inputs": [
    {"id": "kata", "type": "promptString", "description": "Which kata?"},
    {
      "id": "case", "type": "promptString", "default": "leetcode_1",
      "description": "Which case? Its name, as the report gives it"
    }
  ]
}
)";

void replace_all(std::string& text, std::string_view what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
}

/// For the directory of attempts, opened as a folder: the solutions are then out of sight.
void offer_vscode(const config& c) {
  make_directory(c.attempts / ".vscode");
  for (const auto& [name, settings] :
       {std::pair("tasks.json", vscode_tasks), {"launch.json", vscode_launch}}) {
    const fs::path file = c.attempts / ".vscode" / name;
    std::string content(settings);
    replace_all(content, "@kata", c.command.string());
    fmt::print("{} {}\n", create(file, content) ? "created " : "kept    ", shown(file));
  }
}

}  // namespace

int start(const config& c, const std::vector<std::string>& ids, bool again, bool vscode) {
  for (const std::string& id : ids) find_kata(id);  // all of them, before anything is written
  make_directory(c.attempts);
  if (vscode) offer_vscode(c);
  if (ids.empty()) return all_well;
  for (const std::string& id : ids) {
    bool any_made = false;
    for (const mode which : {mode::core, mode::acm}) {
      const fs::path stub = c.problem(id) / (which == mode::core ? "stub.cpp" : "acm.cpp");
      const fs::path own = c.attempts / (id + (which == mode::core ? ".cpp" : ".acm.cpp"));
      const std::string content = read_file(stub);
      if (again)
        if (const attempt earlier = find_attempt(c, id, which);
            earlier.own && read_file(earlier.file) != content)
          archive(c, id, earlier.file);
      const bool made = create(own, content);
      any_made |= made;
      fmt::print("{} {}\n", made ? "created " : "kept    ", shown(own));
    }
    if (any_made) append(c, {.kata = id, .what = "started"});
  }
  fmt::print("statement: {0} show {1}\nverdict:   {0} test {1}\n", shown(c.command), ids.front());
  return all_well;
}

}  // namespace kata::cli
