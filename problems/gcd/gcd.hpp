// Greatest common divisor: for each pair, the largest integer that divides both numbers; never
// negative, and gcd(0, 0) = 0. Both numbers are from -(2^63 - 1) to 2^63 - 1; at most 10^5 pairs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kata::gcd {

struct pair {
  std::int64_t a;
  std::int64_t b;

  friend bool operator==(const pair&, const pair&) = default;
};

/// n = pairs.size(), v = the largest |a| or |b|. One divisor for each pair, in their order.
using signature = std::vector<std::int64_t>(std::span<const pair> pairs);

template <class Solution>
std::vector<std::int64_t> from_leetcode(std::span<const pair> pairs) {
  const auto divisor = [](long long a, long long b) { return Solution().gcd(a, b); };
  // Without a pair a stub would never be asked, and would pass for a solution.
  if (pairs.empty()) divisor(1, 1);
  std::vector<std::int64_t> divisors;
  divisors.reserve(pairs.size());
  for (const auto& [a, b] : pairs) divisors.push_back(divisor(a, b));
  return divisors;
}

}  // namespace kata::gcd
