// What a process does with memory that was freed.
#pragma once

#include <cstdlib>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace kata {

/// From now on what is freed stays with the process: the pages of one call serve the next, and
/// nobody waits for the system to take them back, clear them and give them out again.
inline void keep_freed_memory() {
#if defined(__GLIBC__)
  constexpr int never = 1 << 30;
  mallopt(M_MMAP_THRESHOLD, never);
  mallopt(M_TRIM_THRESHOLD, never);
#endif
}

}  // namespace kata
