// First a bound from above: the distance within a narrow window that follows the best cells
// downwards. Then one exact pass over those cells alone that can be on a path below the bound: the
// ones with d + |gap| < bound, where gap counts the insertions or deletions still to come at least.
// No doubling as in `banded`: the bound is close to the distance or equal to it, and the window
// costs little; and if no way out of the window is below the bound, the bound is the distance.
// If the words are alike, seeds.hpp knows more than the gap of what is still to come.
//
// What the two words begin or end with alike is cut off before; and the shortest words are left to
// the rungs that are best at them.
//
// Ukkonen, "Algorithms for approximate string matching", 1985.
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "kata/simd.hpp"
#include "rungs.hpp"
#include "strips.hpp"

namespace kata::edit_distance {

namespace {

void cut_common_ends(std::string_view& source, std::string_view& target) {
  const auto first = std::mismatch(source.begin(), source.end(), target.begin(), target.end());
  const auto prefix = static_cast<std::size_t>(first.first - source.begin());
  source.remove_prefix(prefix);
  target.remove_prefix(prefix);
  const auto last = std::mismatch(source.rbegin(), source.rend(), target.rbegin(), target.rend());
  const auto suffix = static_cast<std::size_t>(last.first - source.rbegin());
  source.remove_suffix(suffix);
  target.remove_suffix(suffix);
}

/// Whether a bound is likely to be low: by what the words begin with.
bool look_alike(std::string_view source, std::string_view target) {
  constexpr std::size_t beginning = 64;
  return one_word(source.substr(0, beginning), target.substr(0, beginning)) < 32;
}

}  // namespace

int bound_then_prune(std::string_view source, std::string_view target) {
  cut_common_ends(source, target);
  if (source.size() > target.size()) std::swap(source, target);
  if (source.size() <= 64) return one_word(source, target);
  const std::size_t m = source.size();
  constexpr std::size_t one_strip = 512;
  if (m <= one_strip) return vector_blocks(source, target);
  const bool alike = look_alike(source, target);
  constexpr std::size_t short_word = 3000;  // the window would be a large part of the table
  if (m < short_word && !alike) return vector_blocks(source, target);
  // A wider window proves the bound at once where the distance is at most some hundreds.
  const std::size_t margin = alike && m >= 2000 && m <= 20'000 ? 256 : 64;
  strip_table table(source, target);
  const strip_table::estimate bound = table.greedy_window(margin);
  if (bound.exact) return static_cast<int>(bound.at_most);
  const auto seeds = alike ? unmatched_seeds(source, target) : unmatched_seeds();
  return static_cast<int>(table.distance(bound.at_most, seeds));
}

}  // namespace kata::edit_distance
