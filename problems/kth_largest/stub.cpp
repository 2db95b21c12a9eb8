// Kth largest element, core mode. Paste a LeetCode solution over this file, or fill it in.
// The statement: kata show kth_largest. The verdict: kata test kth_largest.

class Solution {
 public:
  int findKthLargest(vector<int>& nums, int k) { throw kata::todo{}; }
};
