// Smaller versions of a value, the boldest first: what a counterexample is made simple with.
// Delta debugging (Zeller and Hildebrandt, 2002) on the parts of a kata's input.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "kata/list.hpp"
#include "kata/tree.hpp"

namespace kata {

/// Each overload appends candidates; every one is simpler than the value: fewer elements, or as
/// many and a smaller one. So a chain of them ends.
template <std::signed_integral Integer>
void shrink(const Integer& value, std::vector<Integer>& smaller) {
  if (value == 0) return;
  smaller.push_back(0);
  // Whatever depends on divisors is seldom preserved by bisection.
  for (Integer small = 1; small <= 8; ++small)
    if (value > small || value < -small) smaller.push_back(small);
  if (value < 0 && value != std::numeric_limits<Integer>::min())
    smaller.push_back(static_cast<Integer>(-value));
  // value - value/2, value - value/4, …, value - 1: as bisection finds the nearest to 0 that fails.
  for (Integer step = value / 2; step != 0; step = static_cast<Integer>(step / 2))
    smaller.push_back(static_cast<Integer>(value - step));
}

inline void shrink(const char& letter, std::vector<char>& smaller) {
  if (letter > 'a') smaller.push_back('a');
  if (letter > 'b') smaller.push_back(static_cast<char>(letter - 1));
}

/// Of a larger sequence or tree the elements are not worth while yet.
inline constexpr std::size_t most_with_simpler_elements = 64;

/// Without a run of elements, longest runs first; then with one element simpler.
template <class Sequence>
requires std::same_as<Sequence, std::string> ||
    std::same_as<Sequence, std::vector<typename Sequence::value_type>>
void shrink(const Sequence& values, std::vector<Sequence>& smaller) {
  // Fewer candidates of long ones: 10^5 of 10^5 letters each would never end.
  const std::size_t finest = values.size() > 4096 ? 16 : 256;
  for (std::size_t run = values.size(); run > values.size() / finest; run /= 2) {
    for (std::size_t from = 0; from + run <= values.size(); from += run) {
      Sequence rest(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(from));
      rest.insert(rest.end(), values.begin() + static_cast<std::ptrdiff_t>(from + run),
                  values.end());
      smaller.push_back(std::move(rest));
    }
  }
  if (values.size() > most_with_simpler_elements) return;
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::vector<typename Sequence::value_type> simpler;
    shrink(values[i], simpler);
    for (const auto& value : simpler) {
      Sequence changed = values;
      changed[i] = value;
      smaller.push_back(std::move(changed));
    }
  }
}

void shrink(const list& value, std::vector<list>& smaller);

/// A subtree in place of the whole, without a subtree, with a child in its parent's place, with a
/// simpler value.
void shrink(const tree& value, std::vector<tree>& smaller);

}  // namespace kata
