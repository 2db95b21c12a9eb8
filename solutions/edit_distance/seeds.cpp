#include "seeds.hpp"

#include <bit>
#include <cstring>

namespace kata::edit_distance {

/// Multiply and shift, of two parts (Dietzfelbinger, "Universal hashing and k-wise independent
/// random variables via integer arithmetic without primes", 1996). The highest bits are the best.
std::uint64_t unmatched_seeds::hash(const char* piece) {
  std::uint64_t first;
  std::uint32_t second;
  static_assert(sizeof first + sizeof second == length);
  std::memcpy(&first, piece, sizeof first);
  std::memcpy(&second, piece + sizeof first, sizeof second);
  return first * 0x9E3779B97F4A7C15 + second * 0xD1B54A32D192ED03;
}

unmatched_seeds::unmatched_seeds(std::string_view rows, std::string_view columns) {
  // A set of the columns' pieces, which may have more than them: then a seed counts for nothing.
  const std::size_t bits = std::bit_ceil(16 * columns.size() + 64);
  const int unused = 64 - std::countr_zero(bits);
  std::vector<std::uint64_t> pieces(bits / 64);
  for (std::size_t at = 0; at + length <= columns.size(); ++at) {
    const std::uint64_t bit = hash(columns.data() + at) >> unused;
    pieces[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  from_.resize(rows.size() / length);
  std::int32_t unmatched = 0;
  for (std::size_t seed = from_.size(); seed-- > 0;) {
    const std::uint64_t bit = hash(rows.data() + length * seed) >> unused;
    if ((pieces[bit / 64] >> bit % 64 & 1) == 0) ++unmatched;
    from_[seed] = unmatched;
  }
}

}  // namespace kata::edit_distance
