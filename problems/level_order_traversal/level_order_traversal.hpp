// Level-order traversal: the values of a binary tree level by level from the root down, within a
// level from left to right; no level for the empty tree. 0 ≤ n ≤ 100000; int32 values; up to 100000
// levels. The tree is only lent: links and values must be as they were when the call returns.
#pragma once

#include <vector>

#include "kata/nodes.hpp"

namespace kata::level_order_traversal {

/// n: the nodes; h: the levels; w: the nodes on the fullest level.
using signature = std::vector<std::vector<int>>(TreeNode* root);

template <class Solution>
std::vector<std::vector<int>> from_leetcode(TreeNode* root) {
  return Solution().levelOrder(root);
}

}  // namespace kata::level_order_traversal
