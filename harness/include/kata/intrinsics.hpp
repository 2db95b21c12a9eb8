// <immintrin.h>, where there is one, without what g++ 12 warns of inside it; and prefetching.
#pragma once

#include "kata/simd.hpp"

#if KATA_X86
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#pragma GCC diagnostic pop
#else
#include <immintrin.h>
#endif
#endif

namespace kata {

/// For a pass over memory, once for each line it reads: asks for the one a page further on. A
/// processor foresees by itself what is read next in a page, but not the page after it.
inline void prefetch_a_page_ahead(const void* read) {
  __builtin_prefetch(static_cast<const char*>(read) + 4096);
}

}  // namespace kata
