// Which vector instructions a variant may use, asked at run time: the default build runs on any
// machine. A dispatched variant keeps each level in functions of their own, marked with the macros
// below, and has a portable path.
#pragma once

#include <string_view>

#if defined(__x86_64__)
#define KATA_X86 1
/// Haswell (2013) and later.
#define KATA_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
/// Ice Lake (2019), Zen 4 (2022) and later.
#define KATA_AVX512                                                                               \
  __attribute__((                                                                                 \
      target("avx2,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512cd,avx512dq,avx512vl,avx512vbmi," \
             "avx512vbmi2,avx512bitalg,avx512vpopcntdq")))
#else
#define KATA_X86 0
#endif

namespace kata {

enum class simd { portable, avx2, avx512 };

inline constexpr simd simd_levels[] = {simd::portable, simd::avx2, simd::avx512};

std::string_view name(simd level);

/// The best level that this machine has. The environment variable KATA_SIMD (portable, avx2,
/// avx512) asks for a lower one.
/// Throws std::runtime_error when it names none.
simd simd_level();

/// The machine's own, whatever was asked for.
simd best_simd_level();

/// Within its life simd_level() is at most this.
class at_most {
 public:
  explicit at_most(simd level);
  ~at_most();
  at_most(const at_most&) = delete;
  at_most& operator=(const at_most&) = delete;

 private:
  simd before_;
};

}  // namespace kata
