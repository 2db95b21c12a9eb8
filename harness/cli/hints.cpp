#include "cli/hints.hpp"

#include <algorithm>
#include <cctype>

namespace kata::cli {

namespace {

bool blank_only(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
    text.remove_suffix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
    text.remove_prefix(1);
  return text;
}

bool has_empty_line(std::string_view text) {
  return text.starts_with('\n') || text.find("\n\n") != std::string_view::npos;
}

/// A number in scientific form, as std::cout writes large doubles by default.
bool scientific(std::string_view text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (text[i] == 'e' && std::isdigit(static_cast<unsigned char>(text[i - 1])) != 0 &&
        (text[i + 1] == '+' || text[i + 1] == '-'))
      return true;
  return false;
}

/// Words with a colon or a letter where only numbers are expected: a prompt, or a trace.
bool talks(std::string_view expected, std::string_view found) {
  const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
  return std::ranges::none_of(expected, letter) && std::ranges::any_of(found, letter) &&
         !scientific(found);
}

}  // namespace

std::vector<std::string> hints_for(std::string_view mode, std::string_view input,
                                   std::string_view expected, const judge::case_result& c) {
  std::vector<std::string> hints;
  if (mode == "core") return hints;
  const std::string_view found = c.found;
  const bool wrong = c.outcome == verdict::wrong_answer;
  if (c.outcome == verdict::idleness_limit)
    hints.emplace_back(
        "it used no CPU and did not end: does it sleep, or wait for something other than stdin?");
  if (c.outcome == verdict::runtime_error && has_empty_line(input))
    hints.emplace_back(
        "this input has an empty line, which is an empty value: std::cin >> skips it, std::getline "
        "reads it; size() - 1 of nothing is huge, stoi(\"\") throws");
  if (c.outcome == verdict::runtime_error && c.message.starts_with("exit code") &&
      c.error_output.empty())
    hints.emplace_back("end main with return 0: a judge takes any other exit code for a failure");
  if (!wrong) return hints;
  if (blank_only(found) && !blank_only(expected))
    hints.emplace_back(
        "it printed nothing: did it read the input to its end, and print the answer?");
  else if (expected.find('\n') + 1 < expected.size() &&
           trimmed(found) == trimmed(first_line(expected)))
    hints.emplace_back(
        "the first line is right and the rest is missing: the input goes on to the end of file "
        "(while (std::cin >> a >> b))");
  else if (trimmed(found).starts_with(trimmed(expected)) && !blank_only(expected) &&
           found.find('\n') != std::string_view::npos)
    hints.emplace_back(
        "the right answer, and then more: while (!std::cin.eof()) goes round once too often; "
        "while (std::cin >> a) does not");
  if (talks(expected, found))
    hints.emplace_back(
        "stdout has words where only numbers are expected: a prompt or a trace? "
        "Write those to stderr (std::cerr)");
  if (scientific(found))
    hints.emplace_back(
        "a number came out in scientific form: std::cout << std::fixed << std::setprecision(1)");
  if (has_empty_line(input) && hints.empty())
    hints.emplace_back(
        "this input has an empty line, which is an empty value: std::cin >> skips it, "
        "std::getline reads it");
  return hints;
}

}  // namespace kata::cli
