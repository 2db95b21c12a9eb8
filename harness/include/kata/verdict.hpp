// The verdicts, in the order in which they win when several hold at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kata {

enum class verdict : std::uint8_t {
  judge_error,
  compile_error,
  output_limit,
  time_limit,
  idleness_limit,
  memory_limit,
  runtime_error,
  wrong_answer,
  presentation_error,
  accepted,
  skipped,
};

inline constexpr struct {
  std::string_view code;
  std::string_view words;
} verdict_names[] = {
    {"JE", "judge error"},
    {"CE", "compile error"},
    {"OLE", "output limit exceeded"},
    {"TLE", "time limit exceeded"},
    {"ILE", "idle too long"},
    {"MLE", "memory limit exceeded"},
    {"RE", "runtime error"},
    {"WA", "wrong answer"},
    {"PE", "presentation error"},
    {"AC", "accepted"},
    {"SKIP", "not attempted"},
};

/// "AC", "WA", …: the word that reports and JSON use.
constexpr std::string_view code(verdict v) { return verdict_names[static_cast<int>(v)].code; }

/// "accepted", "wrong answer", …
constexpr std::string_view words(verdict v) { return verdict_names[static_cast<int>(v)].words; }

}  // namespace kata
