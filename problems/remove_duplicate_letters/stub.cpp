// Remove duplicate letters, core mode. Paste a LeetCode solution over this file, or fill it in.
// The statement: kata show remove_duplicate_letters.
// The verdict: kata test remove_duplicate_letters.

class Solution {
 public:
  string removeDuplicateLetters(string s) {
    throw kata::todo{};
  }
};
