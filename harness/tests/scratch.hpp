// A directory of a test's own, and programs run in it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kata {

/// Lies in the binary directory, where programs may be run; is removed with all that is in it.
class scratch_directory {
 public:
  scratch_directory();
  ~scratch_directory();
  scratch_directory(const scratch_directory&) = delete;
  scratch_directory& operator=(const scratch_directory&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  /// Writes a file into it and gives its path; directories on the way are made.
  std::filesystem::path add(std::string_view name, std::string_view content) const;

 private:
  std::filesystem::path path_;
};

struct finished {
  int exit_code;  ///< 128 and more: ended by a signal
  std::string output;
  std::string error;
};

/// argv[0] is a path or is looked up in PATH; `input` becomes stdin.
finished run_program(const std::vector<std::string>& argv, std::string_view input = {});

}  // namespace kata
