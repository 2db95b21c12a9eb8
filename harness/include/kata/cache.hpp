// Cache lines, and asking for them before they are needed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kata {

inline constexpr std::size_t cache_line = 64;  ///< bytes

/// So many bytes come before the next line begins: a load that lies across two costs as much as
/// two.
inline std::size_t bytes_up_to_a_line(const void* from) {
  return -reinterpret_cast<std::uintptr_t>(from) % cache_line;
}

/// Asks for what will be read from here, wherever it is. Into the second-level cache, which has
/// room for more lines on their way than the first: scattered ones come in half the time on a
/// Zen 4.
/// Always inline, as whatever calls it and does nothing else must be: for g++ 12 such a function
/// has no effect, and at -O2 it leaves out the call.
[[gnu::always_inline]] inline void prefetch(const void* read) {
  constexpr int read_only = 0;
  constexpr int to_second_level = 2;
  __builtin_prefetch(read, read_only, to_second_level);
}

/// For a pass over memory, called for each line it reads: asks for the first lines of the next
/// page. A processor foresees by itself what is read next in a page, once it has seen a few lines
/// of it, but not the page after it. On a Zen 4, to ask for each line is slower than to ask for
/// none.
[[gnu::always_inline]] inline void prefetch_next_page(const void* read) {
  constexpr std::uintptr_t page = 4096;
  constexpr std::uintptr_t first_lines = 4 * cache_line;
  if (reinterpret_cast<std::uintptr_t>(read) % page < first_lines)
    prefetch(static_cast<const char*>(read) + page);
}

}  // namespace kata
