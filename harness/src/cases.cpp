#include "cases.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <system_error>
#include <tuple>

namespace kata {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

namespace {

[[noreturn]] void fail(const fs::path& file, std::string_view what) {
  throw std::runtime_error(fmt::format("{}: {}", file.string(), what));
}

constexpr std::size_t small_inputs_per_family = 14;
constexpr std::size_t more_small_inputs_per_family = 60;

}  // namespace

std::string read_file(const fs::path& file) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail(file, std::strerror(errno));
  std::string content;
  struct stat status {};
  constexpr std::size_t step = 1 << 16;
  std::size_t room = step;
  // One more than it holds: a read that comes short of what was asked was the last one.
  if (fstat(descriptor, &status) == 0 && status.st_size > 0)
    room = static_cast<std::size_t>(status.st_size) + 1;
  std::size_t size = 0;
  for (;; room = step) {
    content.resize(size + room);
    const ssize_t got = read(descriptor, content.data() + size, content.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      const int error = errno;
      close(descriptor);
      fail(file, std::strerror(error));
    }
    if (got == 0) break;
    const bool short_of_asked = static_cast<std::size_t>(got) < content.size() - size;
    size += static_cast<std::size_t>(got);
    if (short_of_asked && S_ISREG(status.st_mode)) break;
  }
  close(descriptor);
  content.resize(size);
  return content;
}

std::string place_reader::read(const place& where) {
  if (where.whole_file()) return read_file(where.file);
  if (file_ != where.file) {
    content_ = read_file(where.file);
    file_ = where.file;
  }
  if (where.offset > content_.size() || where.bytes > content_.size() - where.offset)
    fail(where.file, "shorter than when it was listed");
  return content_.substr(where.offset, where.bytes);
}

void write_file(const fs::path& file, std::string_view content) {
  const fs::path beside = file.string() + fmt::format(".{}.tmp", getpid());
  const int descriptor = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) fail(file, std::strerror(errno));
  while (!content.empty()) {
    const ssize_t put = write(descriptor, content.data(), content.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) {
      const int error = errno;
      close(descriptor);
      unlink(beside.c_str());
      fail(file, std::strerror(error));
    }
    content.remove_prefix(static_cast<std::size_t>(put));
  }
  close(descriptor);
  std::error_code error;
  fs::rename(beside, file, error);
  if (!error) return;
  unlink(beside.c_str());
  fail(file, error.message());
}

case_file write_case(const fs::path& directory, const std::string& name, std::string_view input,
                     std::string_view answer) {
  const std::string file = directory / name;
  case_file written{name, {file + ".in"}, {file + ".ans"}, input.size()};
  write_file(written.input.file, input);
  write_file(written.answer.file, answer);
  return written;
}

case_file in_files(const case_file& file, const fs::path& directory) {
  if (file.input.whole_file()) return file;
  fs::create_directories(directory);
  place_reader places;
  const std::string input = places.read(file.input);
  return write_case(directory, file.name, input, places.read(file.answer));
}

namespace {

std::int64_t time_of_change(const struct stat& status) {
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

/// Nothing when there is no such file.
std::optional<std::int64_t> time_of_change(const fs::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) return {};
  return time_of_change(status);
}

struct case_head {
  std::string_view name;  ///< empty: it is none
  std::size_t input;
  std::size_t answer;
};

/// NAME INPUT_BYTES ANSWER_BYTES
case_head head_of_case(std::string_view line) {
  const std::size_t blank = std::min(line.find(' '), line.size());
  case_head head{line.substr(0, blank), 0, 0};
  line.remove_prefix(blank);
  for (std::size_t* const number : {&head.input, &head.answer}) {
    const char* const begin = line.data() + line.starts_with(' ');
    const auto [end, error] = std::from_chars(begin, line.data() + line.size(), *number);
    if (error != std::errc{}) return {};
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  }
  return line.empty() ? head : case_head{};
}

void list_bundle(const fs::path& bundle, std::vector<case_file>& cases) {
  const std::string content = read_file(bundle);
  const std::int64_t changed = time_of_change(bundle).value_or(0);
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t line_end = content.find('\n', at);
    const auto [name, input, answer] =
        head_of_case(std::string_view(content).substr(at, std::min(line_end, content.size()) - at));
    if (name.empty() || line_end == std::string::npos || input > content.size() ||
        answer > content.size() || line_end + 1 + input + answer > content.size())
      fail(bundle, fmt::format("byte {}: expected NAME INPUT_BYTES ANSWER_BYTES and as many", at));
    at = line_end + 1;
    cases.push_back(
        {std::string(name), {bundle, at, input}, {bundle, at + input, answer}, input, changed});
    at += input + answer;
  }
}

struct closes {
  void operator()(DIR* directory) const { closedir(directory); }
};

/// Names within the directory, which the system finds sooner than whole paths: a verdict waits for
/// hundreds.
void list_directory(const fs::path& directory, std::vector<case_file>& cases) {
  const std::unique_ptr<DIR, closes> opened(opendir(directory.c_str()));
  if (opened == nullptr) fail(directory, std::strerror(errno));
  struct halves {
    bool input = false;
    bool answer = false;
  };
  std::map<std::string, halves> pairs;
  const auto next = [&] {
    errno = 0;
    return readdir(opened.get());
  };
  for (const dirent* found = nullptr; (found = next()) != nullptr;) {
    const std::string_view file = found->d_name;
    for (const auto& [extension, half] :
         {std::pair(".in"sv, &halves::input), std::pair(".ans"sv, &halves::answer)})
      if (file.size() > extension.size() && file.ends_with(extension))
        pairs[std::string(file.substr(0, file.size() - extension.size()))].*half = true;
  }
  if (errno != 0) fail(directory, std::strerror(errno));
  for (const auto& [name, has] : pairs)
    if (!has.input) fail(directory, fmt::format("{0}.ans has no {0}.in beside it", name));
  if (pairs.empty()) fail(directory, "no case here: expected pairs NAME.in, NAME.ans");
  const int at = dirfd(opened.get());
  const auto status_of = [&](const std::string& file) {
    struct stat status {};
    if (fstatat(at, file.c_str(), &status, 0) != 0 || !S_ISREG(status.st_mode))
      fail(directory / file, "not a file");
    if (faccessat(at, file.c_str(), R_OK, 0) != 0) fail(directory / file, std::strerror(errno));
    return status;
  };
  for (const auto& [name, has] : pairs) {
    if (!has.answer) fail(directory, fmt::format("{0}.in has no {0}.ans beside it", name));
    const struct stat input = status_of(name + ".in");
    const struct stat answer = status_of(name + ".ans");
    const std::string file = directory / name;
    cases.push_back({name,
                     {file + ".in"},
                     {file + ".ans"},
                     static_cast<std::uintmax_t>(input.st_size),
                     std::max(time_of_change(input), time_of_change(answer))});
  }
}

}  // namespace

std::vector<case_file> list_cases(std::span<const fs::path> where) {
  std::vector<case_file> cases;
  for (const fs::path& one : where)
    if (one.extension() == ".bundle")
      list_bundle(one, cases);
    else
      list_directory(one, cases);
  std::sort(cases.begin(), cases.end(), [](const case_file& a, const case_file& b) {
    return std::tie(a.bytes, a.name) < std::tie(b.bytes, b.name);
  });
  return cases;
}

std::string answer_to(const entry& kata, const instance& input) {
  return input.oracle_can() ? input.oracle() : input.solve(kata.trusted().solution).output;
}

std::unique_ptr<instance> case_plan::make(const problem& kata) const {
  if (family == examples) return kata.parse(kata.examples()[n].input);
  random rng(seed);
  return kata.generate(family, rng, n);
}

std::vector<case_plan> plan_cases(const problem& kata) {
  std::vector<case_plan> plans;
  for (std::size_t e = 0; e < kata.examples().size(); ++e)
    plans.push_back({std::string(kata.examples()[e].name), case_plan::examples, e, 0});
  for (std::size_t f = 0; f < kata.families().size(); ++f) {
    const family_info& family = kata.families()[f];
    const auto add = [&](std::size_t n, std::uint64_t seed) {
      plans.push_back({fmt::format("{}_{}_{}", family.name, n, seed), f, n, seed});
    };
    for (std::size_t i = 0; family.small > 0 && i < small_inputs_per_family; ++i)
      add(i * family.small / (small_inputs_per_family - 1), i + 1);
    for (std::size_t i = 0; i < family.large.size(); ++i) add(family.large[i], i + 1);
  }
  return plans;
}

void write_cases(const entry& kata, const fs::path& directory) {
  for (const char* part : {within_leetcode, beyond_leetcode}) {
    fs::remove_all(directory / part);
    fs::create_directories(directory / part);
  }
  std::set<std::string> seen;  // small inputs of several families are often the same
  const problem& p = kata.problem;
  for (const case_plan& plan : plan_cases(p)) {
    const auto input = plan.make(p);
    const std::string text = input->text();
    if (text.size() < 1000 && !seen.insert(text).second) continue;
    const fs::path part =
        directory / (input->within_leetcode() ? within_leetcode : beyond_leetcode);
    write_case(part, plan.name, text,
               plan.family == case_plan::examples ? std::string(p.examples()[plan.n].output)
                                                  : answer_to(kata, *input));
  }
  std::string bundle;
  for (std::size_t f = 0; f < p.families().size(); ++f) {
    const family_info& family = p.families()[f];
    for (std::size_t i = 0; family.small > 0 && i < more_small_inputs_per_family; ++i) {
      const std::size_t n = i % (family.small + 1);
      const std::uint64_t seed = 1000 + i;
      random rng(seed);
      const auto input = p.generate(f, rng, n);
      const std::string text = input->text();
      if (!input->within_leetcode() || !seen.insert(text).second) continue;
      const std::string answer = answer_to(kata, *input);
      bundle += fmt::format("{}_{}_{} {} {}\n{}{}", family.name, n, seed, text.size(),
                            answer.size(), text, answer);
    }
  }
  write_file(directory / more_small, bundle);
}

bool changed_since(const fs::path& stamp, const fs::path& directory,
                   std::span<const case_file> listed) {
  const auto written = time_of_change(stamp);
  if (!written) return true;
  for (const fs::path& part : {directory, directory / within_leetcode, directory / beyond_leetcode,
                               directory / more_small}) {
    const auto changed = time_of_change(part);
    if (!changed || *changed > *written) return true;
  }
  return std::ranges::any_of(listed, [&](const case_file& f) {
    return f.changed > *written && f.input.file.starts_with(directory.native());
  });
}

}  // namespace kata
