// Canonical text: exact numbers, single blanks, a newline after every line.
#include "kata/writer.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

#include "kata/random.hpp"

namespace kata {
namespace {

std::string of_number(double value) { return writer().number(value).take(); }

struct printed_number {
  double value;
  const char* text;
};

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

constexpr printed_number printed_numbers[] = {
    {0, "0.0"},
    {-0.0, "-0.0"},
    {2, "2.0"},
    {2.5, "2.5"},
    {-0.5, "-0.5"},
    {-1, "-1.0"},
    {10, "10.0"},
    {100000, "100000.0"},
    {1000000, "1000000.0"},
    {2000000, "2000000.0"},
    {1234567.5, "1234567.5"},
    {-2147483648, "-2147483648.0"},
    {2147483646.5, "2147483646.5"},
    {9007199254740992, "9007199254740992.0"},
    {0.1, "0.1"},
    {2.4999999999, "2.4999999999"},
    {2.5000001, "2.5000001"},
    {1e-7, "0.0000001"},
    {1e22, "10000000000000000000000.0"},
    {infinite, "inf"},
    {-infinite, "-inf"},
    {not_a_number, "nan"},
};

TEST(writer, number) {
  for (const printed_number& row : printed_numbers) EXPECT_EQ(of_number(row.value), row.text);
}

TEST(writer, number_has_the_digits_of_the_largest_and_the_smallest) {
  const std::string large = of_number(1e300);
  EXPECT_EQ(large.size(), 303u);  // 301 digits, the point and a zero
  EXPECT_EQ(std::strtod(large.c_str(), nullptr), 1e300);
  EXPECT_EQ(of_number(std::numeric_limits<double>::max()).size(), 311u);
  EXPECT_EQ(of_number(std::numeric_limits<double>::lowest()).size(), 312u);
  // The smallest has more digits after the point than any other double.
  const double smallest = std::numeric_limits<double>::denorm_min();
  EXPECT_EQ(std::strtod(of_number(smallest).c_str(), nullptr), smallest);
  const double normal = -std::numeric_limits<double>::min();
  EXPECT_EQ(std::strtod(of_number(normal).c_str(), nullptr), normal);
}

TEST(writer, number_reads_back_as_the_same) {
  random rng(1);
  for (int i = 0; i < 20'000; ++i) {
    const double value = static_cast<double>(rng.int32()) / static_cast<double>(rng.int32(1, 1000));
    const std::string text = of_number(value);
    EXPECT_EQ(std::strtod(text.c_str(), nullptr), value) << text;
    EXPECT_EQ(text.find_first_not_of("-0123456789."), std::string::npos) << text;
    EXPECT_NE(text.find('.'), std::string::npos) << text;
  }
}

TEST(writer, integer) {
  EXPECT_EQ(writer().integer(0).take(), "0");
  EXPECT_EQ(writer().integer(-7).take(), "-7");
  EXPECT_EQ(writer().integer(std::numeric_limits<std::int32_t>::min()).take(), "-2147483648");
  EXPECT_EQ(writer().integer(std::numeric_limits<std::int64_t>::min()).take(),
            "-9223372036854775808");
  EXPECT_EQ(writer().integer(std::numeric_limits<std::int64_t>::max()).take(),
            "9223372036854775807");
  EXPECT_EQ(writer().integer(std::numeric_limits<std::uint64_t>::max()).take(),
            "18446744073709551615");
}

TEST(writer, blanks_stand_between_tokens_only) {
  EXPECT_EQ(writer().integer(1).token("x").number(2).end_line().integer(3).end_line().take(),
            "1 x 2.0\n3\n");
  EXPECT_EQ(writer().end_line().end_line().take(), "\n\n");
  EXPECT_EQ(writer().token("").end_line().take(), "\n");
  EXPECT_EQ(writer().take(), "");
}

TEST(writer, line_of_integers) {
  EXPECT_EQ(writer().line_of_integers(std::vector<int>{}).take(), "\n");
  EXPECT_EQ(writer().line_of_integers(std::vector{5}).take(), "5\n");
  EXPECT_EQ(writer().line_of_integers(std::vector{1, -2, 3}).take(), "1 -2 3\n");
}

TEST(writer, nul_bytes_are_written) {
  EXPECT_EQ(writer().token(std::string_view("a\0b", 3)).take(), std::string("a\0b", 3));
}

}  // namespace
}  // namespace kata
