// decide() and explain(): the whole table, computed a second way.
#include "judge/verdict.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <string>
#include <vector>

namespace kata::judge {
namespace {

const limits allowed{
    .cpu_s = 2, .wall_s = 6, .memory_bytes = 256 * mebibyte, .output_bytes = 64 * mebibyte};

/// One thing that may be so or not, independently of all others.
struct fact {
  const char* name;
  void (*make_so)(measurement&);
};

constexpr fact facts[] = {
    {"judge_error", [](measurement& m) { m.judge_error = "no such program"; }},
    {"output", [](measurement& m) { m.output_bytes = allowed.output_bytes + 1; }},
    {"file", [](measurement& m) { m.file_limit_hit = true; }},
    {"cpu", [](measurement& m) { m.cpu_s = 2.000000001; }},
    {"wall", [](measurement& m) { m.wall_s = 6.000000001; }},
    {"memory", [](measurement& m) { m.memory_bytes = allowed.memory_bytes + 1; }},
    {"exit_code", [](measurement& m) { m.exit_code = 3; }},
    {"signal", [](measurement& m) { m.signal = SIGSEGV; }},
    {"killed", [](measurement& m) { m.signal = SIGKILL; }},
    {"stopped", [](measurement& m) { m.stopped_by_judge = true; }},
    {"stderr", [](measurement& m) { m.error_output = "Killed: memory limit exceeded\n"; }},
};
constexpr unsigned combinations = 1u << std::size(facts);

bool has(unsigned combination, std::string_view name) {
  for (std::size_t i = 0; i < std::size(facts); ++i)
    if (facts[i].name == name) return (combination >> i & 1u) != 0;
  ADD_FAILURE() << "no such fact: " << name;
  return false;
}

verdict expected(unsigned c, verdict checked) {
  if (has(c, "judge_error") || checked == verdict::judge_error) return verdict::judge_error;
  if (checked == verdict::compile_error) return verdict::compile_error;
  if (has(c, "output") || has(c, "file")) return verdict::output_limit;
  if (has(c, "cpu") || checked == verdict::time_limit) return verdict::time_limit;
  if (has(c, "wall")) return verdict::idleness_limit;
  if (has(c, "memory")) return verdict::memory_limit;
  if (has(c, "exit_code")) return verdict::runtime_error;
  if (has(c, "killed")) {  // is made so last, hence wins over SIGSEGV
    if (!has(c, "stopped")) return verdict::runtime_error;
  } else if (has(c, "signal")) {
    return verdict::runtime_error;
  }
  return checked;
}

TEST(decide, is_the_table) {
  for (const verdict checked :
       {verdict::accepted, verdict::presentation_error, verdict::wrong_answer,
        verdict::compile_error, verdict::skipped, verdict::judge_error, verdict::time_limit})
    for (unsigned c = 0; c < combinations; ++c) {
      measurement m;
      std::string names;
      for (std::size_t i = 0; i < std::size(facts); ++i)
        if ((c >> i & 1u) != 0) {
          facts[i].make_so(m);
          names += std::string(" ") + facts[i].name;
        }
      ASSERT_EQ(code(decide(m, allowed, checked)), code(expected(c, checked)))
          << names << "; checked: " << code(checked);
    }
}

TEST(decide, follows_the_order) {
  measurement m;
  const auto now = [&] { return code(decide(m, allowed, verdict::wrong_answer)); };
  EXPECT_EQ(now(), "WA");
  m.signal = SIGSEGV;
  EXPECT_EQ(now(), "RE");
  m.memory_bytes = 257 * mebibyte;
  EXPECT_EQ(now(), "MLE");
  m.wall_s = 7;
  EXPECT_EQ(now(), "ILE");
  m.cpu_s = 3;
  EXPECT_EQ(now(), "TLE");
  m.output_bytes = 65 * mebibyte;
  EXPECT_EQ(now(), "OLE");
  EXPECT_EQ(code(decide(m, allowed, verdict::compile_error)), "CE");
  m.judge_error = "x";
  EXPECT_EQ(now(), "JE");
  EXPECT_EQ(code(decide(m, allowed, verdict::compile_error)), "JE");
}

TEST(decide, lets_a_limit_be_reached) {
  measurement m;
  m.cpu_s = allowed.cpu_s;
  m.wall_s = allowed.wall_s;
  m.memory_bytes = allowed.memory_bytes;
  m.output_bytes = allowed.output_bytes;
  EXPECT_EQ(code(decide(m, allowed, verdict::accepted)), "AC");
}

std::string said(verdict v, void (*change)(measurement&)) {
  measurement m;
  change(m);
  return explain(v, m, allowed);
}

TEST(explain, has_the_numbers) {
  EXPECT_EQ(said(verdict::runtime_error, [](measurement& m) { m.signal = SIGSEGV; }),
            "killed by SIGSEGV (segmentation fault)");
  EXPECT_EQ(said(verdict::runtime_error, [](measurement& m) { m.signal = 50; }),
            "killed by signal 50");
  EXPECT_EQ(said(verdict::runtime_error, [](measurement& m) { m.exit_code = 3; }), "exit code 3");
  EXPECT_EQ(said(verdict::time_limit, [](measurement& m) { m.cpu_s = 2.0149; }),
            "2.01 s CPU, limit 2 s");
  EXPECT_EQ(said(verdict::time_limit, [](measurement& m) { m.cpu_s = 2.00049; }),
            "2.0005 s CPU, limit 2 s");
  EXPECT_EQ(said(verdict::time_limit, [](measurement& m) { m.cpu_s = 2.5; }),
            "2.50 s CPU, limit 2 s");
  EXPECT_EQ(said(verdict::idleness_limit, [](measurement& m) { m.wall_s = 6.003; }),
            "idle: 6.0 s went by with 0.00 s of CPU");
  EXPECT_EQ(said(verdict::memory_limit, [](measurement& m) { m.memory_bytes = 300 * mebibyte; }),
            "300 MB of memory, limit 256 MB");
  EXPECT_EQ(said(verdict::memory_limit,
                 [](measurement& m) { m.memory_bytes = 256 * mebibyte + mebibyte / 4; }),
            "256.2 MB of memory, limit 256 MB");
  EXPECT_EQ(said(verdict::output_limit, [](measurement& m) { m.output_bytes = 64 * mebibyte + 1; }),
            "more than 64 MB of output, the limit");
  EXPECT_EQ(said(verdict::output_limit, [](measurement& m) { m.file_limit_hit = true; }),
            "wrote a file of more than 64 MB, the output limit");
  EXPECT_EQ(said(verdict::judge_error, [](measurement& m) { m.judge_error = "why"; }), "why");
}

TEST(explain, has_no_more_than_eight_digits) {
  EXPECT_EQ(said(verdict::time_limit, [](measurement& m) { m.cpu_s = 2.00000001; }),
            "2.00000001 s CPU, limit 2 s");
  EXPECT_EQ(said(verdict::time_limit, [](measurement& m) { m.cpu_s = 2.000000001; }),
            "2.00 s CPU, limit 2 s");
}

TEST(explain, names_the_file_only_when_the_output_is_within_its_limit) {
  const auto with_output = [](std::uint64_t bytes) {
    measurement m;
    m.file_limit_hit = true;
    m.output_bytes = bytes;
    return explain(verdict::output_limit, m, allowed);
  };
  EXPECT_EQ(with_output(allowed.output_bytes), "wrote a file of more than 64 MB, the output limit");
  EXPECT_EQ(with_output(allowed.output_bytes + 1), "more than 64 MB of output, the limit");
}

TEST(explain, is_silent_about_answers) {
  for (const verdict v :
       {verdict::accepted, verdict::wrong_answer, verdict::presentation_error, verdict::skipped})
    EXPECT_EQ(said(v, [](measurement& m) { m.error_output = "x"; }), "");
}

}  // namespace
}  // namespace kata::judge
