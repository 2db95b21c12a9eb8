// Level-order traversal, core mode. Paste a LeetCode solution over this file, or fill it in.
// The statement: kata show level_order_traversal. The verdict: kata test level_order_traversal.

class Solution {
 public:
  vector<vector<int>> levelOrder(TreeNode* root) {
    throw kata::todo{};
  }
};
