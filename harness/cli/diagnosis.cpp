#include "cli/diagnosis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "apart.hpp"
#include "cases.hpp"
#include "cli/commands.hpp"
#include "serve.hpp"

namespace kata::cli {

namespace {

/// An answer that was given, and to what.
struct observation {
  std::unique_ptr<instance> input;
  const judge::case_result* seen;
};

/// Of the smallest cases, in the order in which they were run: a row may keep something from one
/// call to the next, too.
std::vector<observation> observations_in(const problem& kata, const judge::trial& trial) {
  constexpr std::uintmax_t longest = 4096;
  std::vector<observation> all;
  place_reader places;
  for (const judge::case_result& c : trial.cases)
    if (c.file.bytes <= longest) all.push_back({kata.parse(places.read(c.file.input)), &c});
  return all;
}

bool wrong(const judge::case_result& c) { return c.outcome == verdict::wrong_answer; }

bool agrees(const problem& kata, const observation& o, const outcome& came, mode which) {
  const judge::case_result& c = *o.seen;
  if (kata.check(c.found, came.output).outcome != verdict::accepted) return false;
  if (which == mode::acm) return true;
  if (!wrong(c)) return came.violation.empty();
  if (!came.violation.empty()) return c.message.starts_with(came.violation);
  return kata.check(c.expected, came.output).outcome != verdict::accepted;
}

/// Which of the rows agree with all observations; what a row does here is its own affair: it may
/// crash or never end, which is no agreement.
std::vector<const variant*> agreeing(const problem& kata, const std::vector<const variant*>& rows,
                                     const std::vector<observation>& observations, mode which) {
  constexpr double cpu_s = 1;  // for all inputs: they are small, the machine may be slow
  std::vector<const variant*> found;
  for (std::size_t next = 0; next < rows.size();) {
    apart child([&](apart::line& out) {
      apart::allow_memory(judge::limits{}.memory_bytes);
      for (std::size_t r = next; r < rows.size(); ++r) {
        apart::allow_cpu(cpu_s);
        out.send(std::ranges::all_of(observations, [&](const observation& o) {
          return agrees(kata, o, o.input->solve(rows[r]->solution), which);
        }));
      }
    });
    constexpr double longest_wait = 10;  // the limits above end it sooner
    for (bool yes = false; next < rows.size() && child.receive(yes, longest_wait); ++next)
      if (yes) found.push_back(rows[next]);
    ++next;  // it did not survive this one
  }
  return found;
}

/// Of the call alone. By the wall clock, as the CPU's may tick a hundred times a second only; the
/// least of several, which no other process has disturbed.
double least_seconds(const instance& input, function solution) {
  using clock = std::chrono::steady_clock;
  constexpr double enough = 0.02;
  const auto call = input.batch(solution, 1);
  double least = 1e9;
  double all = 0;
  for (int i = 0; i < 2 || (i < 5 && all < enough); ++i) {
    call->restore();
    const auto start = clock::now();
    call->call();
    const double seconds = std::chrono::duration<double>(clock::now() - start).count();
    least = std::min(least, seconds);
    all += seconds;
  }
  return least;
}

}  // namespace

const variant* same_mistake(const entry& kata, const judge::trial& trial, mode which) {
  constexpr std::ptrdiff_t fewest = 2;
  if (std::ranges::count_if(trial.cases, wrong) < fewest) return nullptr;  // and nothing is read
  const auto observations = observations_in(kata.problem, trial);
  if (std::ranges::count_if(observations, [](const auto& o) { return wrong(*o.seen); }) < fewest)
    return nullptr;
  // Where it crashed or did not end, a row that answers is no explanation.
  if (std::ranges::any_of(observations, [](const auto& o) {
        return !wrong(*o.seen) && o.seen->outcome != verdict::accepted;
      }))
    return nullptr;
  std::vector<const variant*> rows;
  for (const variant& v : kata.variants)
    if (v.expected == verdict::wrong_answer) rows.push_back(&v);
  const auto found = agreeing(kata.problem, rows, observations, which);
  return found.size() == 1 ? found[0] : nullptr;
}

std::string told(const variant* mistake) {
  if (mistake == nullptr) return {};
  return chinese({}) ? fmt::format("你的答案和这个错误一致：{}\n", mistake->mistake_zh)
                     : fmt::format("Your answers match this mistake: {}\n", mistake->mistake);
}

std::string slower_than_asked(const entry& kata, const built& accepted) {
  const about& about = kata.problem.about();
  const auto families = kata.problem.families();
  const auto family = std::ranges::find(families, about.time_seen_on, &family_info::name);
  if (about.asked_time.empty() || family == families.end()) return {};
  constexpr std::size_t large = 200'000;
  constexpr std::size_t times = 8;
  apart child([&](apart::line& out) {
    apart::allow_cpu(1);
    const function solution = load_attempt(accepted.product);
    for (const std::size_t n : {large / times, large}) {
      random rng(1);
      const auto input =
          kata.problem.generate(static_cast<std::size_t>(family - families.begin()), rng, n);
      out.send(least_seconds(*input, solution));
    }
  });
  double before = 0;
  double after = 0;
  constexpr double longest_wait = 10;
  if (!child.receive(before, longest_wait) || !child.receive(after, longest_wait)) return {};
  constexpr double noise = 100e-6;  // what is asked for takes a few µs
  if (after < noise || after < before * times / 2) return {};
  return fmt::format(
      "All answers are right, but {} was asked for: {} times as many numbers take {:.1f} times as "
      "long ({:.1f} ms for {}).\n",
      about.asked_time, times, after / before, after * 1e3, 2 * large);
}

}  // namespace kata::cli
