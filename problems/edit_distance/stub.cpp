// Edit distance, core mode. Paste a LeetCode solution over this file, or fill it in.
// The statement: kata show edit_distance. The verdict: kata test edit_distance.

class Solution {
 public:
  int minDistance(string word1, string word2) {
    throw kata::todo{};
  }
};
