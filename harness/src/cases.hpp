// The cases of a kata as files, which is how the judge, `kata test` and a person see them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "kata/catalog.hpp"

namespace kata {

/// Where a text stands: a file, or a part of one that holds many.
struct place {
  static constexpr std::uintmax_t to_the_end = static_cast<std::uintmax_t>(-1);
  std::string file;
  std::uintmax_t offset = 0;
  std::uintmax_t bytes = to_the_end;

  bool whole_file() const { return bytes == to_the_end; }
};

/// A pair NAME.in, NAME.ans; or one of a bundle's.
struct case_file {
  std::string name;
  place input;
  place answer;
  std::uintmax_t bytes;      ///< of the input
  std::int64_t changed = 0;  ///< the later of the files, in nanoseconds since the epoch
};

/// The whole file. Throws std::runtime_error that names it.
std::string read_file(const std::filesystem::path& file);

/// Reads places one after the other; a file that holds many is read once.
class place_reader {
 public:
  /// Throws std::runtime_error that names the file.
  std::string read(const place& where);

 private:
  std::string file_;
  std::string content_;
};

/// Writes beside it, then renames: never half a file. Throws std::runtime_error.
void write_file(const std::filesystem::path& file, std::string_view content);

/// NAME.in and NAME.ans in the directory, which exists. Throws std::runtime_error.
case_file write_case(const std::filesystem::path& directory, const std::string& name,
                     std::string_view input, std::string_view answer);

/// The same case in files of its own in the directory; as it is when it has such files already.
/// Throws std::runtime_error.
case_file in_files(const case_file& file, const std::filesystem::path& directory);

/// All pairs of the directories and bundles, smallest input first, then by name. Throws
/// std::runtime_error that names a directory that cannot be read or holds no pair, a file without
/// its partner, a file that cannot be read, and a bundle that is cut short.
std::vector<case_file> list_cases(std::span<const std::filesystem::path> where);

/// Under the directory: leetcode/ has the cases within LeetCode's own limits, beyond/ the others.
/// The bundle more_small has hundreds of small ones within them, for core mode, where each costs
/// microseconds, and a file of its own would cost more than the call. In it, for each case:
///   NAME INPUT_BYTES ANSWER_BYTES\n<input><answer>
inline constexpr const char* within_leetcode = "leetcode";
inline constexpr const char* beyond_leetcode = "beyond";
inline constexpr const char* more_small = "more_small.bundle";

/// By the oracle, or by the trusted variant where the oracle is too slow.
std::string answer_to(const entry& kata, const instance& input);

/// What a case is made from.
struct case_plan {
  static constexpr std::size_t examples = static_cast<std::size_t>(-1);
  std::string name;
  std::size_t family;  ///< its index, or `examples`
  std::size_t n;       ///< the size; which of the examples
  std::uint64_t seed;

  std::unique_ptr<instance> make(const problem& kata) const;
};

/// The examples, and of every family small inputs of growing size and the large ones, each of
/// another seed, so that a family that draws its shape at random shows several.
std::vector<case_plan> plan_cases(const problem& kata);

/// Each with its oracle's or the trusted variant's answer. The same files at every run.
void write_cases(const entry& kata, const std::filesystem::path& directory);

/// Has anything been added to the directory's parts or removed since the stamp was written, after
/// the cases; or been changed, of those that are listed?
bool changed_since(const std::filesystem::path& stamp, const std::filesystem::path& directory,
                   std::span<const case_file> listed);

}  // namespace kata
