#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "level_order_traversal.hpp"

// Two vectors, this level and the next, as in swapped_vectors, and no waiting: a level's nodes are
// known long before their turn, so each is asked for some steps ahead, and a good dozen are on
// their way from memory at any time. Nor is there any guessing: a child is always written behind
// the next level's end, and the end moves over it if there is one.
//
// Invariant: before a node is visited, `ahead` nodes behind it on its level are asked for.
//
// Chen, Ailamaki, Gibbons and Mowry, "Improving hash join performance through prefetching", 2004.

namespace kata::level_order_traversal {

namespace {

constexpr std::size_t ahead = 64;

/// Room for a level. Unlike a vector, it does not write what nobody has written yet.
struct nodes {
  void at_least(std::size_t size) {
    if (size <= room) return;
    room = 2 * size;
    of = std::make_unique_for_overwrite<const TreeNode*[]>(room);
  }

  std::unique_ptr<const TreeNode*[]> of;
  std::size_t room = 0;
};

}  // namespace

std::vector<std::vector<int>> prefetched_levels(TreeNode* root) {
  std::vector<std::vector<int>> levels;
  nodes level;
  nodes next;
  level.at_least(1);
  level.of[0] = root;
  std::size_t width = root == nullptr ? 0 : 1;
  while (width > 0) {
    next.at_least(2 * width + 1);
    int* const values = levels.emplace_back(width).data();
    const TreeNode** end = next.of.get();
    for (std::size_t i = 0; i < std::min(ahead, width); ++i) prefetch(level.of[i]);
    for (std::size_t i = 0; i < width; ++i) {
      if (i + ahead < width) prefetch(level.of[i + ahead]);
      const TreeNode* const node = level.of[i];
      values[i] = node->val;
      *end = node->left;
      end += node->left != nullptr;
      *end = node->right;
      end += node->right != nullptr;
    }
    width = static_cast<std::size_t>(end - next.of.get());
    std::swap(level, next);
  }
  return levels;
}

}  // namespace kata::level_order_traversal
