// One pair at a time, and no jump that depends on the numbers.
#pragma once

#include <bit>
#include <cstdint>

#include "kata/simd.hpp"

namespace kata::gcd {

/// The step of the binary method, of two odd numbers that differ: the smaller one, and their
/// distance without its factors of two.
inline void binary_step(std::uint64_t& a, std::uint64_t& b) {
  const std::uint64_t opposite = b - a;
  const int twos = std::countr_zero(opposite);
#if KATA_X86
  // Written down, as compilers turn a selection back into a jump when they think it saves work.
  // Here the jump is a coin toss; the selection costs a cycle.
  std::uint64_t distance = a;
  asm("sub %[b], %[distance]\n\t"
      "cmovb %[a], %[b]\n\t"
      "cmovb %[opposite], %[distance]"
      : [b] "+&r"(b), [distance] "+&r"(distance)
      : [a] "r"(a), [opposite] "r"(opposite)
      : "cc");
  a = distance >> twos;
#else
  const std::uint64_t if_smaller = -static_cast<std::uint64_t>(a < b);
  b -= opposite & if_smaller;
  a = ((opposite ^ ~if_smaller) + (~if_smaller & 1)) >> twos;
#endif
}

/// The factors of two are counted on b - a, whose sign need not be known for that, so counting and
/// choosing go on side by side. Stein's method as Brent describes it in "Twenty years' analysis of
/// the binary Euclidean algorithm", 2000, written so that nothing is guessed.
inline std::uint64_t with_conditional_moves(std::uint64_t a, std::uint64_t b) {
  if (a == 0 || b == 0) return a | b;
  const int twos = std::countr_zero(a | b);
  a >>= std::countr_zero(a);
  b >>= std::countr_zero(b);
  while (a != b) binary_step(a, b);
  return a << twos;
}

}  // namespace kata::gcd
