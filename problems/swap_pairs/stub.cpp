// Swap nodes in pairs, core mode. Paste a LeetCode solution over this file, or fill it in.
// The statement: kata show swap_pairs. The verdict: kata test swap_pairs.

class Solution {
 public:
  ListNode* swapPairs(ListNode* head) {
    throw kata::todo{};
  }
};
