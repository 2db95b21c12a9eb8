#include "cases.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>

namespace kata {

namespace fs = std::filesystem;

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
  if (fstat(descriptor, &status) == 0 && status.st_size > 0)
    content.reserve(static_cast<std::size_t>(status.st_size) + 1);
  constexpr std::size_t step = 1 << 16;
  std::size_t size = 0;
  for (;;) {
    content.resize(std::max(size + step, content.capacity()));
    const ssize_t got = read(descriptor, content.data() + size, content.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      const int error = errno;
      close(descriptor);
      fail(file, std::strerror(error));
    }
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  close(descriptor);
  content.resize(size);
  return content;
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

std::vector<case_file> list_cases(std::span<const fs::path> directories) {
  std::vector<case_file> cases;
  for (const fs::path& directory : directories) {
    std::set<std::string> inputs;
    std::set<std::string> answers;
    std::error_code error;
    for (fs::directory_iterator it(directory, error), end; !error && it != end;
         it.increment(error)) {
      const fs::path& file = it->path();
      if (file.extension() == ".in") inputs.insert(file.stem());
      if (file.extension() == ".ans") answers.insert(file.stem());
    }
    if (error) fail(directory, error.message());
    for (const std::string& name : answers)
      if (!inputs.contains(name))
        fail(directory, fmt::format("{0}.ans has no {0}.in beside it", name));
    if (inputs.empty()) fail(directory, "no case here: expected pairs NAME.in, NAME.ans");
    for (const std::string& name : inputs) {
      if (!answers.contains(name))
        fail(directory, fmt::format("{0}.in has no {0}.ans beside it", name));
      case_file c{name, directory / (name + ".in"), directory / (name + ".ans"), 0};
      for (const fs::path& file : {c.input, c.answer}) {
        if (!fs::is_regular_file(file)) fail(file, "not a file");
        if (access(file.c_str(), R_OK) != 0) fail(file, std::strerror(errno));
      }
      c.bytes = fs::file_size(c.input);
      cases.push_back(std::move(c));
    }
  }
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
    for (const std::size_t n : family.large) add(n, 1);
  }
  return plans;
}

void write_cases(const entry& kata, const fs::path& directory) {
  for (const char* part : {within_leetcode, beyond_leetcode, more_small}) {
    fs::remove_all(directory / part);
    fs::create_directories(directory / part);
  }
  const auto write_pair = [&](const char* part, const std::string& name, const std::string& text,
                              const std::string& answer) {
    write_file(directory / part / (name + ".in"), text);
    write_file(directory / part / (name + ".ans"), answer);
  };
  std::set<std::string> seen;  // small inputs of several families are often the same
  const problem& p = kata.problem;
  for (const case_plan& plan : plan_cases(p)) {
    const auto input = plan.make(p);
    const std::string text = input->text();
    if (text.size() < 1000 && !seen.insert(text).second) continue;
    const fs::path part =
        directory / (input->within_leetcode() ? within_leetcode : beyond_leetcode);
    write_file(part / (plan.name + ".in"), text);
    write_file(part / (plan.name + ".ans"), plan.family == case_plan::examples
                                                ? std::string(p.examples()[plan.n].output)
                                                : answer_to(kata, *input));
  }
  for (std::size_t f = 0; f < p.families().size(); ++f) {
    const family_info& family = p.families()[f];
    for (std::size_t i = 0; family.small > 0 && i < more_small_inputs_per_family; ++i) {
      const std::size_t n = i % (family.small + 1);
      const std::uint64_t seed = 1000 + i;
      random rng(seed);
      const auto input = p.generate(f, rng, n);
      const std::string text = input->text();
      if (input->within_leetcode() && seen.insert(text).second)
        write_pair(more_small, fmt::format("{}_{}_{}", family.name, n, seed), text,
                   answer_to(kata, *input));
    }
  }
}

bool changed_since(const fs::path& stamp, const fs::path& directory) {
  std::error_code error;
  const auto written = fs::last_write_time(stamp, error);
  if (error) return true;
  for (fs::recursive_directory_iterator it(directory, error), end; !error && it != end;
       it.increment(error))
    if (it->last_write_time(error) > written || error) return true;
  return static_cast<bool>(error);
}

}  // namespace kata
