// Remove duplicate letters: of the words that are left when letters of `s` are crossed out until
// each letter that occurs in it stands exactly once, the first one in a dictionary.
// 1 ≤ n ≤ 1000000; letters a-z.
#pragma once

#include <string>
#include <string_view>

namespace kata::remove_duplicate_letters {

/// n = s.size(), σ = 26 letters.
using signature = std::string(std::string_view s);

template <class Solution>
std::string from_leetcode(std::string_view s) {
  std::string word(s);
  return Solution().removeDuplicateLetters(word);
}

}  // namespace kata::remove_duplicate_letters
