// Any bytes, as the input of every kata: either bad_input, or an instance whose text is canonical.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kata/catalog.hpp"

namespace {

[[noreturn]] void fail(std::string_view id, const char* what) {
  std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(id.size()), id.data(), what);
  std::abort();
}

void parse_twice(const kata::problem& problem, std::string_view bytes) {
  std::string text;
  try {
    text = problem.parse(bytes)->text();
  } catch (const kata::bad_input& error) {
    if (error.line == 0 || error.column == 0 || error.column > bytes.size() + 1)
      fail(problem.id(), "a position outside the text");
    if (std::string_view(error.what()).size() > 1000) fail(problem.id(), "a message too long");
    return;
  }
  try {
    if (problem.parse(text)->text() != text) fail(problem.id(), "the text changes when read again");
  } catch (const kata::bad_input&) {
    fail(problem.id(), "the text that it prints is refused");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const kata::entry& kata : kata::catalog()) parse_twice(kata.problem, bytes);
  return 0;
}
