// Every reading rule of docs/io-format.md, on the reader itself.
#include "kata/reader.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "kata/random.hpp"
#include "kata/simd.hpp"

namespace kata {
namespace {

using namespace std::string_literals;

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

// ── What is taken ──

/// A count, its line of values, a word that may be empty, and the end.
std::string read_all(std::string_view text) {
  reader in(text);
  const auto count = in.integer<std::int32_t>(0, 100);
  in.end_line();
  std::string seen;
  for (const int value : in.line_of_integers(static_cast<std::size_t>(count)))
    seen += std::to_string(value) + ',';
  seen += in.line_of_letters(0, 10);
  in.end();
  return seen;
}

struct accepted_text {
  const char* name;
  std::string text;
  std::string seen;
};

const accepted_text accepted_texts[] = {
    {"canonical", "2\n3 -4\nabc\n", "3,-4,abc"},
    {"last_newline_missing", "2\n3 -4\nabc", "3,-4,abc"},
    {"carriage_returns", "2\r\n3 -4\r\nabc\r\n", "3,-4,abc"},
    {"carriage_returns_last_newline_missing", "2\r\n3 -4\r\nabc", "3,-4,abc"},
    {"mixed_line_ends", "2\r\n3 -4\nabc\r\n", "3,-4,abc"},
    {"byte_order_mark",
     "\xEF\xBB\xBF"
     "2\n3 -4\nabc\n",
     "3,-4,abc"},
    {"byte_order_mark_and_carriage_returns",
     "\xEF\xBB\xBF"
     "2\r\n3 -4\r\nabc\r\n",
     "3,-4,abc"},
    {"leading_blanks", "  2\n   3 -4\n abc\n", "3,-4,abc"},
    {"trailing_blanks", "2  \n3 -4 \nabc   \n", "3,-4,abc"},
    {"trailing_blanks_then_carriage_return", "2 \r\n3 -4\t\r\nabc \r\n", "3,-4,abc"},
    {"repeated_blanks", "2\n3     -4\nabc\n", "3,-4,abc"},
    {"tabs", "\t2\t\n\t3\t \t-4\t\n\tabc\t\n", "3,-4,abc"},
    {"blanks_at_the_very_end", "2\n3 -4\nabc\n   \t", "3,-4,abc"},
    {"empty_lines_after_the_case", "2\n3 -4\nabc\n\n\n\n", "3,-4,abc"},
    {"empty_lines_with_blanks_after_the_case", "2\n3 -4\nabc\n \n\t\r\n", "3,-4,abc"},
    {"empty_values", "0\n\n\n", ""},
    {"empty_values_with_carriage_returns", "0\r\n\r\n\r\n", ""},
    {"empty_values_of_blanks", "0\n  \n\t\n", ""},
    {"empty_line_is_not_skipped", "0\n\nabc\n", "abc"},
    {"both_last_lines_missing", "0\n", ""},
    {"both_last_lines_and_newline_missing", "0", ""},
    {"last_line_missing", "1\n7\n", "7,"},
    {"last_line_and_newline_missing", "1\n7", "7,"},
    {"minus_zero", "1\n-0\n\n", "0,"},
    {"leading_zeros", "003\n007 -007 000\n\n", "7,-7,0,"},
    {"ends_of_int32", "2\n-2147483648 2147483647\n\n", "-2147483648,2147483647,"},
};

TEST(reader, takes) {
  for (const accepted_text& row : accepted_texts) {
    SCOPED_TRACE(row.name);
    EXPECT_NO_THROW(EXPECT_EQ(read_all(row.text), row.seen));
  }
}

TEST(reader, empty_text) {
  for (const std::string_view text :
       {std::string_view(), std::string_view(""), std::string_view("\xEF\xBB\xBF")}) {
    reader in(text);
    EXPECT_TRUE(in.at_end());
    EXPECT_FALSE(in.more_on_line());
    EXPECT_EQ(in.line_of_letters(0, 5), "");
    EXPECT_TRUE(in.line_of_integers(0).empty());
    EXPECT_NO_THROW(in.end_line());
    EXPECT_NO_THROW(in.end());
  }
}

TEST(reader, ends_of_int64) {
  reader in("-9223372036854775808 9223372036854775807 -9223372036854775807\n");
  EXPECT_EQ(in.integer<std::int64_t>(), lowest);
  EXPECT_EQ(in.integer<std::int64_t>(), highest);
  EXPECT_EQ(in.integer<std::int64_t>(-highest, highest), -highest);
  EXPECT_NO_THROW(in.end_line());
}

TEST(reader, at_end_looks_over_blanks_and_empty_lines_without_taking_them) {
  for (const char* const rest : {"", "\n", "  ", "\n \n\t\r\n", "\r\n"}) {
    reader in(rest);
    EXPECT_TRUE(in.at_end()) << rest;
  }
  reader in("\n\n5\n");
  EXPECT_FALSE(in.at_end());
  EXPECT_FALSE(in.more_on_line());  // the first line is still the empty one
  reader lone("\r");
  EXPECT_FALSE(lone.at_end());
}

TEST(reader, word_takes_whole_tokens_only) {
  reader in("null nullx 5 null");
  EXPECT_TRUE(in.word("null"));
  EXPECT_FALSE(in.word("null"));
  EXPECT_TRUE(in.word("nullx"));
  EXPECT_FALSE(in.word("null"));
  EXPECT_EQ(in.integer(), 5);
  EXPECT_TRUE(in.word("null"));
  EXPECT_FALSE(in.more_on_line());
}

TEST(reader, loop_over_the_tokens_of_a_line_stops_at_its_end) {
  reader in(" 1 2\t3 \r\n4\n");
  std::vector<int> values;
  while (in.more_on_line()) values.push_back(in.integer());
  EXPECT_EQ(values, (std::vector<int>{1, 2, 3}));
  in.end_line();
  EXPECT_EQ(in.integer(), 4);
}

TEST(reader, counts_lines_and_lengths_at_the_limits) {
  reader in("abc\nabcd\n");
  EXPECT_EQ(in.line_of_letters(3, 3), "abc");
  EXPECT_EQ(in.line_of_letters(1, 4), "abcd");
  reader other("XYZ\n");
  EXPECT_EQ(other.line_of_letters(1, 3, 'X', 'Z'), "XYZ");
}

// What stands around the text in memory is none of the reader's affair.

TEST(reader, sees_nothing_behind_its_end) {
  const std::string_view text = "5\r\n";
  EXPECT_THROW(reader(text.substr(0, 2)).integer(), bad_input);  // a lone \r, which ends no line
  reader lone(text.substr(1, 1));
  EXPECT_FALSE(lone.at_end());
  EXPECT_TRUE(lone.more_on_line());
}

TEST(reader, sees_nothing_before_its_beginning) {
  reader in(std::string_view("\r\n5\n").substr(1));
  EXPECT_FALSE(in.word("5"));
  EXPECT_NO_THROW(in.end_line());
  EXPECT_EQ(in.integer(), 5);
}

// ── What is refused, and where ──

struct refused_text {
  const char* name;
  std::string text;
  void (*read)(reader&);
  std::size_t line;
  std::size_t column;
  std::string expected;
  std::string found;
};

void one_integer(reader& in) {
  in.integer<std::int32_t>();
  in.end_line();
  in.end();
}
void one_to_ten(reader& in) { in.integer<std::int32_t>(1, 10); }
void one_int64(reader& in) { in.integer<std::int64_t>(); }
void two_values(reader& in) { in.line_of_integers(2); }
void one_word(reader& in) {
  in.line_of_letters(1, 5);
  in.end();
}
void two_words(reader& in) {
  in.line_of_letters(0, 5);
  in.line_of_letters(0, 5);
  in.end();
}

const std::string int32 = "an integer in [-2147483648, 2147483647]";
const std::string int64 = "an integer in [-9223372036854775808, 9223372036854775807]";

const refused_text refused_texts[] = {
    {"plus", "+5\n", one_integer, 1, 1, int32, "\"+5\""},
    {"minus_alone", "-\n", one_integer, 1, 1, int32, "\"-\""},
    {"two_minuses", "--5\n", one_integer, 1, 1, int32, "\"--5\""},
    {"minus_apart", "- 5\n", one_integer, 1, 1, int32, "\"-\""},
    {"fraction", "5.0\n", one_integer, 1, 1, int32, "\"5.0\""},
    {"exponent", "1e3\n", one_integer, 1, 1, int32, "\"1e3\""},
    {"hexadecimal", "0x10\n", one_integer, 1, 1, int32, "\"0x10\""},
    {"comma", "1,2\n", one_integer, 1, 1, int32, "\"1,2\""},
    {"bracket", "[1]\n", one_integer, 1, 1, int32, "\"[1]\""},
    {"word", "  null\n", one_integer, 1, 3, int32, "\"null\""},
    {"wide_digit", "\xEF\xBC\x95\n", one_integer, 1, 1, int32, "\"\\xef\\xbc\\x95\""},
    {"second_byte_order_mark",
     "\xEF\xBB\xBF\xEF\xBB\xBF"
     "5\n",
     one_integer, 1, 1, int32, "\"\\xef\\xbb\\xbf5\""},
    {"no_break_space", "5\xC2\xA0\n", one_integer, 1, 1, int32, "\"5\\xc2\\xa0\""},
    {"form_feed_is_no_blank", "5\f\n", one_integer, 1, 1, int32, "\"5\\x0c\""},
    {"nul_after", "5\0\n"s, one_integer, 1, 1, int32, "\"5\\0\""},
    {"nul_before", "\0005\n"s, one_integer, 1, 1, int32, "\"\\05\""},
    {"above_int32", "2147483648\n", one_integer, 1, 1, int32, "\"2147483648\""},
    {"below_int32", "-2147483649\n", one_integer, 1, 1, int32, "\"-2147483649\""},
    {"above_int64", "9223372036854775808\n", one_int64, 1, 1, int64, "\"9223372036854775808\""},
    {"below_int64", "-9223372036854775809\n", one_int64, 1, 1, int64, "\"-9223372036854775809\""},
    {"above_uint64", "18446744073709551617\n", one_int64, 1, 1, int64, "\"18446744073709551617\""},
    {"below_the_limit", "0\n", one_to_ten, 1, 1, "an integer in [1, 10]", "\"0\""},
    {"above_the_limit", " 11\n", one_to_ten, 1, 2, "an integer in [1, 10]", "\"11\""},
    {"empty_line_for_a_number", "\n5\n", one_integer, 1, 1, int32, "the end of the line"},
    {"blank_line_for_a_number", "  \r\n5\n", one_integer, 1, 3, int32, "the end of the line"},
    {"nothing_for_a_number", "", one_integer, 1, 1, int32, "the end of the input"},
    {"blanks_for_a_number", " \t", one_integer, 1, 3, int32, "the end of the input"},
    {"lone_carriage_return_after", "5\r", one_integer, 1, 1, int32, "\"5\\r\""},
    {"lone_carriage_return_within", "5\r6\n", one_integer, 1, 1, int32, "\"5\\r6\""},
    {"lone_carriage_return_apart", "5 \r \n", one_integer, 1, 3, "the end of the line", "\"\\r\""},
    {"two_carriage_returns", "5\r\r\n", one_integer, 1, 1, int32, "\"5\\r\""},
    {"second_value_on_the_line", "5 6\n", one_integer, 1, 3, "the end of the line", "\"6\""},
    {"second_case", "5\n6\n", one_integer, 2, 1, "the end of the input", "\"6\""},
    {"second_case_after_empty_lines", "5\r\n\n \n\t6\n", one_integer, 4, 2, "the end of the input",
     "\"6\""},
    {"lone_carriage_return_after_the_case", "5\n\r", one_integer, 2, 1, "the end of the input",
     "\"\\r\""},
    {"nul_after_the_case", "5\n\0"s, one_integer, 2, 1, "the end of the input", "\"\\0\""},
    {"too_few_values", "1\n2\n", two_values, 1, 2, int32, "the end of the line"},
    {"too_few_values_at_the_end", "1", two_values, 1, 2, int32, "the end of the input"},
    {"too_many_values", "1 2 3 4\n", two_values, 1, 5, "the end of the line", "\"3\""},
    {"capital", "abC\n", one_word, 1, 3, "a letter a-z", "\"C\""},
    {"before_a", "`\n", one_word, 1, 1, "a letter a-z", "\"`\""},
    {"after_z", "{\n", one_word, 1, 1, "a letter a-z", "\"{\""},
    {"digit", "\tab1\n", one_word, 1, 4, "a letter a-z", "\"1\""},
    {"nul_in_a_word", "ab\0c\n"s, one_word, 1, 3, "a letter a-z", "\"\\0\""},
    {"accent", "caf\xC3\xA9\n", one_word, 1, 4, "a letter a-z", "\"\\xc3\""},
    {"two_words", "ab cd\n", one_word, 1, 4, "the end of the line", "\"cd\""},
    {"word_too_long", "abcdef\n", one_word, 1, 1, "1 to 5 letters a-z", "6 letters"},
    {"word_empty", "\n", one_word, 1, 1, "1 to 5 letters a-z", "the end of the line"},
    {"word_missing", "", one_word, 1, 1, "1 to 5 letters a-z", "the end of the input"},
    {"third_word", "ab\ncd\nef\n", two_words, 3, 1, "the end of the input", "\"ef\""},
    {"stranger_on_line_2", "ab\r\n  cD\r\n", two_words, 2, 4, "a letter a-z", "\"D\""},
    {"column_after_the_byte_order_mark",
     "\xEF\xBB\xBF"
     "aB\n",
     one_word, 1, 2, "a letter a-z", "\"B\""},
};

TEST(reader, refuses) {
  for (const refused_text& row : refused_texts) {
    SCOPED_TRACE(row.name);
    reader in(row.text);
    try {
      row.read(in);
      ADD_FAILURE() << "was taken";
    } catch (const bad_input& error) {
      EXPECT_EQ(error.line, row.line);
      EXPECT_EQ(error.column, row.column);
      EXPECT_EQ(error.expected, row.expected);
      EXPECT_EQ(error.found, row.found);
      EXPECT_EQ(error.what(), "line " + std::to_string(row.line) + ", column " +
                                  std::to_string(row.column) + ": expected " + row.expected +
                                  ", found " + row.found);
    }
  }
}

TEST(reader, says_what_else_it_would_take) {
  reader in("x\n");
  try {
    in.integer<std::int32_t>(1, 2, " or null");
    ADD_FAILURE() << "was taken";
  } catch (const bad_input& error) {
    EXPECT_EQ(error.expected, "an integer in [1, 2] or null");
  }
}

TEST(reader, refused_text_stays_where_it_was) {
  reader in("x 5\n");
  EXPECT_THROW(in.integer(), bad_input);
  EXPECT_TRUE(in.word("x"));
  EXPECT_EQ(in.integer(), 5);
}

TEST(reader, a_count_that_lies_costs_no_memory) {
  reader in("1 2 3\n");
  constexpr std::size_t lie = std::numeric_limits<std::size_t>::max() / 8;
  EXPECT_THROW(in.line_of_integers(lie), bad_input);
  EXPECT_THROW(reader("").line_of_integers(lie), bad_input);
}

// Blanks are read by blocks, tabs one by one: whatever stands between them, both say the same.

std::string what_came_of(const std::string& text, std::size_t count) {
  try {
    reader in(text);
    std::string seen;
    for (const int value : in.line_of_integers(count)) seen += std::to_string(value) + ',';
    in.end();
    return seen;
  } catch (const bad_input& error) {
    return error.what();
  }
}

TEST(reader, fast_and_exact_reading_agree) {
  constexpr std::string_view strange = "0123456789-- \t\n\r+.\0x";
  random rng(1);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    const std::size_t count = rng.index(rng.one_in(4) ? 200 : 40);
    for (std::size_t i = 0; i < count; ++i)
      text += std::to_string(rng.between(lowest, highest) >> (31 + rng.index(33))) +
              (i + 1 < count ? " " : "");
    text += '\n';
    if (rng.one_in(2)) text[rng.index(text.size())] = strange[rng.index(strange.size())];
    std::string tabs = text;
    for (char& c : tabs)
      if (c == ' ') c = '\t';
    const std::size_t asked = rng.one_in(4) ? rng.index(count + 40) : count;
    const std::string exact = what_came_of(tabs, asked);
    for (const simd level : simd_levels) {
      const at_most limit(level);
      ASSERT_EQ(what_came_of(text, asked), exact) << name(level) << '\n' << text;
    }
  }
}

// ── Long lines: in linear time, and the message stays short ──

constexpr std::size_t megabytes_10 = 10'000'000;

/// Far above what ten megabytes take, far below what anything quadratic takes.
constexpr std::chrono::seconds patience{5};

TEST(reader, long_garbage_is_refused_at_once) {
  const std::string lines[] = {
      std::string(megabytes_10, 'x'),  std::string(megabytes_10, '9'),
      std::string(megabytes_10, '\0'), std::string(megabytes_10, '-'),
      std::string(megabytes_10, '\r'), std::string(megabytes_10, ' ') + '!',
  };
  for (const std::string& line : lines) {
    SCOPED_TRACE(visible(line, 3));
    const auto start = std::chrono::steady_clock::now();
    reader in(line);
    try {
      in.integer<std::int64_t>();
      ADD_FAILURE() << "was taken";
    } catch (const bad_input& error) {
      EXPECT_LT(std::string(error.what()).size(), 300u);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, patience);
  }
}

TEST(reader, long_lines_are_read_at_once) {
  const auto start = std::chrono::steady_clock::now();
  const std::string zeros = std::string(megabytes_10, '0') + "7\n";
  EXPECT_EQ(reader(zeros).integer(), 7);
  const std::string blanks = std::string(megabytes_10, ' ') + "7\n";
  EXPECT_EQ(reader(blanks).integer(), 7);
  const std::string letters(megabytes_10, 'q');
  EXPECT_EQ(reader(letters).line_of_letters(0, megabytes_10).size(), megabytes_10);
  const std::string empty_lines(megabytes_10, '\n');
  EXPECT_NO_THROW(reader(empty_lines).end());
  EXPECT_LT(std::chrono::steady_clock::now() - start, patience);
}

TEST(reader, an_empty_line_after_many_blanks_is_found_once_not_at_each_look) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "1 ";
  reader in(text);
  std::size_t count = 0;
  const auto start = std::chrono::steady_clock::now();
  while (!in.at_end() && in.more_on_line()) {
    in.integer();
    ++count;
  }
  EXPECT_EQ(count, 100'000u);
  EXPECT_LT(std::chrono::steady_clock::now() - start, patience);
}

// ── What error messages show ──

TEST(reader, visible) {
  EXPECT_EQ(visible(""), "");
  EXPECT_EQ(visible("abc ~!"), "abc ~!");
  EXPECT_EQ(visible("\0\t\r\n"s), "\\0\\t\\r\\n");
  EXPECT_EQ(visible("\x01\x1b\x1f\x7f"), "\\x01\\x1b\\x1f\\x7f");
  EXPECT_EQ(visible("\xC3\xA9\xFF"), "\\xc3\\xa9\\xff");
  EXPECT_EQ(visible(std::string(32, 'a')), std::string(32, 'a'));
  EXPECT_EQ(visible(std::string(33, 'a')), std::string(32, 'a') + "… (33 bytes)");
  EXPECT_EQ(visible("abcdef", 2), "ab… (6 bytes)");
  EXPECT_EQ(visible("abcdef", 0), "… (6 bytes)");
}

}  // namespace
}  // namespace kata
