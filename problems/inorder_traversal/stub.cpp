// Inorder traversal, core mode. Paste a LeetCode solution over this file, or fill it in.
// The statement: kata show inorder_traversal. The verdict: kata test inorder_traversal.

class Solution {
 public:
  vector<int> inorderTraversal(TreeNode* root) {
    throw kata::todo{};
  }
};
