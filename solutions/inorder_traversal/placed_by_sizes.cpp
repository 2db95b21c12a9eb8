#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include "inorder_traversal.hpp"

// Depth first, the next node is only known when the last one has come from memory. Breadth first,
// a whole level is known in advance, and a good dozen of its nodes can be on their way at a time.
// So the tree is walked by levels, and inorder is made of that afterwards without looking at it
// again: a node's place is where its subtree begins, and as many further as its left subtree has
// nodes.
//
// In breadth-first order the children of all nodes stand one after the other, in the order of their
// parents. So two cursors, one for parents, one for children, are all it takes to go up and add
// sizes, and to come down and hand out places: these passes read and write memory in its order.
//
// Invariants: going up, `child` is the first child of all nodes from i + 1 on; coming down, it is
// the first child of i and all behind it, and `spans` has the beginnings of the subtrees up to it,
// the sizes from it on.
//
// Blelloch, "Prefix sums and their applications", 1990: places from sizes. Chen, Ailamaki, Gibbons
// and Mowry, "Improving hash join performance through prefetching", 2004.

namespace kata::inorder_traversal {

namespace {

constexpr std::size_t ahead = 32;

/// Room for numbers, not initialised. A large one grows without being copied or touched again,
/// which a vector cannot do: realloc moves its pages.
template <class Number>
class growing_array {
 public:
  Number* data() { return numbers_.get(); }
  void at_least(std::size_t size) {
    if (size <= size_) return;
    size = std::max(size, 2 * size_);
    // NOLINTNEXTLINE(bugprone-sizeof-expression): a Number may be a pointer, and is meant
    auto* const moved = static_cast<Number*>(std::realloc(numbers_.get(), size * sizeof(Number)));
    if (moved == nullptr) throw std::bad_alloc();
    (void)numbers_.release();
    numbers_.reset(moved);
    size_ = size;
  }

 private:
  struct freed {
    void operator()(Number* numbers) const { std::free(numbers); }
  };
  std::unique_ptr<Number[], freed> numbers_;
  std::size_t size_ = 0;
};

/// All nodes in breadth-first order.
struct breadth_first {
  std::size_t count = 0;
  growing_array<int> values;
  growing_array<std::uint8_t> children;  ///< 1: left, 2: right, 3: both
};

breadth_first walked(const TreeNode* root) {
  breadth_first nodes;
  growing_array<const TreeNode*> level;
  growing_array<const TreeNode*> next;
  level.at_least(1);
  level.data()[0] = root;
  for (std::size_t width = root == nullptr ? 0 : 1; width > 0; std::swap(level, next)) {
    next.at_least(2 * width + 1);
    nodes.values.at_least(nodes.count + width);
    nodes.children.at_least(nodes.count + width);
    const TreeNode* const* const here = level.data();
    const TreeNode** end = next.data();
    int* const values = nodes.values.data() + nodes.count;
    std::uint8_t* const children = nodes.children.data() + nodes.count;
    for (std::size_t i = 0; i < std::min(ahead, width); ++i) prefetch(here[i]);
    for (std::size_t i = 0; i < width; ++i) {
      if (i + ahead < width) prefetch(here[i + ahead]);
      const TreeNode* const node = here[i];
      const unsigned left = node->left != nullptr;
      const unsigned right = node->right != nullptr;
      values[i] = node->val;
      children[i] = static_cast<std::uint8_t>(left | right << 1);
      *end = node->left;
      end += left;
      *end = node->right;
      end += right;
    }
    nodes.count += width;
    width = static_cast<std::size_t>(end - next.data());
  }
  return nodes;
}

}  // namespace

std::vector<int> placed_by_sizes(TreeNode* root) {
  breadth_first nodes = walked(root);
  std::vector<int> inorder(nodes.count);
  if (nodes.count == 0) return inorder;
  growing_array<std::uint32_t> room;
  room.at_least(nodes.count + 2);
  std::uint32_t* const spans = room.data();
  spans[nodes.count] = spans[nodes.count + 1] = 0;
  const std::uint8_t* const children = nodes.children.data();

  std::size_t child = nodes.count;
  for (std::size_t i = nodes.count; i-- > 0;) {
    const std::uint32_t left = children[i] & 1;
    const std::uint32_t right = children[i] >> 1;
    child -= left + right;
    spans[i] = 1 + (spans[child] & -left) + (spans[child + left] & -right);
  }

  child = 1;
  spans[0] = 0;
  for (std::size_t i = 0; i < nodes.count; ++i) {
    const std::uint32_t left = children[i] & 1;
    const std::uint32_t right = children[i] >> 1;
    const std::uint32_t begin = spans[i];
    const std::uint32_t place = begin + (spans[child] & -left);
    inorder[place] = nodes.values.data()[i];
    spans[child] = left != 0 ? begin : spans[child];
    spans[child + left] = right != 0 ? place + 1 : spans[child + left];
    child += left + right;
  }
  return inorder;
}

}  // namespace kata::inorder_traversal
