// GoogleTest over a kata's table: <id>.reference.<variant>, <id>.known_wrong.<variant>; and over
// its inputs: <id>.reference.every_small_input, <id>.reference.large_inputs_are_within_the_limits.
// KATA_STRESS_CASES: random small cases per family and variant.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include "cases.hpp"
#include "judge/trial.hpp"
#include "kata/catalog.hpp"
#include "kata/reader.hpp"
#include "kata/simd.hpp"

namespace kata {
namespace {

namespace fs = std::filesystem;

const fs::path build_directory = KATA_BUILD_DIR;

std::size_t stress_cases() {
  const char* const asked = std::getenv("KATA_STRESS_CASES");
  if (asked != nullptr) return std::strtoul(asked, nullptr, 10);
  return judge::allowance > 1 ? 100 : 250;  // sanitizers make each four times as long
}

std::string cut(const std::string& text) {
  return text.size() <= 600 ? text : text.substr(0, 600) + fmt::format("… ({} bytes)", text.size());
}

void expect_answer(const entry& kata, const variant& v, const instance& input,
                   const std::string& expected, const std::string& where) {
  const outcome came = input.solve(v.solution);
  if (came.violation.empty() && came.output == expected) return;
  ADD_FAILURE() << kata.id() << ' ' << v.name << ", " << where << "\ninput:\n"
                << cut(input.text()) << "expected:\n"
                << cut(expected) << "got:\n"
                << cut(came.output) << kata.problem.check(expected, came.output).message << '\n'
                << came.violation;
}

/// As attempts go through them, but for the bundle of small ones.
std::vector<case_file> written_cases(const problem& kata) {
  const fs::path cases = build_directory / "cases" / kata.about().id;
  std::vector<fs::path> present;
  for (const char* part : {within_leetcode, beyond_leetcode})
    if (!fs::is_empty(cases / part)) present.push_back(cases / part);
  return list_cases(present);
}

class reference_test final : public testing::Test {
 public:
  reference_test(const entry& kata, const variant& v, simd level)
      : kata_(kata), variant_(v), level_(level) {}

  void TestBody() override {
    if (level_ > best_simd_level()) GTEST_SKIP() << "this machine has no " << name(level_);
    const at_most limit(level_);
    examples();
    small_inputs();
    large_inputs();
    if (variant_.dispatched && level_ != simd::portable) measured_inputs();
  }

 private:
  void examples() {
    for (const example& e : kata_.problem.examples()) {
      const auto input = kata_.problem.parse(e.input);
      EXPECT_EQ(input->text(), e.input) << "print is not the inverse of read: " << e.name;
      if (input->oracle_can()) {
        EXPECT_EQ(input->oracle(), e.output) << "the oracle: " << e.name;
      }
      expect_answer(kata_, variant_, *input, std::string(e.output), std::string(e.name));
    }
  }

  void small_inputs() {
    const auto start = std::chrono::steady_clock::now();
    std::size_t count = 0;
    for (std::size_t f = 0; f < kata_.problem.families().size(); ++f) {
      const family_info& family = kata_.problem.families()[f];
      if (family.small == 0) continue;
      for (std::uint64_t seed = 1; seed <= stress_cases() && !HasFailure(); ++seed, ++count) {
        random rng(seed);
        const std::size_t n = rng.index(family.small + 1);
        const auto input = kata_.problem.generate(f, rng, n);
        expect_answer(kata_, variant_, *input, input->oracle(),
                      fmt::format("small {}, seed {}", family.name, seed));
      }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    RecordProperty("small_cases_per_second",
                   fmt::format("{:.0f}", static_cast<double>(count) / took.count()));
  }

  /// Read, which takes less time than drawing them and their answers again.
  void large_inputs() {
    place_reader places;
    for (const case_file& c : written_cases(kata_.problem))
      expect_answer(kata_, variant_, *kata_.problem.parse(places.read(c.input)),
                    places.read(c.answer), c.name);
  }

  /// Longer than any text may be, as what benchmarks measure is: it must be as at the lowest level.
  void measured_inputs() {
    const std::size_t longest = judge::allowance > 1 ? 10'000 : 100'000;
    for (std::size_t f = 0; f < kata_.problem.families().size(); ++f) {
      const family_info& family = kata_.problem.families()[f];
      for (const std::size_t n : family.bench)
        if (n <= longest) expect_as_portable(f, 1, n);
      // Vectors and blocks begin and end at lengths of their own: at any one.
      constexpr std::uint64_t lengths = 12;
      for (std::uint64_t seed = 1; seed <= lengths && !HasFailure(); ++seed) {
        random rng(seed);
        expect_as_portable(f, seed, 1 + rng.index(std::size_t{32} << seed * 9 / lengths));
      }
    }
  }

  void expect_as_portable(std::size_t family, std::uint64_t seed, std::size_t n) {
    random rng(seed);
    const auto input = kata_.problem.generate(family, rng, n);
    const std::string expected = [&] {
      const at_most limit(simd::portable);
      return input->solve(variant_.solution).output;
    }();
    expect_answer(kata_, variant_, *input, expected,
                  fmt::format("{} of {}, unlike the portable path",
                              kata_.problem.families()[family].name, n));
  }

  const entry& kata_;
  const variant& variant_;
  simd level_;
};

/// Every input of the small domain, by every reference variant at every level.
class exhaustive_test final : public testing::Test {
 public:
  explicit exhaustive_test(const entry& kata) : kata_(kata) {}

  void TestBody() override {
    std::size_t count = 0;
    kata_.problem.each_small([&](const instance& input) {
      if (HasFailure()) return;
      ++count;
      const std::string expected = input.oracle();
      for (const variant& v : kata_.variants) {
        if (!v.reference()) continue;
        for (const simd level : simd_levels) {
          if (level > best_simd_level() || (!v.dispatched && level != simd_levels[0])) continue;
          const at_most limit(level);
          expect_answer(kata_, v, input, expected, fmt::format("{}", name(level)));
        }
      }
    });
    EXPECT_GT(count, 1000u) << "no small domain: each_small() in the kata's traits";
    RecordProperty("inputs", std::to_string(count));
  }

 private:
  const entry& kata_;
};

/// A large input is within the text format's limits, too.
class large_inputs_test final : public testing::Test {
 public:
  explicit large_inputs_test(const entry& kata) : kata_(kata) {}

  void TestBody() override {
    for (const case_plan& plan : plan_cases(kata_.problem)) {
      const std::string text = plan.make(kata_.problem)->text();
      EXPECT_NO_THROW(EXPECT_TRUE(kata_.problem.parse(text)->text() == text)) << plan.name;
    }
  }

 private:
  const entry& kata_;
};

/// What an attempt would go through, with the declared verdict at its end.
class known_wrong_test final : public testing::Test {
 public:
  known_wrong_test(const entry& kata, const variant& v) : kata_(kata), variant_(v) {}

  void TestBody() override {
    if (judge::allowance > 1 && variant_.expected == verdict::memory_limit)
      GTEST_SKIP() << "what a program takes under sanitizers is not its own doing";
    judge::rules rules{.first_failure_only = true};
    // What is too slow is so by far.
    if (variant_.expected == verdict::time_limit) rules.limits.cpu_s /= 8;
    const judge::trial trial =
        judge::run_core(kata_.problem, written_cases(kata_.problem),
                        {(build_directory / "kata").string(), "serve", "--variant",
                         std::string(variant_.name), std::string(kata_.id())},
                        rules);
    const judge::case_result* const failure = trial.first_failure();
    EXPECT_EQ(code(trial.outcome), code(variant_.expected))
        << variant_.mistake << '\n'
        << (failure != nullptr ? failure->file.name + ": " + failure->message : trial.message);
    if (failure != nullptr) RecordProperty("killed_by", failure->file.name);
  }

 private:
  const entry& kata_;
  const variant& variant_;
};

using make_test = std::function<testing::Test*()>;

void register_test(const entry& kata, std::string_view kind, const std::string& name,
                   make_test make) {
  testing::RegisterTest(fmt::format("{}.{}", kata.id(), kind).c_str(), name.c_str(), nullptr,
                        nullptr, __FILE__, __LINE__, std::move(make));
}

void register_tests() {
  for (const entry& kata : catalog()) {
    register_test(kata, "reference", "every_small_input",
                  [&kata] { return new exhaustive_test(kata); });
    register_test(kata, "reference", "large_inputs_are_within_the_limits",
                  [&kata] { return new large_inputs_test(kata); });
    for (const variant& v : kata.variants) {
      const std::string variant_name(v.name);
      if (!v.reference()) {
        register_test(kata, "known_wrong", variant_name,
                      [&kata, &v] { return new known_wrong_test(kata, v); });
      } else if (!v.dispatched) {
        register_test(kata, "reference", variant_name,
                      [&kata, &v] { return new reference_test(kata, v, best_simd_level()); });
      } else {
        for (const simd level : simd_levels)
          register_test(kata, "reference", fmt::format("{}.{}", variant_name, name(level)),
                        [&kata, &v, level] { return new reference_test(kata, v, level); });
      }
    }
  }
}

}  // namespace
}  // namespace kata

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  kata::register_tests();
  return RUN_ALL_TESTS();
}
