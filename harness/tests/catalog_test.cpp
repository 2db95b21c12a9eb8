// What every kata owes: a complete table of solutions, names that are unique, canonical examples.
#include "kata/catalog.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace kata {
namespace {

namespace fs = std::filesystem;

bool snake_case(std::string_view name) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !name.empty() && letter(name.front()) && !name.ends_with('_') &&
         name.find("__") == std::string_view::npos && std::ranges::all_of(name, [&](char c) {
           return letter(c) || c == '_' || (c >= '0' && c <= '9');
         });
}

template <class Rows, class Name>
void expect_unique_snake_case(const Rows& rows, Name name) {
  std::set<std::string_view> seen;
  for (const auto& row : rows) {
    const std::string_view its_name = std::invoke(name, row);
    EXPECT_TRUE(snake_case(its_name)) << its_name;
    EXPECT_TRUE(seen.insert(its_name).second) << its_name << " twice";
  }
}

std::ptrdiff_t references(const entry& kata) {
  return std::ranges::count_if(kata.variants, &variant::reference);
}

TEST(catalog, has_each_folder_of_problems_once) {
  std::set<std::string> folders;
  for (const auto& folder : fs::directory_iterator(fs::path(KATA_SOURCE_DIR) / "problems"))
    if (folder.is_directory()) folders.insert(folder.path().filename());
  std::set<std::string> ids;
  for (const entry& kata : catalog()) {
    EXPECT_TRUE(ids.emplace(kata.id()).second) << kata.id() << " twice";
    EXPECT_TRUE(snake_case(kata.id())) << kata.id();
  }
  EXPECT_EQ(ids, folders);
}

TEST(catalog, katas_say_what_they_are) {
  for (const entry& kata : catalog()) {
    SCOPED_TRACE(kata.id());
    const about& about = kata.problem.about();
    EXPECT_FALSE(about.title.empty());
    EXPECT_FALSE(about.title_zh.empty());
    EXPECT_FALSE(about.asked_by.empty());
    EXPECT_FALSE(about.method.empty());
    EXPECT_FALSE(about.sizes.empty());
    EXPECT_GE(about.leetcode, 0);
  }
}

TEST(catalog, one_trusted_row_which_is_a_reference) {
  for (const entry& kata : catalog()) {
    SCOPED_TRACE(kata.id());
    EXPECT_EQ(std::ranges::count(kata.variants, true, &variant::trusted), 1);
    EXPECT_TRUE(kata.trusted().reference());
    EXPECT_EQ(kata.find(kata.trusted().name), &kata.trusted());
    EXPECT_EQ(kata.find("no_such_variant"), nullptr);
  }
}

TEST(catalog, enough_rows_of_both_kinds) {
  for (const entry& kata : catalog()) {
    SCOPED_TRACE(kata.id());
    EXPECT_GE(references(kata), 3);
    EXPECT_GE(static_cast<std::ptrdiff_t>(kata.variants.size()) - references(kata), 6);
  }
}

TEST(catalog, rows_are_complete) {
  for (const entry& kata : catalog())
    for (const variant& v : kata.variants) {
      SCOPED_TRACE(std::string(kata.id()) + ' ' + std::string(v.name));
      EXPECT_TRUE(v.solution);
      EXPECT_FALSE(v.time.empty());
      EXPECT_FALSE(v.space.empty());
      EXPECT_EQ(v.mistake.empty(), v.reference());
      EXPECT_EQ(v.mistake_zh.empty(), v.reference());
      EXPECT_NE(code(v.expected), "SKIP");
      EXPECT_NE(code(v.expected), "JE");
      EXPECT_NE(code(v.expected), "CE");
      EXPECT_NE(code(v.expected), "PE");
    }
}

TEST(catalog, names_of_rows_examples_and_families_are_unique) {
  for (const entry& kata : catalog()) {
    SCOPED_TRACE(kata.id());
    expect_unique_snake_case(kata.variants, &variant::name);
    expect_unique_snake_case(kata.problem.examples(), &example::name);
    expect_unique_snake_case(kata.problem.families(), &family_info::name);
  }
}

TEST(catalog, each_function_stands_in_one_row) {
  for (const entry& kata : catalog()) {
    std::set<void (*)()> seen;
    for (const variant& v : kata.variants)
      EXPECT_TRUE(seen.insert(v.solution.address).second) << kata.id() << ' ' << v.name;
  }
}

TEST(catalog, mistakes_are_told_apart) {
  for (const entry& kata : catalog()) {
    std::set<std::string_view> seen;
    for (const variant& v : kata.variants) {
      if (v.reference()) continue;
      EXPECT_TRUE(seen.insert(v.mistake).second) << kata.id() << ' ' << v.name;
      EXPECT_TRUE(seen.insert(v.mistake_zh).second) << kata.id() << ' ' << v.name;
    }
  }
}

TEST(catalog, examples_are_canonical) {
  for (const entry& kata : catalog())
    for (const example& e : kata.problem.examples()) {
      SCOPED_TRACE(std::string(kata.id()) + ' ' + std::string(e.name));
      EXPECT_NO_THROW(EXPECT_EQ(kata.problem.parse(e.input)->text(), e.input));
      EXPECT_TRUE(e.output.empty() || e.output.ends_with('\n'));
      const outcome came = kata.problem.parse(e.input)->solve(kata.trusted().solution);
      EXPECT_EQ(came.output, e.output);
      EXPECT_EQ(came.violation, "");
    }
}

TEST(catalog, examples_have_inputs_of_their_own) {
  for (const entry& kata : catalog()) {
    std::set<std::string_view> inputs;
    for (const example& e : kata.problem.examples())
      EXPECT_TRUE(inputs.insert(e.input).second) << kata.id() << ' ' << e.name;
  }
}

TEST(catalog, no_example_has_the_name_of_a_generated_case) {
  for (const entry& kata : catalog())
    for (const example& e : kata.problem.examples())
      for (const family_info& f : kata.problem.families())
        EXPECT_FALSE(e.name.starts_with(std::string(f.name) + '_') &&
                     e.name.find_first_of("0123456789") == f.name.size() + 1)
            << kata.id() << ' ' << e.name;
}

TEST(catalog, families_give_valid_input_that_depends_on_the_seed_alone) {
  for (const entry& kata : catalog()) {
    const auto families = kata.problem.families();
    for (std::size_t f = 0; f < families.size(); ++f) {
      SCOPED_TRACE(std::string(kata.id()) + ' ' + std::string(families[f].name));
      if (families[f].small == 0) continue;
      std::set<std::string> texts;
      for (std::size_t n = 0; n <= families[f].small; ++n)
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
          random rng(seed);
          random again(seed);
          const std::string text = kata.problem.generate(f, rng, n)->text();
          ASSERT_EQ(kata.problem.generate(f, again, n)->text(), text);
          ASSERT_NO_THROW(ASSERT_EQ(kata.problem.parse(text)->text(), text)) << text;
          texts.insert(text);
        }
      EXPECT_GT(texts.size(), 1u) << "always the same input";
    }
  }
}

TEST(catalog, small_inputs_of_families_suit_the_oracle) {
  for (const entry& kata : catalog()) {
    const auto families = kata.problem.families();
    for (std::size_t f = 0; f < families.size(); ++f)
      for (std::uint64_t seed = 0; seed < 20; ++seed) {
        random rng(seed);
        EXPECT_TRUE(kata.problem.generate(f, rng, families[f].small)->oracle_can())
            << kata.id() << ' ' << families[f].name;
      }
  }
}

TEST(catalog, every_small_input_is_valid_and_suits_the_oracle) {
  for (const entry& kata : catalog()) {
    SCOPED_TRACE(kata.id());
    std::size_t count = 0;
    kata.problem.each_small([&](const instance& input) {
      const std::string text = input.text();
      ASSERT_NO_THROW(ASSERT_EQ(kata.problem.parse(text)->text(), text)) << text;
      ASSERT_TRUE(input.oracle_can()) << text;
      ++count;
    });
    EXPECT_GT(count, 1000u);
    EXPECT_LT(count, 20'000u) << "more than a moment's work for each variant";
  }
}

TEST(catalog, kept_families_are_families_with_cases_and_a_reason) {
  for (const entry& kata : catalog()) {
    expect_unique_snake_case(kata.problem.kept_families(), &kept_family::name);
    for (const kept_family& kept : kata.problem.kept_families()) {
      const auto families = kata.problem.families();
      const auto family = std::ranges::find(families, kept.name, &family_info::name);
      ASSERT_NE(family, families.end()) << kata.id() << ' ' << kept.name;
      EXPECT_TRUE(family->has_cases()) << kata.id() << ' ' << kept.name;
      EXPECT_FALSE(kept.reason.empty()) << kata.id() << ' ' << kept.name;
    }
  }
}

TEST(catalog, a_time_that_is_asked_for_is_seen_on_a_family) {
  for (const entry& kata : catalog()) {
    const about& about = kata.problem.about();
    EXPECT_EQ(about.asked_time.empty(), about.time_seen_on.empty()) << kata.id();
    EXPECT_TRUE(
        about.asked_time.empty() ||
        std::ranges::count(kata.problem.families(), about.time_seen_on, &family_info::name) == 1)
        << kata.id();
  }
}

TEST(catalog, each_kata_has_its_files) {
  for (const entry& kata : catalog()) {
    const fs::path source = KATA_SOURCE_DIR;
    const std::string id(kata.id());
    for (const char* const file : {"statement.md", "statement.zh-CN.md", "stub.cpp", "acm.cpp"})
      EXPECT_TRUE(fs::is_regular_file(source / "problems" / id / file)) << id << '/' << file;
    for (const char* const file : {"acm.cpp", "editorial.md"})
      EXPECT_TRUE(fs::is_regular_file(source / "solutions" / id / file)) << id << '/' << file;
  }
}

TEST(catalog, a_batch_restores_its_inputs) {
  for (const entry& kata : catalog()) {
    SCOPED_TRACE(kata.id());
    const auto input = kata.problem.parse(kata.problem.examples().front().input);
    const std::string before = input->text();
    for (const variant& v : kata.variants) {
      if (!v.reference()) continue;
      const auto batch = input->batch(v.solution, 3);
      for (int round = 0; round < 3; ++round) {
        batch->restore();
        batch->call();
      }
      EXPECT_EQ(input->text(), before) << v.name;
      EXPECT_EQ(input->solve(v.solution).output, kata.problem.examples().front().output) << v.name;
    }
  }
}

TEST(catalog, a_batch_of_different_inputs_can_be_repeated) {
  for (const entry& kata : catalog()) {
    SCOPED_TRACE(kata.id());
    for (const variant& v : kata.variants) {
      if (!v.reference()) continue;
      random rng(1);
      const auto batch = kata.problem.batch(0, rng, 8, 20, v.solution);
      for (int round = 0; round < 2; ++round) {
        batch->restore();
        EXPECT_NO_THROW(batch->call()) << v.name;
      }
    }
  }
}

}  // namespace
}  // namespace kata
