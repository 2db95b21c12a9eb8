// What a person sees of a trial, and what a program sees of it (--json).
#pragma once

#include <string>
#include <string_view>

#include "cli/config.hpp"
#include "judge/trial.hpp"

namespace kata::cli {

/// Colours for a terminal; plain text elsewhere, and where NO_COLOR is set.
class paint {
 public:
  explicit paint(int descriptor);
  std::string verdict(kata::verdict v) const;  ///< its code, coloured
  /// A board's cell: coloured by the state, which is a verdict's code or another word.
  std::string state(std::string_view state, std::string_view text) const;
  std::string bold(std::string_view text) const;
  std::string faint(std::string_view text) const;

 private:
  std::string with(std::string_view sequence, std::string_view text) const;
  bool on_;
};

/// What is known of a trial besides the trial itself.
struct report {
  std::string_view kata;
  std::string_view mode;  ///< "core", "acm", "judge"
  const judge::trial& trial;
  std::size_t cases_in_all = 0;
  std::string again;  ///< the command that runs the failing case again; empty: none
  std::string debug;  ///< likewise, in gdb
  fs::path keep_in;   ///< where the answer that was given is kept in full, when it is long
  std::string notes;  ///< further lines
  const variant* mistake = nullptr;  ///< whose answers were given; told by the caller in text
};

/// One line for the verdict; for the first failing case all that helps to mend it.
std::string text(const report& r, const paint& colours);

/// One line per case: verdict, CPU, wall, peak memory.
std::string case_line(const judge::case_result& c, const paint& colours);

/// One line, as the design fixes it.
std::string json(const report& r);

}  // namespace kata::cli
