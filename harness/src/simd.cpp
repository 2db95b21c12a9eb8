#include "kata/simd.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <stdexcept>

namespace kata {

namespace {

simd asked_for() {
  const char* const asked = std::getenv("KATA_SIMD");
  if (asked == nullptr || *asked == '\0') return best_simd_level();
  for (const simd level : simd_levels)
    if (name(level) == asked) return std::min(level, best_simd_level());
  throw std::runtime_error(
      fmt::format("KATA_SIMD: expected portable, avx2 or avx512, found \"{}\"", asked));
}

std::atomic<simd>& current() {
  static std::atomic<simd> level = asked_for();
  return level;
}

}  // namespace

std::string_view name(simd level) {
  switch (level) {
    case simd::portable:
      return "portable";
    case simd::avx2:
      return "avx2";
    case simd::avx512:
      return "avx512";
  }
  return {};
}

simd best_simd_level() {
#if KATA_X86
  static const simd best = [] {
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("bmi2")) return simd::portable;
    const bool avx512 =
        __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi") &&
        __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bitalg") &&
        __builtin_cpu_supports("avx512vpopcntdq");
    return avx512 ? simd::avx512 : simd::avx2;
  }();
  return best;
#else
  return simd::portable;
#endif
}

simd simd_level() { return current().load(std::memory_order_relaxed); }

at_most::at_most(simd level) : before_(simd_level()) { current() = std::min(level, before_); }

at_most::~at_most() { current() = before_; }

}  // namespace kata
