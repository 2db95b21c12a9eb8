// docs/io-format.md, kata by kata: what each reads and answers, and what it refuses and where.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "kata/catalog.hpp"

namespace kata {
namespace {

using namespace std::string_literals;

const entry* find(std::string_view id) {
  for (const entry& kata : catalog())
    if (kata.id() == id) return &kata;
  return nullptr;
}

struct answered {
  const char* id;
  std::string input;
  std::string output;
};

const answered all_answered[] = {
    {"edit_distance", "abc\n\n", "3\n"},
    {"edit_distance", "\nabc\n", "3\n"},
    {"edit_distance", "\n\n", "0\n"},
    {"edit_distance", "abc", "3\n"},
    {"edit_distance", "", "0\n"},
    {"edit_distance", "\xEF\xBB\xBFhorse\r\nros\r\n", "3\n"},
    {"edit_distance", "  horse \n\tros", "3\n"},
    {"edit_distance", std::string(5000, 'a') + '\n' + std::string(5000, 'b') + '\n', "5000\n"},

    {"swap_pairs", "0\n\n", "\n"},
    {"swap_pairs", "0\n", "\n"},
    {"swap_pairs", "0", "\n"},
    {"swap_pairs", "3\n1 2 3\n", "2 1 3\n"},
    {"swap_pairs", "\t4 \r\n 1\t2  3 4 \r\n\r\n", "2 1 4 3\n"},
    {"swap_pairs", "2\n-2147483648 2147483647\n", "2147483647 -2147483648\n"},
    {"swap_pairs", "2\n-1 0\n", "0 -1\n"},

    {"inorder_traversal", "\n", "\n"},
    {"inorder_traversal", "", "\n"},
    {"inorder_traversal", "1 null 2 3\n", "1 3 2\n"},
    {"inorder_traversal", "1 null 2 3 null null null\n", "1 3 2\n"},
    {"inorder_traversal", "-1 0 -1", "0 -1 -1\n"},

    {"level_order_traversal", "\n", ""},
    {"level_order_traversal", "", ""},
    {"level_order_traversal", "\n\n\n", ""},
    {"level_order_traversal", "3 9 20 null null 15 7\n", "3\n9 20\n15 7\n"},
    {"level_order_traversal", "1 null 2 null 3", "1\n2\n3\n"},

    {"median_of_two_sorted_arrays", "0 1\n\n5\n", "5.0\n"},
    {"median_of_two_sorted_arrays", "1 0\n5\n\n", "5.0\n"},
    {"median_of_two_sorted_arrays", "1 0\n5\n", "5.0\n"},
    {"median_of_two_sorted_arrays", "1 0\n5", "5.0\n"},
    {"median_of_two_sorted_arrays", "2 1\n1 3\n2\n", "2.0\n"},
    {"median_of_two_sorted_arrays", "1 1\n-1\n0\n", "-0.5\n"},
    {"median_of_two_sorted_arrays", "1 1\n2147483647\n2147483646\n", "2147483646.5\n"},
    {"median_of_two_sorted_arrays", "1 1\n-2147483648\n-2147483648\n", "-2147483648.0\n"},
    {"median_of_two_sorted_arrays", "2 2\n1 1\n1 1\n", "1.0\n"},

    {"gcd", "", ""},
    {"gcd", "0 0\n", "0\n"},
    {"gcd", "\n", ""},
    {"gcd", "48 18", "6\n"},
    {"gcd", "48 18\n-5 0\n0 -7\n", "6\n5\n7\n"},
    {"gcd", "-9223372036854775807 9223372036854775807\n", "9223372036854775807\n"},
    {"gcd", " 12\t8 \r\n\r\n", "4\n"},
    {"gcd", "-0 007\n", "7\n"},

    {"kth_largest", "6 2\n3 2 1 5 6 4\n", "5\n"},
    {"kth_largest", "1 1\n-2147483648", "-2147483648\n"},
    {"kth_largest", "4 4\n2 2 2 2\n", "2\n"},

    {"remove_duplicate_letters", "bcabc\n", "abc\n"},
    {"remove_duplicate_letters", "cbacdcbc", "acdb\n"},
    {"remove_duplicate_letters", "a\r\n\n", "a\n"},
};

TEST(formats, answered) {
  for (const answered& row : all_answered) {
    SCOPED_TRACE(row.id + " "s + row.input.substr(0, 50));
    const entry* const kata = find(row.id);
    ASSERT_NE(kata, nullptr);
    for (const variant& v : kata->variants) {
      if (!v.reference()) continue;
      EXPECT_NO_THROW(
          EXPECT_EQ(kata->problem.parse(row.input)->solve(v.solution).output, row.output))
          << v.name;
    }
  }
}

struct refused {
  const char* id;
  std::string input;
  std::string where;  ///< "line, column"
  std::string message_part;
};

const refused all_refused[] = {
    {"edit_distance", "abC\nabd\n", "1, 3", "expected a letter a-z, found \"C\""},
    {"edit_distance", "a\nb\nc\n", "3, 1", "expected the end of the input, found \"c\""},
    {"edit_distance", "a b\nc\n", "1, 3", "expected the end of the line, found \"b\""},
    {"edit_distance", "a\r", "1, 2", "found \"\\r\""},
    {"edit_distance", "a\0\n"s, "1, 2", "found \"\\0\""},
    {"edit_distance", std::string(5001, 'a'), "1, 1", "found 5001 letters"},
    {"edit_distance", "\"horse\"\n\"ros\"\n", "1, 1", "found \"\"\""},

    {"swap_pairs", "", "1, 1", "found the end of the input"},
    {"swap_pairs", "\n", "1, 1", "found the end of the line"},
    {"swap_pairs", "3\n1 2 3 4\n", "2, 7", "expected the end of the line, found \"4\""},
    {"swap_pairs", "3\n1 2\n", "2, 4", "found the end of the line"},
    {"swap_pairs", "3\n1 2\n3\n", "2, 4", "found the end of the line"},
    {"swap_pairs", "-1\n\n", "1, 1", "found \"-1\""},
    {"swap_pairs", "100001\n", "1, 1", "found \"100001\""},
    {"swap_pairs", "1\n2147483648\n", "2, 1", "found \"2147483648\""},
    {"swap_pairs", "0\n\n1\n", "3, 1", "expected the end of the input, found \"1\""},
    {"swap_pairs", "2 1\n1 2\n", "1, 3", "expected the end of the line, found \"1\""},
    {"swap_pairs", "99999999999999999999\n", "1, 1", "found \"99999999999999999999\""},

    {"inorder_traversal", "\n1 2 3\n", "2, 1", "expected the end of the input, found \"1\""},
    {"inorder_traversal", "null\n", "1, 1", "found \"null\""},
    {"inorder_traversal", "1 null null 2\n", "1, 13", "found \"2\""},
    {"level_order_traversal", "\n1 2 3\n", "2, 1", "expected the end of the input, found \"1\""},
    {"level_order_traversal", "null\n", "1, 1", "found \"null\""},
    {"level_order_traversal", "1 null null 2\n", "1, 13", "found \"2\""},
    {"level_order_traversal", "[1,2]\n", "1, 1", "found \"[1,2]\""},

    {"median_of_two_sorted_arrays", "", "1, 1", "found the end of the input"},
    {"median_of_two_sorted_arrays", "0 0\n\n\n", "1, ", ""},
    {"median_of_two_sorted_arrays", "2 0\n2 1\n\n", "2, ", ""},
    {"median_of_two_sorted_arrays", "0 2\n\n2 1\n", "3, ", ""},
    {"median_of_two_sorted_arrays", "1000001 0\n", "1, 1", "found \"1000001\""},
    {"median_of_two_sorted_arrays", "1 1\n1 2\n", "2, 3", "found \"2\""},
    {"median_of_two_sorted_arrays", "1\n1\n", "1, 2", "found the end of the line"},

    {"gcd", "1 2\n\n3 4\n", "2, 1", "found the end of the line"},
    {"gcd", "1\n", "1, 2", "found the end of the line"},
    {"gcd", "1", "1, 2", "found the end of the input"},
    {"gcd", "1 2 3\n", "1, 5", "found \"3\""},
    {"gcd", "-9223372036854775808 1\n", "1, 1", "found \"-9223372036854775808\""},
    {"gcd", "1 9223372036854775808\n", "1, 3", "found \"9223372036854775808\""},
    {"gcd", "+5 1\n", "1, 1", "found \"+5\""},
    {"gcd", "\n1 2\n", "1, 1", "found the end of the line"},

    {"kth_largest", "", "1, 1", "found the end of the input"},
    {"kth_largest", "0 1\n\n", "1, 1", "found \"0\""},
    {"kth_largest", "3 4\n1 2 3\n", "1, 3", "found \"4\""},
    {"kth_largest", "3 0\n1 2 3\n", "1, 3", "found \"0\""},
    {"kth_largest", "1000001 1\n", "1, 1", "found \"1000001\""},

    {"remove_duplicate_letters", "\n", "1, 1", "found the end of the line"},
    {"remove_duplicate_letters", "", "1, 1", "found the end of the input"},
    {"remove_duplicate_letters", "ab cd\n", "1, 4", "found \"cd\""},
    {"remove_duplicate_letters", "\na\n", "1, 1", "found the end of the line"},
    {"remove_duplicate_letters", std::string(1'000'001, 'a'), "1, 1", "found 1000001 letters"},
};

TEST(formats, refused) {
  for (const refused& row : all_refused) {
    SCOPED_TRACE(row.id + " "s + row.input.substr(0, 50));
    const entry* const kata = find(row.id);
    ASSERT_NE(kata, nullptr);
    try {
      kata->problem.parse(row.input);
      ADD_FAILURE() << "was taken";
    } catch (const bad_input& error) {
      const std::string where = std::to_string(error.line) + ", " + std::to_string(error.column);
      EXPECT_TRUE(where.starts_with(row.where)) << error.what();
      EXPECT_NE(std::string(error.what()).find(row.message_part), std::string::npos)
          << error.what();
    }
  }
}

/// The case as it stands, in every plainer and fancier form of the same.
TEST(formats, every_form_of_an_example_is_the_same_case) {
  const auto replaced = [](std::string_view text, char what, std::string_view with) {
    std::string result;
    for (const char c : text)
      if (c == what)
        result += with;
      else
        result += c;
    return result;
  };
  for (const entry& kata : catalog())
    for (const example& e : kata.problem.examples()) {
      const std::string plain(e.input);
      const std::string forms[] = {
          replaced(plain, '\n', "\r\n"),
          "\xEF\xBB\xBF" + plain,
          "\xEF\xBB\xBF" + replaced(plain, '\n', "\r\n"),
          plain.substr(0, plain.size() - (plain.ends_with('\n') ? 1 : 0)),
          replaced(plain, ' ', " \t  "),
          replaced(plain, ' ', "\t"),
          replaced(plain, '\n', " \n"),
          replaced(plain, '\n', "\t \r\n"),
          plain + "\n\n",
          plain + "\r\n \n\t",
      };
      for (const std::string& form : forms)
        EXPECT_NO_THROW(EXPECT_EQ(kata.problem.parse(form)->text(), plain))
            << kata.id() << ' ' << e.name << ": " << visible(form, 200);
    }
}

TEST(formats, a_second_case_in_the_file_is_refused) {
  for (const entry& kata : catalog()) {
    if (kata.id() == "gcd") continue;  // reads pairs until the end of the file
    for (const example& e : kata.problem.examples())
      EXPECT_THROW(kata.problem.parse(std::string(e.input) + "\n1\n"), bad_input)
          << kata.id() << ' ' << e.name;
  }
}

}  // namespace
}  // namespace kata
