#include "judge/run.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <thread>

#include "cases.hpp"
#include "cli/commands.hpp"
#include "kata/todo.hpp"
#include "serve.hpp"

namespace kata::cli {

namespace {

void print(std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = write(STDOUT_FILENO, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0 && errno == EPIPE) return;  // `| head` has seen enough
    if (put < 0) throw std::runtime_error(fmt::format("stdout: {}", std::strerror(errno)));
    text.remove_prefix(static_cast<std::size_t>(put));
  }
}

std::unique_ptr<instance> parse(const entry& kata, std::string_view text) {
  try {
    return kata.problem.parse(text);
  } catch (const bad_input& error) {
    throw usage_error(fmt::format("{}: {}", kata.id(), error.what()));
  }
}

}  // namespace

int run(const config& c, const std::string& id, const std::string& variant,
        const std::string& compiled_attempt, const std::string& case_name) {
  const entry& kata = find_kata(id);
  function solution;
  if (!compiled_attempt.empty()) {
    solution = load_attempt(compiled_attempt);
  } else if (variant == "attempt") {
    // By hand, or under a debugger; `kata bench` is what measures.
    const built made = build(c, id, find_attempt(c, id, mode::core), flavour::debug);
    if (!made.compiled) throw usage_error("CE: it does not compile\n" + made.compiler_output);
    solution = load_attempt(made.product);
  } else {
    solution = (variant.empty() ? kata.trusted() : find_variant(kata, variant)).solution;
  }
  const auto input =
      parse(kata, case_name.empty() ? read_file("/dev/stdin")
                                    : place_reader().read(own_case(c, kata, case_name).input));
  outcome came;
  bool written = true;
  // In a thread nobody catches what an attempt throws: the program ends where it is thrown, and a
  // debugger and the sanitizers see the way there.
  std::thread([&] {
    try {
      came = input->solve(solution);
    } catch (const todo&) {
      written = false;
    }
  }).join();
  if (!written) throw usage_error(fmt::format("{}: still to be written", id));
  print(came.output);
  if (came.violation.empty()) return all_well;
  fmt::print(stderr, "{}: {}\n", id, came.violation);
  return not_accepted;
}

int generate(const config&, const std::string& id, const std::string& family,
             std::optional<std::size_t> size, std::uint64_t seed) {
  const entry& kata = find_kata(id);
  const auto families = kata.problem.families();
  std::size_t which = 0;
  if (!family.empty()) {
    const auto found = std::ranges::find(families, family, &family_info::name);
    if (found == families.end()) {
      std::vector<std::string> names;
      for (const family_info& f : families) names.emplace_back(f.name);
      throw usage_error(
          fmt::format("{} has no family \"{}\": {}", id, family, near_names(family, names)));
    }
    which = static_cast<std::size_t>(found - families.begin());
  }
  random rng(seed);
  const std::string text =
      kata.problem.generate(which, rng, size.value_or(families[which].small))->text();
  parse(kata, text);  // a size beyond the limits is bad usage, not bad output
  print(text);
  return all_well;
}

int write_cases(const std::string& id, const fs::path& directory) {
  kata::write_cases(find_kata(id), directory);
  return all_well;
}

int serve_cases(std::span<char* const> words) {
  if (words.size() < 3) throw usage_error("serve --attempt FILE|--variant NAME ID INPUT...");
  const entry& kata = find_kata(words[2]);
  const function solution = words[0] == std::string_view("--attempt")
                                ? load_attempt(words[1])
                                : find_variant(kata, words[1]).solution;
  return serve(kata.problem, solution, words.subspan(3), judge::side_channel::fd);
}

}  // namespace kata::cli
