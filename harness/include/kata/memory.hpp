// What a process does with the memory that it gets and frees.
#pragma once

#include <cstdlib>
#if defined(__GLIBC__)
#include <malloc.h>
#include <unistd.h>
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

/// Begins this program again with a heap in large pages, where the system gives them to those who
/// ask; at the start of main(). Without them, what is scattered over much memory waits as long for
/// the addresses of its pages as for itself. Whoever has set GLIBC_TUNABLES has decided already.
inline void begin_again_with_large_pages([[maybe_unused]] char** arguments) {
#if defined(__GLIBC__)
  constexpr int only_if_unset = 0;
  constexpr const char* tunables = "GLIBC_TUNABLES";
  if (std::getenv(tunables) != nullptr) return;
  if (setenv(tunables, "glibc.malloc.hugetlb=1", only_if_unset) != 0) return;
  execv("/proc/self/exe", arguments);  // on failure it goes on with small ones
#endif
}

}  // namespace kata
