// Seeded random numbers, the same on every platform.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace kata {

/// xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2018),
/// seeded by splitmix64 (Steele, Lea and Flood, 2014).
class random {
 public:
  explicit random(std::uint64_t seed) {
    for (std::uint64_t& word : state_) {
      std::uint64_t z = (seed += 0x9e3779b97f4a7c15);
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
      z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
      word = z ^ (z >> 31);
    }
  }

  std::uint64_t bits() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }

  /// Uniform in [0, bound), bound ≥ 1. Lemire, "Fast random integer generation in an interval",
  /// 2019: multiply, and reject what would make some values likelier.
  std::uint64_t below(std::uint64_t bound) {
    __extension__ using uint128 = unsigned __int128;
    uint128 product = uint128{bits()} * bound;
    if (static_cast<std::uint64_t>(product) < bound) {
      const std::uint64_t threshold = -bound % bound;
      while (static_cast<std::uint64_t>(product) < threshold) product = uint128{bits()} * bound;
    }
    return static_cast<std::uint64_t>(product >> 64);
  }

  /// Uniform in [low, high], low ≤ high; every int64 range is allowed.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    const std::uint64_t width = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
    const std::uint64_t offset = width == UINT64_MAX ? bits() : below(width + 1);
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + offset);
  }

  int int32(std::int64_t low = INT32_MIN, std::int64_t high = INT32_MAX) {
    return static_cast<int>(between(low, high));
  }

  std::size_t index(std::size_t size) { return static_cast<std::size_t>(below(size)); }

  /// True once in `times`.
  bool one_in(std::uint64_t times) { return below(times) == 0; }

  char letter(int alphabet = 26) { return static_cast<char>('a' + int32(0, alphabet - 1)); }

  std::string letters(std::size_t length, int alphabet = 26) {
    std::string word(length, '\0');
    for (char& c : word) c = letter(alphabet);
    return word;
  }

  /// Fisher–Yates (Durstenfeld, 1964).
  template <class Range>
  void shuffle(Range& range) {
    for (std::size_t i = range.size(); i > 1; --i) std::swap(range[i - 1], range[index(i)]);
  }

 private:
  std::uint64_t state_[4];
};

}  // namespace kata
