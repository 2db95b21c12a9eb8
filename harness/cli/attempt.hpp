// A person's files, and what is built from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/config.hpp"

namespace kata::cli {

enum class mode { core, acm };

constexpr std::string_view name(mode m) { return m == mode::core ? "core" : "acm"; }

/// The file that counts: the attempt where there is one, else the stub. Of several ACM attempts in
/// different languages the one edited last, but a stub only when there is no other. Throws
/// usage_error when the directory cannot be read.
struct attempt {
  mode which;
  fs::path file;
  bool own = false;  ///< a person's file, not the stub of the repository
};

attempt find_attempt(const config& c, std::string_view id, mode which);

/// A file that lies elsewhere: an ACM program when its name ends like one, else core. Throws
/// usage_error when there is none.
attempt attempt_at(const fs::path& file);

/// Every attempt file that exists, of all katas.
std::vector<std::pair<std::string, attempt>> all_attempts(const config& c);

/// A whole program whose main does nothing: there is nothing to judge.
bool untouched(const attempt& a);

enum class flavour {
  usual,      ///< what is judged
  measured,   ///< core only: as the reference variants are compiled, for benchmarks
  debug,      ///< for gdb
  sanitized,  ///< ASan and UBSan, to say where a crash comes from
};

struct built {
  bool compiled = false;
  std::string compiler_output;       ///< errors when it did not compile, else warnings
  std::vector<std::string> command;  ///< ACM: what runs it
  fs::path product;                  ///< core: the shared object
};

/// Compiles it unless nothing that it was made from has changed; a failure leaves no product, so
/// that no verdict can come from an older one. Throws std::runtime_error when there is no compiler.
built build(const config& c, std::string_view id, const attempt& a, flavour how = flavour::usual);

}  // namespace kata::cli
