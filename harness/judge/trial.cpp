#include "judge/trial.hpp"

#include <fmt/format.h>
#include <sched.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>
#include <string_view>
#include <thread>

#include "judge/verdict.hpp"
#include "serve.hpp"

namespace kata::judge {

namespace {

double in_mebibytes(std::uint64_t bytes) {
  return static_cast<double>(bytes) / static_cast<double>(mebibyte);
}

bool failed(const case_result& c) { return c.outcome != verdict::accepted; }

void finish(trial& result) {
  if (const case_result* const failure = result.first_failure())
    result.outcome = failure->outcome;
  else if (!result.cases.empty())
    result.outcome = verdict::accepted;
}

/// Reads what the child tells, judges each answer as it comes, and stops a case that takes too
/// long.
class core_session final : public side_channel {
 public:
  core_session(const problem& kata, std::span<const case_file> cases,
               std::span<const std::string> answers, const rules& rules)
      : kata_(kata), cases_(cases), answers_(answers), rules_(rules) {
    results_.reserve(cases.size());
  }

  void receive(std::string_view bytes) override {
    if (enough_ || disturbed_) return;
    buffer_ += bytes;
    std::size_t used = 0;
    while (const std::size_t length =
               enough_ || disturbed_ ? 0 : take_record(std::string_view(buffer_).substr(used)))
      used += length;
    buffer_.erase(0, used);
  }

  bool keep_running(double cpu_s, double wall_s) override {
    if (fresh_) {
      fresh_ = false;
      cpu_at_begin_ = cpu_s;
      wall_at_begin_ = wall_s;
    }
    cpu_s_ = cpu_s - cpu_at_begin_;
    wall_s_ = wall_s - wall_at_begin_;
    // A verdict does not wait long for the rest, which could only count how much is right.
    constexpr double after_failure_s = 5;
    enough_ |= wall_s > after_failure_s && std::ranges::any_of(results_, failed);
    return !disturbed_ && cpu_s_ <= rules_.limits.cpu_s && wall_s_ <= rules_.limits.wall_s &&
           !todo_ && !enough_;
  }

  /// What became of the case that was running when the process ended.
  trial conclude(measurement ended) {
    trial result;
    result.cases = std::move(results_);
    if (todo_) {
      result.outcome = verdict::skipped;
      result.cases.clear();
      return result;
    }
    if (!ended.judge_error.empty()) {
      result.outcome = verdict::judge_error;
      result.message = ended.judge_error;
      return result;
    }
    measurement of_case = ended;
    of_case.cpu_s = cpu_s_;
    of_case.wall_s = wall_s_;
    const bool died = !done_ && !enough_;
    const bool over_memory = ended.memory_bytes > rules_.limits.memory_bytes;
    if (died || over_memory) {
      verdict outcome = decide(of_case, rules_.limits, verdict::accepted);
      std::string message = explain(outcome, of_case, rules_.limits);
      if (disturbed_) {
        outcome = verdict::runtime_error;
        message = fmt::format(
            "file descriptor {} is the judge's: something wrote to it, or several processes answer "
            "(fork?)",
            side_channel::fd);
      }
      if (outcome == verdict::accepted) {
        outcome = verdict::runtime_error;
        message =
            fmt::format("ended the process (exit code {}) before it had returned", ended.exit_code);
      }
      if (!begun_) {
        result.outcome = outcome;
        result.message = message + ", before the first case: in a static initialiser?";
        return result;
      }
      case_result* at = nullptr;
      if (running_ || result.cases.empty())
        at = &result.cases.emplace_back(case_result{.file = cases_[index_]});
      else
        at = &result.cases.back();
      at->outcome = outcome;
      at->message = message;
      at->expected = answers_[index_];
      if (!at->cpu_s) at->cpu_s = cpu_s_;
      at->wall_s = wall_s_;
      at->memory_mb = in_mebibytes(ended.memory_bytes);
      at->error_output = std::move(ended.error_output);
      at->output = std::move(ended.output);
    }
    finish(result);
    return result;
  }

 private:
  /// Takes one whole record from the front; gives its length, 0 when it is not whole yet.
  std::size_t take_record(std::string_view text) {
    const std::size_t line_end = text.find('\n');
    constexpr std::size_t longest_line = 256;
    if (std::min(line_end, text.size()) > longest_line) disturbed_ = true;
    if (line_end == std::string_view::npos || disturbed_) return 0;
    std::vector<std::string_view> words;
    for (std::string_view rest = text.substr(0, line_end); !rest.empty();) {
      const std::size_t stop = std::min(rest.find(' '), rest.size());
      words.push_back(rest.substr(0, stop));
      rest.remove_prefix(std::min(stop + 1, rest.size()));
    }
    const auto number = [&](std::size_t i) {
      std::size_t value = 0;
      std::from_chars(words[i].data(), words[i].data() + words[i].size(), value);
      return value;
    };
    std::size_t length = line_end + 1;
    const std::size_t next = begun_ ? index_ + 1 : 0;
    if (words.size() == 2 && words[0] == "begin" && !running_ && number(1) == next &&
        next < cases_.size()) {
      index_ = next;
      begun_ = running_ = fresh_ = true;
    } else if (words.size() == 6 && words[0] == "end" && running_ && number(1) == index_ &&
               std::max(number(4), number(5)) <= rules_.limits.output_bytes) {
      const std::size_t output = number(4);
      const std::size_t remark = number(5);
      if (text.size() - length < output + remark) return 0;
      end_case(words[2], static_cast<double>(number(3)) * 1e-9, text.substr(length, output),
               text.substr(length + output, remark));
      length += output + remark;
    } else if (words.size() == 1 && words[0] == "done" && !running_ && next == cases_.size()) {
      done_ = true;
    } else {
      disturbed_ = true;  // no record of ours
    }
    return length;
  }

  void end_case(std::string_view status, double cpu_s, std::string_view found,
                std::string_view remark) {
    running_ = false;
    if (status == status_todo && results_.empty()) {
      todo_ = true;
      return;
    }
    case_result result{.file = cases_[index_], .cpu_s = cpu_s, .found = std::string(found)};
    if (status == status_todo) {
      result.outcome = verdict::runtime_error;
      result.message = "threw kata::todo: this part is still to be written";
    } else if (status == status_threw) {
      result.outcome = verdict::runtime_error;
      result.message = remark;
    } else if (cpu_s > rules_.limits.cpu_s) {
      measurement slow;
      slow.cpu_s = cpu_s;
      result.outcome = verdict::time_limit;
      result.message = explain(verdict::time_limit, slow, rules_.limits);
    } else {
      const check_result checked = kata_.check(answers_[index_], found);
      result.outcome = checked.outcome;
      result.message = checked.message;
      // The right text by the wrong means, or both wrong: then the means say more.
      if (!remark.empty()) {
        result.outcome = verdict::wrong_answer;
        result.message = remark;
      }
    }
    if (failed(result)) result.expected = answers_[index_];
    enough_ = rules_.first_failure_only && failed(result);
    results_.push_back(std::move(result));
  }

  const problem& kata_;
  std::span<const case_file> cases_;
  std::span<const std::string> answers_;
  const rules& rules_;
  std::string buffer_;
  std::vector<case_result> results_;
  std::size_t index_ = 0;
  bool begun_ = false;
  bool running_ = false;
  bool fresh_ = true;  // the next look at the clocks is the first of this case
  bool todo_ = false;
  bool done_ = false;
  bool enough_ = false;     // a failure, and no more is wanted
  bool disturbed_ = false;  // somebody else writes to our channel
  double cpu_at_begin_ = 0;
  double wall_at_begin_ = 0;
  double cpu_s_ = 0;
  double wall_s_ = 0;
};

trial run_core_once(const problem& kata, std::span<const case_file> cases,
                    std::span<const std::string> answers, const std::vector<std::string>& child,
                    const rules& rules, measurement* measured = nullptr) {
  core_session session(kata, cases, answers, rules);
  job what;
  what.argv = child;
  for (const case_file& c : cases) what.argv.push_back(to_argument(c.input));
  what.limits = rules.limits;
  // The session watches the time of each case; all together may take as long as they need.
  what.limits.cpu_s *= static_cast<double>(cases.size() + 1);
  what.limits.wall_s *= static_cast<double>(cases.size() + 1);
  what.channel = &session;
  measurement ended = run(what);
  if (measured != nullptr) *measured = ended;
  return session.conclude(std::move(ended));
}

std::vector<int> usable_cpus() {
  cpu_set_t set;
  CPU_ZERO(&set);
  std::vector<int> cpus;
  if (sched_getaffinity(0, sizeof set, &set) == 0)
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu)
      if (CPU_ISSET(static_cast<std::size_t>(cpu), &set)) cpus.push_back(cpu);
  if (cpus.empty()) cpus.push_back(-1);
  return cpus;
}

case_result run_acm_case(const problem& kata, const case_file& file,
                         const std::vector<std::string>& program, const rules& rules, int cpu) {
  job what;
  what.argv = program;
  what.input = file.input.file;
  what.limits = rules.limits;
  what.cpu = cpu;
  std::string answer = read_file(file.answer.file);  // before the program could write to it
  measurement measured = run(what);
  case_result result{.file = file};
  check_result checked;
  if (measured.judge_error.empty() && measured.signal == 0 && measured.exit_code == 0)
    checked = kata.check(answer, measured.output, rules.strict);
  result.outcome = decide(measured, rules.limits, checked.outcome);
  result.message = result.outcome == checked.outcome
                       ? checked.message
                       : explain(result.outcome, measured, rules.limits);
  result.layout_only = checked.layout_only;
  if (measured.judge_error.empty()) {
    result.cpu_s = measured.cpu_s;
    result.wall_s = measured.wall_s;
    result.memory_mb = in_mebibytes(measured.memory_bytes);
  }
  if (failed(result)) result.expected = std::move(answer);
  result.found = std::move(measured.output);
  result.error_output = std::move(measured.error_output);
  return result;
}

bool hit_a_limit(verdict v) {
  return v == verdict::judge_error || v == verdict::time_limit || v == verdict::idleness_limit ||
         v == verdict::memory_limit || v == verdict::output_limit;
}

}  // namespace

const case_result* trial::first_failure() const {
  const auto failure = std::ranges::find_if(cases, failed);
  return failure == cases.end() ? nullptr : &*failure;
}

trial run_core(const problem& kata, std::span<const case_file> cases,
               const std::vector<std::string>& child, const rules& rules) {
  // Before the first call: what an attempt does to the files then is of no avail.
  std::vector<std::string> answers;
  answers.reserve(cases.size());
  place_reader places;
  for (const case_file& c : cases) answers.push_back(places.read(c.answer));
  trial result = run_core_once(kata, cases, answers, child, rules);
  const auto failure = std::ranges::find_if(result.cases, failed);
  if (failure == result.cases.end() || hit_a_limit(failure->outcome) || rules.first_failure_only)
    return result;
  // Alone, the failing case tells what it printed, and whether the calls before it mattered.
  measurement measured;
  const trial alone = run_core_once(kata, std::span(&failure->file, 1),
                                    std::span(&failure->expected, 1), child, rules, &measured);
  failure->output = std::move(measured.output);
  failure->error_output = std::move(measured.error_output);
  if (alone.outcome == verdict::accepted && result.cases.size() > 1)
    failure->message +=
        "\nAlone, this case passes: something is kept from one call to the next (a static or "
        "global "
        "variable?).";
  return result;
}

trial run_acm(const problem& kata, std::span<const case_file> cases,
              const std::vector<std::string>& program, const rules& rules,
              const std::function<void(const case_result&)>& done) {
  std::vector<std::optional<case_result>> results(cases.size());
  std::atomic<std::size_t> next{0};
  std::atomic<bool> stop{false};
  std::mutex telling;
  const auto work = [&](int cpu) {
    for (std::size_t i; !stop && (i = next++) < cases.size();) {
      results[i] = run_acm_case(kata, cases[i], program, rules, cpu);
      if (hit_a_limit(results[i]->outcome) || (rules.first_failure_only && failed(*results[i])))
        stop = true;
      if (done) {
        const std::lock_guard lock(telling);
        done(*results[i]);
      }
    }
  };
  const std::vector<int> cpus = usable_cpus();
  {
    std::vector<std::jthread> others;
    for (std::size_t c = 1; c < std::min(cpus.size(), cases.size()); ++c)
      others.emplace_back(work, cpus[c]);
    work(cpus.size() == 1 ? -1 : cpus[0]);
  }
  trial result;
  for (std::optional<case_result>& r : results)
    if (r) result.cases.push_back(std::move(*r));
  finish(result);
  if (result.outcome == verdict::judge_error) result.message = result.first_failure()->message;
  return result;
}

}  // namespace kata::judge
