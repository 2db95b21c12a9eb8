// Edit distance (Levenshtein, 1966): the least number of single-letter insertions, deletions and
// replacements that turn `source` into `target`. 0 ≤ m, n ≤ 5000; letters a-z.
#pragma once

#include <string>
#include <string_view>

namespace kata::edit_distance {

/// m = source.size(), n = target.size().
using signature = int(std::string_view source, std::string_view target);

template <class Solution>
int from_leetcode(std::string_view source, std::string_view target) {
  std::string word1(source);
  std::string word2(target);
  return Solution().minDistance(word1, word2);
}

}  // namespace kata::edit_distance
