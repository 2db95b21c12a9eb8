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

}  // namespace

int start(const config& c, const std::vector<std::string>& ids, bool again) {
  for (const std::string& id : ids) find_kata(id);  // all of them, before anything is written
  make_directory(c.attempts);
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
