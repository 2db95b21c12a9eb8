#include "level_order_traversal.hpp"

#include <algorithm>
#include <bit>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <queue>
#include <set>
#include <utility>
#include <vector>

#include "kata/problem.hpp"

namespace kata::level_order_traversal {

std::vector<std::vector<int>> prefetched_levels(TreeNode* root);

namespace {

using levels = std::vector<std::vector<int>>;

// Nothing is inlined in these two: on a chain of 10⁵ nodes, a stack of 8 MB has 80 bytes for a
// call.

/// The value goes to the end of its level, which is begun where it is the first there.
[[gnu::noinline]] void add_to_level(levels& result, std::size_t depth, int value) {
  if (depth == result.size()) result.emplace_back();
  result[depth].push_back(value);
}

[[gnu::noinline]] void visit_with_depth(const TreeNode* node, std::size_t depth, levels& result) {
  if (node == nullptr) return;
  add_to_level(result, depth, node->val);
  visit_with_depth(node->left, depth + 1, result);
  visit_with_depth(node->right, depth + 1, result);
}

/// Preorder with the depth in hand. It comes to the nodes of one level from left to right, and to
/// a level's first node only after one of the level above, so no level is skipped.
levels recursion_by_depth(TreeNode* root) {
  levels result;
  visit_with_depth(root, 0, result);
  return result;
}

/// The same preorder from a stack of our own: the right child is put in first, so that all of the
/// left subtree comes out before it.
levels stack_with_depths(TreeNode* root) {
  levels result;
  std::vector<std::pair<const TreeNode*, std::size_t>> open{{root, 0}};
  while (!open.empty()) {
    const auto [node, depth] = open.back();
    open.pop_back();
    if (node == nullptr) continue;
    add_to_level(result, depth, node->val);
    open.emplace_back(node->right, depth + 1);
    open.emplace_back(node->left, depth + 1);
  }
  return result;
}

/// Breadth first. Invariant at the head of the outer loop: the queue holds one level, all of it, in
/// order. Its size is read once, before children join. Moore, "The shortest path through a maze",
/// 1959.
levels queue_by_level(TreeNode* root) {
  levels result;
  std::queue<const TreeNode*> open;
  if (root != nullptr) open.push(root);
  while (!open.empty()) {
    std::vector<int>& level = result.emplace_back();
    for (std::size_t rest = open.size(); rest > 0; --rest) {
      const TreeNode* const node = open.front();
      open.pop();
      level.push_back(node->val);
      if (node->left != nullptr) open.push(node->left);
      if (node->right != nullptr) open.push(node->right);
    }
  }
  return result;
}

/// Breadth first with the levels' ends in the queue: a null pointer ends each. Invariant: when it
/// comes out, all children of its level are in, so the next level's end can go in behind them.
levels end_marks_in_queue(TreeNode* root) {
  levels result;
  if (root == nullptr) return result;
  std::queue<const TreeNode*> open;
  open.push(root);
  open.push(nullptr);
  std::vector<int> level;
  while (!open.empty()) {
    const TreeNode* const node = open.front();
    open.pop();
    if (node != nullptr) {
      level.push_back(node->val);
      if (node->left != nullptr) open.push(node->left);
      if (node->right != nullptr) open.push(node->right);
      continue;
    }
    result.push_back(std::exchange(level, {}));
    if (!open.empty()) open.push(nullptr);
  }
  return result;
}

/// Two levels in hand instead of a queue: the one that is read, and the one that it makes.
levels swapped_vectors(TreeNode* root) {
  levels result;
  std::vector<const TreeNode*> level;
  std::vector<const TreeNode*> next;
  if (root != nullptr) level.push_back(root);
  while (!level.empty()) {
    std::vector<int>& values = result.emplace_back();
    values.reserve(level.size());
    next.clear();
    for (const TreeNode* const node : level) {
      values.push_back(node->val);
      if (node->left != nullptr) next.push_back(node->left);
      if (node->right != nullptr) next.push_back(node->right);
    }
    std::swap(level, next);
  }
  return result;
}

/// No queue and no stack: the preorder of Morris, "Traversing binary trees simply and cheaply",
/// 1979, with the depth. The last node of a left subtree is lent a right link back to the subtree's
/// parent, and loses it when the walk comes over it. Invariant: `depth` is that of `node`; over
/// such a link it falls by one more than the steps from the parent down to the link's node.
levels threads_with_depth(TreeNode* root) {
  levels result;
  std::size_t depth = 0;
  for (TreeNode* node = root; node != nullptr;) {
    if (node->left != nullptr) {
      std::size_t steps = 1;
      TreeNode* last = node->left;
      for (; last->right != nullptr && last->right != node; last = last->right) ++steps;
      if (last->right == nullptr) {
        add_to_level(result, depth, node->val);
        last->right = node;
        node = node->left;
        ++depth;
        continue;
      }
      last->right = nullptr;
      depth -= steps + 1;
    } else {
      add_to_level(result, depth, node->val);
    }
    node = node->right;
    ++depth;
  }
  return result;
}

// ── Known to be wrong ──

/// Breadth first, level by level; `children(node, add)` says which children a node has.
template <class Children>
levels breadth_first(TreeNode* root, Children children) {
  levels result;
  std::vector<TreeNode*> level;
  if (root != nullptr) level.push_back(root);
  while (!level.empty()) {
    std::vector<TreeNode*> next;
    const auto add = [&](TreeNode* child) {
      if (child != nullptr) next.push_back(child);
    };
    std::vector<int>& values = result.emplace_back();
    for (TreeNode* const node : level) {
      values.push_back(node->val);
      children(node, add);
    }
    level = std::move(next);
  }
  return result;
}

std::vector<int> without_levels(TreeNode* root) {
  std::vector<int> all;
  for (const std::vector<int>& level : queue_by_level(root))
    all.insert(all.end(), level.begin(), level.end());
  return all;
}

levels one_level_of_all(TreeNode* root) {
  if (root == nullptr) return {};
  return {without_levels(root)};
}

levels right_child_first(TreeNode* root) {
  return breadth_first(root, [](TreeNode* node, auto add) {
    add(node->right);
    add(node->left);
  });
}

levels zigzag_levels(TreeNode* root) {
  levels result = queue_by_level(root);
  for (std::size_t depth = 1; depth < result.size(); depth += 2)
    std::ranges::reverse(result[depth]);
  return result;
}

levels bottom_up(TreeNode* root) {
  levels result = queue_by_level(root);
  std::ranges::reverse(result);
  return result;
}

levels size_of_growing_queue(TreeNode* root) {
  levels result;
  std::queue<const TreeNode*> open;
  if (root != nullptr) open.push(root);
  while (!open.empty()) {
    std::vector<int>& level = result.emplace_back();
    for (std::size_t i = 0; i < open.size(); ++i) {  // children join while it counts
      const TreeNode* const node = open.front();
      open.pop();
      level.push_back(node->val);
      if (node->left != nullptr) open.push(node->left);
      if (node->right != nullptr) open.push(node->right);
    }
  }
  return result;
}

levels last_level_lost(TreeNode* root) {
  levels result = queue_by_level(root);
  if (!result.empty()) result.pop_back();  // `if (next.empty()) break;` stood before the push_back
  return result;
}

levels one_level_of_nothing(TreeNode* root) {
  if (root == nullptr) return {{}};
  return queue_by_level(root);
}

void visit_and_begin_level(const TreeNode* node, std::size_t depth, levels& result) {
  if (depth == result.size()) result.emplace_back();  // also where there is no node
  if (node == nullptr) return;
  result[depth].push_back(node->val);
  visit_and_begin_level(node->left, depth + 1, result);
  visit_and_begin_level(node->right, depth + 1, result);
}

levels level_begun_for_null(TreeNode* root) {
  levels result;
  visit_and_begin_level(root, 0, result);
  return result;
}

levels zero_is_null(TreeNode* root) {
  return breadth_first(root, [](TreeNode* node, auto add) {
    for (TreeNode* const child : {node->left, node->right})
      if (child != nullptr && child->val != 0) add(child);
  });
}

levels minus_one_is_null(TreeNode* root) {
  return breadth_first(root, [](TreeNode* node, auto add) {
    for (TreeNode* const child : {node->left, node->right})
      if (child != nullptr && child->val != -1) add(child);
  });
}

levels both_children_or_none(TreeNode* root) {
  return breadth_first(root, [](TreeNode* node, auto add) {
    if (node->left == nullptr || node->right == nullptr) return;
    add(node->left);
    add(node->right);
  });
}

levels left_else_right(TreeNode* root) {
  return breadth_first(root, [](TreeNode* node, auto add) {
    add(node->left != nullptr ? node->left : node->right);
  });
}

levels visited_by_value(TreeNode* root) {
  std::set<int> visited;
  if (root != nullptr) visited.insert(root->val);
  return breadth_first(root, [&](TreeNode* node, auto add) {
    for (TreeNode* const child : {node->left, node->right})
      if (child != nullptr && visited.insert(child->val).second) add(child);
  });
}

levels full_levels_assumed(TreeNode* root) {
  levels result;
  std::size_t room = 0;
  for (const int value : without_levels(root)) {
    if (room == 0) {
      room = std::size_t{1} << result.size();
      result.emplace_back();
    }
    result.back().push_back(value);
    --room;
  }
  return result;
}

levels heap_numbers(TreeNode* root) {
  levels result;
  std::queue<std::pair<const TreeNode*, std::uint64_t>> open;
  if (root != nullptr) open.emplace(root, 1);
  int level_bits = -1;
  while (!open.empty()) {
    const auto [node, number] = open.front();
    open.pop();
    const auto bits = static_cast<int>(std::bit_width(number));  // depth + 1, while 64 bits last
    if (std::exchange(level_bits, bits) != bits) result.emplace_back();
    result.back().push_back(node->val);
    if (node->left != nullptr) open.emplace(node->left, 2 * number);
    if (node->right != nullptr) open.emplace(node->right, 2 * number + 1);
  }
  return result;
}

void visit_with_byte(const TreeNode* node, std::uint8_t depth, levels& result) {
  if (node == nullptr) return;
  add_to_level(result, depth, node->val);
  visit_with_byte(node->left, static_cast<std::uint8_t>(depth + 1), result);
  visit_with_byte(node->right, static_cast<std::uint8_t>(depth + 1), result);
}

levels depth_in_a_byte(TreeNode* root) {
  levels result;
  visit_with_byte(root, 0, result);
  return result;
}

void visit_with_increments(const TreeNode* node, std::size_t depth, levels& result) {
  if (node == nullptr) return;
  if (depth >= result.size()) result.resize(depth + 1);
  result[depth].push_back(node->val);
  visit_with_increments(node->left, ++depth, result);
  visit_with_increments(node->right, ++depth, result);
}

levels depth_incremented_twice(TreeNode* root) {
  levels result;
  visit_with_increments(root, 0, result);
  return result;
}

void visit_children_first(const TreeNode* node, std::size_t depth, levels& result) {
  if (node == nullptr) return;
  visit_children_first(node->left, depth + 1, result);
  visit_children_first(node->right, depth + 1, result);
  if (depth == result.size()) result.emplace_back();
  result.at(depth).push_back(node->val);
}

levels level_begun_too_late(TreeNode* root) {
  levels result;
  visit_children_first(root, 0, result);
  return result;
}

levels null_root_in_queue(TreeNode* root) {
  levels result;
  std::queue<const TreeNode*> open;
  open.push(root);
  while (!open.empty()) {
    std::vector<int>& level = result.emplace_back();
    for (std::size_t rest = open.size(); rest > 0; --rest) {
      const TreeNode* const node = open.front();
      open.pop();
      level.push_back(node->val);
      for (const TreeNode* const child : {node->left, node->right})
        if (child != nullptr) open.push(child);
    }
  }
  return result;
}

levels left_spine_is_height(TreeNode* root) {
  levels result = queue_by_level(root);
  std::size_t height = 0;
  for (const TreeNode* node = root; node != nullptr; node = node->left) ++height;
  result.resize(height);
  return result;
}

levels static_result(TreeNode* root) {
  static levels result;
  for (std::vector<int>& level : queue_by_level(root)) result.push_back(std::move(level));
  return result;
}

levels values_as_marks(TreeNode* root) {
  return breadth_first(root, [](TreeNode* node, auto add) {
    add(node->left);
    add(node->right);
    node->val = INT_MIN;  // visited
  });
}

levels children_unlinked(TreeNode* root) {
  return breadth_first(root, [](TreeNode* node, auto add) {
    add(std::exchange(node->left, nullptr));
    add(std::exchange(node->right, nullptr));
  });
}

levels lowest_int_ends_level(TreeNode* root) {
  std::vector<int> text;
  for (const std::vector<int>& level : queue_by_level(root)) {
    text.insert(text.end(), level.begin(), level.end());
    text.push_back(INT_MIN);
  }
  levels result;
  std::vector<int> level;
  for (const int value : text) {
    if (value == INT_MIN)
      result.push_back(std::exchange(level, {}));
    else
      level.push_back(value);
  }
  return result;
}

levels levels_filled_with_nulls(TreeNode* root) {
  levels result;
  std::vector<const TreeNode*> level{root};
  while (std::ranges::any_of(level, [](const TreeNode* node) { return node != nullptr; })) {
    std::vector<const TreeNode*> next;
    std::vector<int>& values = result.emplace_back();
    for (const TreeNode* const node : level) {
      if (node != nullptr) values.push_back(node->val);
      next.push_back(node == nullptr ? nullptr : node->left);
      next.push_back(node == nullptr ? nullptr : node->right);
    }
    level = std::move(next);
  }
  return result;
}

std::size_t height(const TreeNode* node) {
  return node == nullptr ? 0 : 1 + std::max(height(node->left), height(node->right));
}

std::vector<int> values_on_level(const TreeNode* node, std::size_t depth) {
  if (node == nullptr) return {};
  if (depth == 0) return {node->val};
  std::vector<int> values = values_on_level(node->left, depth - 1);
  for (const int value : values_on_level(node->right, depth - 1)) values.push_back(value);
  return values;
}

levels height_in_loop_condition(TreeNode* root) {
  levels result;
  for (std::size_t depth = 0; depth < height(root); ++depth)
    result.push_back(values_on_level(root, depth));
  return result;
}

levels subtree_levels_twice(TreeNode* root) {
  if (root == nullptr) return {};
  levels result{{root->val}};
  for (TreeNode* const child : {root->left, root->right}) {
    if (subtree_levels_twice(child).empty()) continue;
    std::size_t depth = 1;
    for (const std::vector<int>& level : subtree_levels_twice(child)) {
      for (const int value : level) add_to_level(result, depth, value);
      ++depth;
    }
  }
  return result;
}

constexpr verdict wa = verdict::wrong_answer;
constexpr verdict re = verdict::runtime_error;
constexpr verdict tle = verdict::time_limit;
constexpr verdict mle = verdict::memory_limit;

constexpr row<signature> table[] = {
    {"recursion_by_depth", recursion_by_depth, "O(n)", "stack O(h)"},
    {"stack_with_depths", stack_with_depths, "O(n)", "O(h)"},
    {.name = "queue_by_level",
     .solution = queue_by_level,
     .time = "O(n)",
     .space = "O(w)",
     .trusted = true},
    {"end_marks_in_queue", end_marks_in_queue, "O(n)", "O(w)"},
    {"swapped_vectors", swapped_vectors, "O(n)", "O(w)"},
    {"prefetched_levels", prefetched_levels, "O(n)", "O(w)"},
    {"threads_with_depth", threads_with_depth, "O(n)", "O(1)"},
    {"one_level_of_all", one_level_of_all, "O(n)", "O(n)", wa,
     "Which values share a level is part of the answer: the order alone is not enough.",
     "哪些值在同一层也是答案的一部分，只有顺序对还不够。"},
    {"right_child_first", right_child_first, "O(n)", "O(w)", wa,
     "Within a level it goes from left to right: in a queue, the left child goes in first.",
     "同一层要从左到右：用队列时，左孩子先入队。"},
    {"zigzag_levels", zigzag_levels, "O(n)", "O(w)", wa,
     "That is the zigzag order: here every level runs from left to right.",
     "那是锯齿形层序；这里每一层都是从左到右。"},
    {"bottom_up", bottom_up, "O(n)", "O(w)", wa,
     "That is the order from the lowest level upwards: here the root comes first.",
     "那是自底向上的层序；这里根在最前面。"},
    {"size_of_growing_queue", size_of_growing_queue, "O(n)", "O(w)", wa,
     "The queue grows while a level is taken out: its size must be read once, before.",
     "取出一层的过程中队列还在变，长度要在循环之前读一次存下来。"},
    {"last_level_lost", last_level_lost, "O(n)", "O(w)", wa,
     "That there is no next level does not mean that this one need not be kept.",
     "没有下一层，不等于这一层不用存。"},
    {"one_level_of_nothing", one_level_of_nothing, "O(n)", "O(w)", wa,
     "The empty tree has no level: [], not one empty level, [[]].",
     "空树一层都没有：返回 []，而不是有一个空层的 [[]]。"},
    {"level_begun_for_null", level_begun_for_null, "O(n)", "stack O(h)", wa,
     "A level begun before the null check leaves an empty one at the end.",
     "先加一层再判空，最后会多出一个空层。"},
    {"zero_is_null", zero_is_null, "O(n)", "O(w)", wa,
     "A child is missing when its pointer is null, not when its value is 0.",
     "孩子缺不缺要看指针是否为空，而不是看值是否为 0。"},
    {"minus_one_is_null", minus_one_is_null, "O(n)", "O(w)", wa,
     "-1 is a value like any other; only some other formats write it for a missing child.",
     "-1 是普通的值；只有别的输入格式才用 -1 表示空节点。"},
    {"both_children_or_none", both_children_or_none, "O(n)", "O(w)", wa,
     "A node may have one child only: each is to be looked at for itself.",
     "节点可以只有一个孩子，左右要分开判断。"},
    {"left_else_right", left_else_right, "O(n)", "O(w)", wa,
     "`else if` for the right child loses it wherever there is a left one.",
     "右孩子用 else if 判断，只要有左孩子就把它漏了。"},
    {"visited_by_value", visited_by_value, "O(n log n)", "O(n)", wa,
     "Values may be equal: a tree needs no set of visited ones, least of all by value.",
     "值可能重复；树不需要判重，更不能按值判重。"},
    {"full_levels_assumed", full_levels_assumed, "O(n)", "O(n)", wa,
     "Levels of 1, 2, 4, … nodes are those of a complete tree only.",
     "每层恰好 1、2、4……个节点，只有完全二叉树才这样。"},
    {"heap_numbers", heap_numbers, "O(n)", "O(w)", wa,
     "Heap numbers double at each level: 64 bits are enough for 64 levels only.",
     "堆编号每层翻倍，64 位只够 64 层。"},
    {"depth_in_a_byte", depth_in_a_byte, "O(n)", "stack O(h)", wa,
     "A tree may have more than 256 levels.", "树可以超过 256 层，一个字节存不下层号。"},
    {"depth_incremented_twice", depth_incremented_twice, "O(n)", "stack O(h)", wa,
     "`++depth` for the left child is still there for the right one: pass depth + 1 to both.",
     "给左孩子写了 ++depth，到右孩子时又加一次；两边都应传 depth + 1。"},
    {"level_begun_too_late", level_begun_too_late, "O(n)", "stack O(h)", re,
     "When children come before their parent, the deepest level asks for its place first.",
     "后序里孩子先到，最深的一层先要位置，而前面的层还没建。"},
    {"null_root_in_queue", null_root_in_queue, "O(n)", "O(w)", re,
     "The root of the empty tree is null: look before it goes into the queue.",
     "空树的根是空指针，入队之前要先判断。"},
    {"left_spine_is_height", left_spine_is_height, "O(n)", "O(w)", wa,
     "The leftmost path is as long as the tree is high in a complete tree only.",
     "只有完全二叉树，一路向左的长度才等于树高。"},
    {"static_result", static_result, "O(n)", "O(w)", wa,
     "A static or global result still holds the levels of the call before.",
     "静态或全局的结果没有清空，上一次调用的层还在里面。"},
    {"values_as_marks", values_as_marks, "O(n)", "O(w)", wa,
     "The tree is only lent: its values must not be overwritten, as marks or otherwise.",
     "树只是借来的，不能改写节点的值来做标记。"},
    {"children_unlinked", children_unlinked, "O(n)", "O(w)", wa,
     "The tree is only lent: taking its links out on the way destroys it.",
     "树只是借来的，边走边把指针置空，就把树拆了。"},
    {"lowest_int_ends_level", lowest_int_ends_level, "O(n)", "O(n)", wa,
     "All of int32 are values: no int is left to mark the end of a level.",
     "整个 int32 范围都是合法的值，没有多余的 int 可以当层的分隔。"},
    {"levels_filled_with_nulls", levels_filled_with_nulls, "O(n + 2^h)", "O(2^h)", mle,
     "With a place kept under every null, a level is twice as long as the one above.",
     "空节点下面也留位置的话，每一层都是上一层的两倍长。"},
    {"height_in_loop_condition", height_in_loop_condition, "O(nh)", "stack O(h)", tle,
     "A walk from the root for each level, and one more for the height: quadratic on a chain.",
     "每一层都从根重走一遍，循环条件里还要再算一次树高：在链上是平方级。"},
    {"subtree_levels_twice", subtree_levels_twice, "O(n2^h)", "O(n), stack O(h)", tle,
     "A subtree walked once to ask and once more to take: at every level, that is exponential.",
     "先递归一遍问是否为空，再递归一遍取结果：每层都翻倍，指数级。"},
};

}  // namespace

std::vector<variant> solutions() { return variants(table); }

}  // namespace kata::level_order_traversal
