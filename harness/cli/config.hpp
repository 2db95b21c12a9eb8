// What the build tells the command: where things are, how an attempt is compiled.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "kata/catalog.hpp"

namespace kata::cli {

namespace fs = std::filesystem;

enum exit_code { all_well = 0, not_accepted = 1, bad_usage = 2, judge_failed = 3 };

/// Wrong usage or bad input: the message goes to stderr, the exit code is bad_usage.
class usage_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct config {
  fs::path command;                        ///< this very executable
  fs::path build;                          ///< the binary directory
  fs::path source;                         ///< the repository
  fs::path attempts;                       ///< KATA_ATTEMPTS_DIR
  std::vector<std::string> core_compiler;  ///< command line, to which -o FILE and sources are added
  std::vector<std::string> core_prelude;   ///< what includes the precompiled header
  std::vector<std::string> tested_flags;   ///< are added for a test, after the prelude
  std::vector<std::string> measured_flags;  ///< are added for a benchmark
  std::vector<std::string> acm_compiler;
  std::vector<std::string> acm_prelude;
  fs::path library_names;         ///< the whole standard library's
  std::string sanitizer_runtime;  ///< libasan.so

  fs::path problem(std::string_view id) const { return source / "problems" / id; }
  fs::path cases(std::string_view id) const { return build / "cases" / id; }
};

/// From kata.json beside the executable. Throws usage_error.
config load_config();

/// Throws usage_error that lists the near names.
const entry& find_kata(std::string_view id);
const variant& find_variant(const entry& kata, std::string_view name);

/// "; did you mean gcd?", or the names that there are.
std::string near_names(std::string_view wanted, const std::vector<std::string>& names);

/// Relative to the working directory where that is shorter.
std::string shown(const fs::path& file);

/// As one word of a shell's command, in quotes where it needs them; and several.
std::string in_shell(std::string_view word);
std::string in_shell(const std::vector<std::string>& words);

}  // namespace kata::cli
