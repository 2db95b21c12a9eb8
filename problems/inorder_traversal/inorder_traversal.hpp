// Inorder traversal: the values of a binary tree, of every node after all of its left subtree and
// before all of its right one. 0 ≤ n ≤ 100000; int32 values; up to 100000 levels. The tree is only
// lent: links and values must be as they were when the call returns.
#pragma once

#include <vector>

#include "kata/nodes.hpp"

namespace kata::inorder_traversal {

/// n: the nodes; h: the levels.
using signature = std::vector<int>(TreeNode* root);

template <class Solution>
std::vector<int> from_leetcode(TreeNode* root) {
  return Solution().inorderTraversal(root);
}

}  // namespace kata::inorder_traversal
