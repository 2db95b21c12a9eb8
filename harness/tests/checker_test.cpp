// What is right, what is wrong, and what the message names.
#include "kata/checker.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "kata/random.hpp"

namespace kata {
namespace {

using namespace std::literals;

constexpr comparison tokens = comparison::tokens;
constexpr comparison lines = comparison::lines_of_tokens;
constexpr comparison number = comparison::number;

constexpr verdict ac = verdict::accepted;
constexpr verdict wa = verdict::wrong_answer;
constexpr verdict pe = verdict::presentation_error;

struct comparison_row {
  const char* name;
  comparison how;
  std::string_view expected;
  std::string_view found;
  verdict outcome;  ///< not strict
  bool layout_only = false;
};

constexpr comparison_row rows[] = {
    {"same", tokens, "1 2\n", "1 2\n", ac},
    {"both_empty", tokens, "", "", ac},
    {"leading_zero", tokens, "7\n", "07\n", wa},
    {"plus", tokens, "7\n", "+7\n", wa},
    {"minus_zero", tokens, "0\n", "-0\n", wa},
    {"fraction", tokens, "7\n", "7.0\n", wa},
    {"trailing_token", tokens, "1 2\n", "1 2 3\n", wa},
    {"leading_token", tokens, "1 2\n", "0 1 2\n", wa},
    {"missing_token", tokens, "1 2\n", "1\n", wa},
    {"nothing", tokens, "1\n", "", wa},
    {"blanks_for_a_token", tokens, "1\n", " \n", wa},
    {"token_for_nothing", tokens, "\n", "1\n", wa},
    {"swapped_order", tokens, "1 2\n", "2 1\n", wa},
    {"joined", tokens, "1 2\n", "12\n", wa},
    {"split", tokens, "12\n", "1 2\n", wa},
    {"swapped_case", tokens, "abc\n", "aBc\n", wa},
    {"prefix", tokens, "abcd\n", "abc\n", wa},
    {"carriage_return", tokens, "1 2\n", "1 2\r\n", ac, true},
    {"newline_dropped", tokens, "1 2\n", "1 2", ac},
    {"two_newlines_at_the_end", tokens, "1 2\n", "1 2\n\n", ac, true},
    {"newlines_only_for_nothing", tokens, "\n", "\n\n\n", ac, true},
    {"nothing_for_an_empty_line", tokens, "\n", "", ac},
    {"blank_at_the_end_of_the_line", tokens, "1 2\n", "1 2 \n", ac, true},
    {"blank_at_the_front", tokens, "1 2\n", " 1 2\n", ac, true},
    {"two_blanks", tokens, "1 2\n", "1  2\n", ac, true},
    {"newline_for_a_blank", tokens, "1 2\n", "1\n2\n", ac, true},
    {"tab_vertical_tab_form_feed", tokens, "1 2 3 4\n", "1\t2\v3\f4\n", ac, true},
    {"empty_line_in_the_middle", tokens, "1\n2\n", "1\n\n2\n", ac, true},
    {"nul_and_junk", tokens, "abc\n", "abc\0junk\n"sv, wa},
    {"nul_at_the_end", tokens, "abc\n", "abc\0"sv, wa},
    {"nul_after_the_newline", tokens, "abc\n", "abc\n\0"sv, wa},
    {"nul_for_nothing", tokens, "\n", "\0"sv, wa},
    {"same_nul", tokens, "a\0b\n"sv, "a\0b\n"sv, ac},
    {"nul_then_other_bytes", tokens, "a\0b\n"sv, "a\0c\n"sv, wa},
    {"byte_order_mark", tokens, "abc\n",
     "\xEF\xBB\xBF"
     "abc\n",
     wa},
    {"no_break_space", tokens, "1 2\n",
     "1\xC2\xA0"
     "2\n",
     wa},
    {"high_bytes", tokens, "\xFF\n", "\xFE\n", wa},
    {"numbers_are_words_in_tokens", tokens, "2.0\n", "2.00\n", wa},

    {"lines_same", lines, "1\n2 3\n4\n", "1\n2 3\n4\n", ac},
    {"lines_both_empty", lines, "", "", ac},
    {"lines_empty_line_for_nothing", lines, "", "\n", ac},
    {"lines_blank_line_for_nothing", lines, "", " \t\n \n", ac, true},
    {"lines_nothing_for_one", lines, "1\n", "", wa},
    {"lines_one_for_nothing", lines, "", "1\n", wa},
    {"lines_level_split", lines, "1\n2 3\n", "1\n2\n3\n", wa},
    {"lines_level_joined", lines, "1\n2\n3\n", "1\n2 3\n", wa},
    {"lines_split_moved", lines, "1\n2 3\n4 5\n", "1\n2 3 4\n5\n", wa},
    {"lines_all_on_one", lines, "1\n2 3\n", "1 2 3\n", wa},
    {"lines_first_split_moved", lines, "1 2\n3\n", "1\n2 3\n", wa},
    {"lines_empty_line_in_the_middle", lines, "1\n2\n", "1\n\n2\n", wa},
    {"lines_blank_line_in_the_middle", lines, "1\n2\n", "1\n \n2\n", wa},
    {"lines_empty_line_at_the_front", lines, "1\n2\n", "\n1\n2\n", wa},
    {"lines_empty_lines_at_the_end", lines, "1\n2\n", "1\n2\n\n\n", ac, true},
    {"lines_blank_lines_at_the_end", lines, "1\n2\n", "1\n2\n \n\t", ac, true},
    {"lines_carriage_returns", lines, "1\n2 3\n", "1\r\n2 3\r\n", ac, true},
    {"lines_newline_dropped", lines, "1\n2 3\n", "1\n2 3", ac},
    {"lines_extra_blanks", lines, "1\n2 3\n", " 1 \n\t2   3\n", ac, true},
    {"lines_line_too_many", lines, "1\n2\n", "1\n2\n3\n", wa},
    {"lines_line_too_many_after_an_empty_one", lines, "1\n2\n", "1\n2\n\n3\n", wa},
    {"lines_line_missing", lines, "1\n2\n3\n", "1\n2\n", wa},
    {"lines_token_too_many", lines, "1\n2\n", "1\n2 3\n", wa},
    {"lines_other_token", lines, "1\n2 3\n", "1\n2 4\n", wa},
    {"lines_reversed", lines, "1\n2 3\n", "2 3\n1\n", wa},
    {"lines_lone_carriage_return_ends_no_line", lines, "1\n2\n", "1\r2\n", wa},

    {"number_same", number, "2.0\n", "2.0\n", ac},
    {"number_more_digits", number, "2.5\n", "2.500000\n", ac, true},
    {"number_fewer_digits", number, "2.0\n", "2\n", ac, true},
    {"number_point_at_the_end", number, "2.0\n", "2.\n", ac, true},
    {"number_scientific", number, "1000000.0\n", "1e+06\n", ac, true},
    {"number_scientific_rounded", number, "1234567.5\n", "1.23457e+06\n", wa},
    {"number_minus_zero", number, "0.0\n", "-0.0\n", ac, true},
    {"number_just_within", number, "2.0\n", "2.00000099\n", ac, true},
    {"number_just_within_below", number, "2.0\n", "1.99999901\n", ac, true},
    {"number_just_beyond", number, "2.0\n", "2.00000101\n", wa},
    {"number_just_beyond_below", number, "2.0\n", "1.99999899\n", wa},
    {"number_at_the_border", number, "0.0\n", "0.000001\n", ac, true},
    {"number_a_little_beyond_the_border", number, "0.0\n", "0.0000010001\n", wa},
    {"number_half_off", number, "2.5\n", "2.0\n", wa},
    {"number_sign", number, "-0.5\n", "0.5\n", wa},
    {"number_absolute_not_relative", number, "2000000.0\n", "2000001.0\n", wa},
    {"number_far_off", number, "0.0\n", "1e300\n", wa},
    {"number_nan", number, "2.0\n", "nan\n", wa},
    {"number_minus_nan", number, "2.0\n", "-nan\n", wa},
    {"number_inf", number, "2.0\n", "inf\n", wa},
    {"number_overflow", number, "2.0\n", "1e999\n", wa},
    {"number_huge_against_inf", number, "inf\n", "1e999\n", wa},
    {"number_hexadecimal", number, "16.0\n", "0x10\n", wa},
    {"number_hexadecimal_float", number, "2.0\n", "0x1p1\n", wa},
    {"number_plus", number, "2.0\n", "+2.0\n", wa},
    {"number_comma", number, "2.5\n", "2,5\n", wa},
    {"number_junk_behind", number, "2.0\n", "2.0x\n", wa},
    {"number_nul_behind", number, "2.0\n", "2.0\0\n"sv, wa},
    {"number_second", number, "2.0\n", "2.0 2.0\n", wa},
    {"number_missing", number, "2.0\n", "\n", wa},
    {"number_words_are_compared_as_they_are", number, "none\n", "none\n", ac},
};

TEST(checker, table) {
  for (const comparison_row& row : rows) {
    SCOPED_TRACE(row.name);
    const check_result result = check(row.how, row.expected, row.found);
    EXPECT_EQ(code(result.outcome), code(row.outcome)) << result.message;
    EXPECT_EQ(result.layout_only, row.layout_only);
    EXPECT_EQ(result.message.empty(), row.outcome == ac) << result.message;
  }
}

TEST(checker, table_the_other_way_round) {
  for (const comparison_row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(code(check(row.how, row.found, row.expected).outcome), code(row.outcome));
  }
}

TEST(checker, table_strict) {
  for (const comparison_row& row : rows) {
    SCOPED_TRACE(row.name);
    const check_result result = check(row.how, row.expected, row.found, true);
    EXPECT_EQ(code(result.outcome), code(row.layout_only ? pe : row.outcome)) << result.message;
  }
}

// ── Strict: what differs, and where ──

struct strict_row {
  const char* name;
  std::string_view expected;
  std::string_view found;
  const char* message;
};

constexpr strict_row strict_rows[] = {
    {"blank_at_the_end", "1 2\n", "1 2 \n", "line 1, column 4: expected the end, got a blank"},
    {"blank_at_the_end_of_line_1", "1\n2\n", "1 \n2\n",
     "line 1, column 2: expected a newline, got a blank"},
    {"blank_at_the_front", "1 2\n", " 1 2\n", "line 1, column 1: expected \"1 2\", got a blank"},
    {"two_blanks", "1 2\n", "1  2\n", "line 1, column 3: expected \"2\", got a blank"},
    {"tab", "1 2\n", "1\t2\n", "line 1, column 2: expected a blank, got \"\\t2\""},
    {"newline_for_a_blank", "1 2\n", "1\n2\n", "line 1, column 2: expected a blank, got a newline"},
    {"blank_for_a_newline", "1\n2\n", "1 2\n", "line 1, column 2: expected a newline, got a blank"},
    {"carriage_return", "1\n2\n", "1\r\n2\r\n",
     "line 1, column 2: expected a newline, got \"\\r\\n2\\r\""},
    {"carriage_return_at_the_end", "1\n", "1\r\n",
     "line 1, column 2: expected the end, got \"\\r\""},
    {"empty_line_in_the_middle", "1\n2\n", "1\n\n2\n",
     "line 2, column 1: expected \"2\", got a newline"},
    {"empty_line_at_the_front", "1\n", "\n1\n", "line 1, column 1: expected \"1\", got a newline"},
    {"two_newlines_at_the_end", "1\n", "1\n\n",
     "line 1, column 2: expected the end, got a newline"},
    {"second_line", "1\n2 3\n", "1\n2  3\n", "line 2, column 3: expected \"3\", got a blank"},
};

TEST(checker, strict_names_the_white_space_that_differs) {
  for (const strict_row& row : strict_rows) {
    SCOPED_TRACE(row.name);
    const check_result result = check(tokens, row.expected, row.found, true);
    EXPECT_EQ(code(result.outcome), code(pe));
    EXPECT_TRUE(result.layout_only);
    EXPECT_EQ(result.message, "right tokens, wrong layout: "s + row.message);
  }
}

TEST(checker, strict_finds_wrong_tokens_first) {
  const check_result result = check(tokens, "1 2\n", "1  3\n", true);
  EXPECT_EQ(code(result.outcome), code(wa));
  EXPECT_FALSE(result.layout_only);
}

TEST(checker, strict_takes_one_missing_final_newline) {
  EXPECT_EQ(code(check(tokens, "1\n", "1", true).outcome), code(ac));
  EXPECT_EQ(code(check(tokens, "1\n\n", "1", true).outcome), code(pe));
  EXPECT_EQ(code(check(lines, "\n", "", true).outcome), code(ac));
}

TEST(checker, number_ends_where_the_text_ends) {
  const std::string_view text = "2.05";
  EXPECT_EQ(code(check(number, "2.00", text.substr(0, 3)).outcome), code(ac));
  EXPECT_EQ(code(check(number, text.substr(0, 3), "2.00").outcome), code(ac));
}

// ── The message ──

struct message_row {
  const char* name;
  comparison how;
  std::string_view expected;
  std::string_view found;
  const char* message;
};

constexpr message_row message_rows[] = {
    {"first_token", tokens, "1 2\n", "3 2\n",
     "token 1 (line 1, column 1 of the output): expected \"1\", got \"3\""},
    {"second_token", tokens, "1 2\n", "1   3\n",
     "token 2 (line 1, column 5 of the output): expected \"2\", got \"3\""},
    {"third_line", tokens, "1\n2\n3\n", "1\n2\n 4\n",
     "token 3 (line 3, column 2 of the output): expected \"3\", got \"4\""},
    {"first_of_several", tokens, "1 2 3\n", "1 8 9\n",
     "token 2 (line 1, column 3 of the output): expected \"2\", got \"8\""},
    {"nothing", tokens, "5\n", "",
     "token 1 (line 1, column 1 of the output): expected \"5\", got nothing more"},
    {"too_few", tokens, "1 2\n", "1",
     "token 2 (line 1, column 2 of the output): expected \"2\", got nothing more"},
    {"too_many", tokens, "1\n", "1 2\n",
     "token 2 (line 1, column 3 of the output): expected nothing more, got \"2\""},
    {"nul_shown", tokens, "ab\n", "ab\0c\n"sv,
     "token 1 (line 1, column 1 of the output): expected \"ab\", got \"ab\\0c\""},
    {"case_kept", tokens, "a\n", "A\n",
     "token 1 (line 1, column 1 of the output): expected \"a\", got \"A\""},
    {"line_ends_too_late", lines, "1\n2\n", "1 2\n",
     "token 2 (line 1, column 3 of the output): expected the end of the line, got \"2\""},
    {"line_ends_too_early", lines, "1 2\n", "1\n2\n",
     "token 2 (line 1, column 2 of the output): expected \"2\", got the end of the line"},
    {"output_ends_too_early", lines, "1 2\n", "1",
     "token 2 (line 1, column 2 of the output): expected \"2\", got nothing more"},
    {"level_too_many", lines, "1\n", "1\n2\n",
     "token 2 (line 2, column 1 of the output): expected nothing more, got \"2\""},
    {"level_missing", lines, "1\n2\n", "1\n",
     "token 2 (line 2, column 1 of the output): expected \"2\", got nothing more"},
    {"empty_level", lines, "1\n2\n", "1\n\n2\n",
     "token 2 (line 2, column 1 of the output): expected \"2\", got the end of the line"},
    {"number_off", number, "2.5\n", "2.0\n",
     "token 1 (line 1, column 1 of the output): expected \"2.5\", got \"2.0\""},
};

TEST(checker, message_names_the_first_token_that_differs) {
  for (const message_row& row : message_rows) {
    SCOPED_TRACE(row.name);
    const check_result result = check(row.how, row.expected, row.found);
    EXPECT_EQ(code(result.outcome), code(wa));
    EXPECT_EQ(result.message, row.message);
  }
}

TEST(checker, message_of_a_long_token_is_short) {
  const std::string garbage(10'000'000, 'x');
  const check_result result = check(tokens, garbage + "y", garbage);
  EXPECT_EQ(code(result.outcome), code(wa));
  EXPECT_LT(result.message.size(), 400u);
}

TEST(checker, message_shows_so_many_bytes) {
  const std::string token(60, 'x');
  EXPECT_EQ(check(tokens, token, "1").message,
            "token 1 (line 1, column 1 of the output): expected \"" + token + "\", got \"1\"");
  EXPECT_EQ(check(tokens, token + "y", "1").message,
            "token 1 (line 1, column 1 of the output): expected \"" + token +
                "… (61 bytes)\", got \"1\"");
  EXPECT_EQ(check(tokens, "1 123456789012", "1  123456789012", true).message,
            "right tokens, wrong layout: line 1, column 3: expected \"123456789012\", got a blank");
  EXPECT_EQ(check(tokens, "1 1234567890123", "1  1234567890123", true).message,
            "right tokens, wrong layout: line 1, column 3: expected \"123456789012… (13 bytes)\", "
            "got a blank");
}

// ── Properties ──

std::string random_text(random& rng, std::string_view alphabet) {
  std::string text(rng.index(9), '\0');
  for (char& c : text) c = alphabet[rng.index(alphabet.size())];
  return text;
}

TEST(checker, symmetric_and_reflexive_on_random_texts) {
  random rng(1);
  const std::string alphabets[] = {"1 \n", "12 \n", "1.e-0 \n", "a\0 \n\r\t"s};
  std::size_t equal = 0;
  for (int i = 0; i < 50'000; ++i) {
    const std::string& alphabet = alphabets[rng.index(4)];
    const std::string a = random_text(rng, alphabet);
    const std::string b = random_text(rng, alphabet);
    for (const comparison how : {tokens, lines, number})
      for (const bool strict : {false, true}) {
        const check_result forth = check(how, a, b, strict);
        const check_result back = check(how, b, a, strict);
        ASSERT_EQ(code(forth.outcome), code(back.outcome))
            << show_invisible(a) << " against " << show_invisible(b);
        ASSERT_EQ(forth.layout_only, back.layout_only);
        equal += forth.outcome == ac;
      }
    ASSERT_EQ(code(check(lines, a, a, true).outcome), code(ac));
  }
  EXPECT_GT(equal, 1000u);  // the texts are short enough to be equal now and then
}

/// By definition: cut into tokens, and by line, with the empty lines at the end left out.
std::string canonical(std::string_view text, bool by_line) {
  std::string result;
  std::string token;
  const auto end_token = [&] {
    if (!token.empty()) result += '[' + std::exchange(token, {}) + ']';
  };
  for (const char c : text) {
    if (std::string_view(" \t\r\n\v\f").find(c) == std::string_view::npos) {
      token += c;
      continue;
    }
    end_token();
    if (by_line && c == '\n') result += '\n';
  }
  end_token();
  while (result.ends_with('\n')) result.pop_back();
  return result;
}

TEST(checker, agrees_with_its_definition_on_random_texts) {
  random rng(2);
  for (int i = 0; i < 100'000; ++i) {
    const std::string a = random_text(rng, "12 \n\r");
    const std::string b = random_text(rng, "12 \n\r");
    for (const bool by_line : {false, true})
      ASSERT_EQ(check(by_line ? lines : tokens, a, b).outcome == ac,
                canonical(a, by_line) == canonical(b, by_line))
          << show_invisible(a) << " against " << show_invisible(b);
  }
}

TEST(checker, long_outputs) {
  std::string expected;
  for (int i = 0; i < 1'000'000; ++i) expected += std::to_string(i % 1000) + ' ';
  expected += '\n';
  std::string found = expected;
  EXPECT_EQ(code(check(tokens, expected, found).outcome), code(ac));
  found.back() = '7';
  EXPECT_EQ(code(check(tokens, expected, found).outcome), code(wa));
  EXPECT_EQ(code(check(lines, std::string(10'000'000, '\n'), "").outcome), code(ac));
}

TEST(checker, show_invisible) {
  EXPECT_EQ(show_invisible(""), "");
  EXPECT_EQ(show_invisible("1 2\n"), "1 2↵\n");
  EXPECT_EQ(show_invisible("1 2"), "1 2");
  EXPECT_EQ(show_invisible("1 2 \n"), "1 2·↵\n");
  EXPECT_EQ(show_invisible(" 1"), "·1");
  EXPECT_EQ(show_invisible("1  2"), "1··2");
  EXPECT_EQ(show_invisible("1\t2"), "1→2");
  EXPECT_EQ(show_invisible("1\r\n"), "1\\r↵\n");
  EXPECT_EQ(show_invisible("a\0b\x1b"s), "a\\0b\\x1b");
  EXPECT_EQ(show_invisible("é"), "é");
  EXPECT_EQ(show_invisible("\x7F\x80"), "\\x7f\x80");
  EXPECT_EQ(show_invisible(std::string_view("x 1 x").substr(1, 3)), "·1·");
}

}  // namespace
}  // namespace kata
