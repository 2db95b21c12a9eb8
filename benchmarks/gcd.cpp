// What others offer for the greatest common divisor, in rows like those of the solutions.
#include "gcd.hpp"

#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "kata/problem.hpp"

#ifdef KATA_HAS_GMP
#include <gmp.h>
#endif
#ifdef KATA_HAS_BOOST
#include <boost/integer/common_factor_rt.hpp>
#endif

namespace kata::gcd {

std::vector<variant> peers();

namespace {

std::uint64_t magnitude(std::int64_t a) { return static_cast<std::uint64_t>(a < 0 ? -a : a); }

template <std::uint64_t (*divisor)(std::uint64_t, std::uint64_t)>
std::vector<std::int64_t> each(std::span<const pair> pairs) {
  std::vector<std::int64_t> divisors;
  divisors.reserve(pairs.size());
  for (const auto& [a, b] : pairs)
    divisors.push_back(static_cast<std::int64_t>(divisor(magnitude(a), magnitude(b))));
  return divisors;
}

std::uint64_t std_gcd(std::uint64_t a, std::uint64_t b) { return std::gcd(a, b); }

/// In the narrowest type that holds both, as one would who knows that they fit.
std::uint64_t std_gcd_narrow(std::uint64_t a, std::uint64_t b) {
  if ((a | b) > UINT32_MAX) return std::gcd(a, b);
  return std::gcd(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
}

#ifdef KATA_HAS_GMP
/// The layer below mpz, one limb each; it is not defined for zeros.
std::uint64_t gmp(std::uint64_t a, std::uint64_t b) {
  static_assert(sizeof(mp_limb_t) == sizeof a);
  if (a == 0 || b == 0) return a | b;
  const mp_limb_t limb = a;
  return mpn_gcd_1(&limb, 1, b);
}
#endif

#ifdef KATA_HAS_BOOST
std::uint64_t boost_gcd(std::uint64_t a, std::uint64_t b) { return boost::integer::gcd(a, b); }
#endif

constexpr row<signature> table[] = {
    {"peer:std_gcd", each<std_gcd>, "O(n log v)", "O(1)"},
    {"peer:std_gcd_narrow", each<std_gcd_narrow>, "O(n log v)", "O(1)"},
#ifdef KATA_HAS_GMP
    {"peer:gmp", each<gmp>, "O(n log v)", "O(1)"},
#endif
#ifdef KATA_HAS_BOOST
    {"peer:boost", each<boost_gcd>, "O(n log v)", "O(1)"},
#endif
};

}  // namespace

std::vector<variant> peers() { return variants(table); }

}  // namespace kata::gcd
