#include "inorder_traversal.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <set>
#include <utility>
#include <vector>

#include "kata/problem.hpp"

namespace kata::inorder_traversal {

std::vector<int> placed_by_sizes(TreeNode* root);

namespace {

// Nothing is inlined here: on a chain of 10⁵ nodes, a stack of 8 MB has 80 bytes for a call.
[[gnu::noinline]] void give_out(int value, std::vector<int>& values) { values.push_back(value); }

[[gnu::noinline]] void visit(const TreeNode* node, std::vector<int>& values) {
  if (node == nullptr) return;
  visit(node->left, values);
  give_out(node->val, values);
  visit(node->right, values);
}

/// The definition, word for word.
std::vector<int> recursion(TreeNode* root) {
  std::vector<int> values;
  visit(root, values);
  return values;
}

/// What recursion remembers, and no more. Invariant: the stack holds the nodes that were passed on
/// the way down to `node` and whose turn is still to come, the next one on top; all before them in
/// inorder is given out but the subtree of `node`.
std::vector<int> explicit_stack(TreeNode* root) {
  std::vector<int> values;
  std::vector<const TreeNode*> passed;
  for (const TreeNode* node = root; node != nullptr || !passed.empty();) {
    for (; node != nullptr; node = node->left) passed.push_back(node);
    node = passed.back();
    passed.pop_back();
    values.push_back(node->val);
    node = node->right;
  }
  return values;
}

/// The stack holds what is to be done, in reverse: subtrees to walk, and nodes to give out. Moving
/// one line makes it preorder or postorder.
std::vector<int> stack_of_tasks(TreeNode* root) {
  struct task {
    const TreeNode* node;
    bool walked_left;
  };
  std::vector<int> values;
  std::vector<task> to_do{{root, false}};
  while (!to_do.empty()) {
    const auto [node, walked_left] = to_do.back();
    to_do.pop_back();
    if (node == nullptr) continue;
    if (walked_left) {
      values.push_back(node->val);
      continue;
    }
    to_do.push_back({node->right, false});
    to_do.push_back({node, true});
    to_do.push_back({node->left, false});
  }
  return values;
}

/// No stack: the last node of a left subtree is lent a right link, a thread, back to the node whose
/// turn comes after it. Invariant: the threads lead to just those nodes that a stack would hold;
/// one found in place says that the left side is done, and is taken out there. Every link is
/// followed three times at most. Morris, "Traversing binary trees simply and cheaply", 1979.
std::vector<int> morris_threads(TreeNode* root) {
  std::vector<int> values;
  for (TreeNode* node = root; node != nullptr;) {
    if (node->left != nullptr) {
      TreeNode* last = node->left;
      while (last->right != nullptr && last->right != node) last = last->right;
      if (last->right == nullptr) {
        last->right = node;
        node = node->left;
        continue;
      }
      last->right = nullptr;
    }
    values.push_back(node->val);
    node = node->right;
  }
  return values;
}

// ── Known to be wrong ──

/// The walk where `has(child)` says which children there are.
template <class Has>
std::vector<int> walk_where(TreeNode* root, Has has) {
  std::vector<int> values;
  std::vector<const TreeNode*> passed;
  const auto child = [&](const TreeNode* node) {
    return node != nullptr && has(node) ? node : nullptr;
  };
  for (const TreeNode* node = root; node != nullptr || !passed.empty();) {
    for (; node != nullptr; node = child(node->left)) passed.push_back(node);
    node = passed.back();
    passed.pop_back();
    values.push_back(node->val);
    node = child(node->right);
  }
  return values;
}

std::vector<int> preorder(TreeNode* root) {
  std::vector<int> values;
  std::vector<const TreeNode*> open{root};
  while (!open.empty()) {
    const TreeNode* const node = open.back();
    open.pop_back();
    if (node == nullptr) continue;
    values.push_back(node->val);
    open.push_back(node->right);
    open.push_back(node->left);
  }
  return values;
}

std::vector<int> postorder(TreeNode* root) {
  std::vector<int> values;
  std::vector<const TreeNode*> open{root};
  while (!open.empty()) {
    const TreeNode* const node = open.back();
    open.pop_back();
    if (node == nullptr) continue;
    values.push_back(node->val);
    open.push_back(node->left);
    open.push_back(node->right);
  }
  std::ranges::reverse(values);
  return values;
}

std::vector<int> breadth_first(TreeNode* root) {
  std::vector<int> values;
  std::deque<const TreeNode*> open{root};
  while (!open.empty()) {
    const TreeNode* const node = open.front();
    open.pop_front();
    if (node == nullptr) continue;
    values.push_back(node->val);
    open.push_back(node->left);
    open.push_back(node->right);
  }
  return values;
}

std::vector<int> right_subtree_first(TreeNode* root) {
  std::vector<int> values = explicit_stack(root);
  std::ranges::reverse(values);
  return values;
}

std::vector<int> sorted_values(TreeNode* root) {
  std::vector<int> values = preorder(root);
  std::ranges::sort(values);
  return values;
}

std::vector<int> values_in_a_set(TreeNode* root) {
  std::vector<int> values = explicit_stack(root);
  std::set<int> seen;
  std::erase_if(values, [&](int value) { return !seen.insert(value).second; });
  return values;
}

std::vector<int> zero_is_null(TreeNode* root) {
  return walk_where(root, [](const TreeNode* node) { return node->val != 0; });
}

std::vector<int> minus_one_is_null(TreeNode* root) {
  return walk_where(root, [](const TreeNode* node) { return node->val != -1; });
}

std::vector<int> lowest_int_is_null(TreeNode* root) {
  return walk_where(root, [](const TreeNode* node) { return node->val != INT_MIN; });
}

std::vector<int> sixteen_bit_values(TreeNode* root) {
  std::vector<int> values;
  for (const int value : explicit_stack(root)) values.push_back(static_cast<std::int16_t>(value));
  return values;
}

std::vector<int> left_spine_only(TreeNode* root) {
  std::vector<int> values;
  for (const TreeNode* node = root; node != nullptr; node = node->left) values.push_back(node->val);
  std::ranges::reverse(values);
  return values;
}

std::vector<int> left_of_right_lost(TreeNode* root) {
  std::vector<int> values;
  std::vector<const TreeNode*> passed;
  for (const TreeNode* node = root; node != nullptr; node = node->left) passed.push_back(node);
  while (!passed.empty()) {
    const TreeNode* const node = passed.back();
    passed.pop_back();
    values.push_back(node->val);
    if (node->right != nullptr) passed.push_back(node->right);  // and its left side?
  }
  return values;
}

std::vector<int> and_for_or(TreeNode* root) {
  std::vector<int> values;
  std::vector<const TreeNode*> passed;
  const TreeNode* node = root;
  if (node == nullptr) return values;
  do {
    for (; node != nullptr; node = node->left) passed.push_back(node);
    node = passed.back();
    passed.pop_back();
    values.push_back(node->val);
    node = node->right;
  } while (node != nullptr && !passed.empty());
  return values;
}

std::vector<int> static_result(TreeNode* root) {
  static std::vector<int> values;
  visit(root, values);
  return values;
}

std::vector<int> stack_of_a_hundred(TreeNode* root) {
  std::vector<int> values;
  std::array<const TreeNode*, 100> passed;
  std::size_t count = 0;
  for (const TreeNode* node = root; node != nullptr || count > 0;) {
    for (; node != nullptr; node = node->left) passed.at(count++) = node;
    node = passed.at(--count);
    values.push_back(node->val);
    node = node->right;
  }
  return values;
}

std::vector<int> left_links_cut(TreeNode* root) {
  std::vector<int> values;
  std::vector<TreeNode*> open;
  if (root != nullptr) open.push_back(root);
  while (!open.empty()) {
    TreeNode* const node = open.back();
    if (node->left != nullptr) {
      open.push_back(std::exchange(node->left, nullptr));  // so as not to come here again
      continue;
    }
    open.pop_back();
    values.push_back(node->val);
    if (node->right != nullptr) open.push_back(node->right);
  }
  return values;
}

std::vector<int> values_as_marks(TreeNode* root) {
  std::vector<int> values;
  std::vector<TreeNode*> open;
  if (root != nullptr) open.push_back(root);
  while (!open.empty()) {
    TreeNode* const node = open.back();
    if (node->left != nullptr && node->left->val != INT_MIN) {
      open.push_back(node->left);
      continue;
    }
    open.pop_back();
    values.push_back(node->val);
    node->val = INT_MIN;  // visited
    if (node->right != nullptr) open.push_back(node->right);
  }
  return values;
}

std::vector<int> threads_left_in(TreeNode* root) {
  std::vector<int> values;
  for (TreeNode* node = root; node != nullptr;) {
    if (node->left != nullptr) {
      TreeNode* last = node->left;
      while (last->right != nullptr && last->right != node) last = last->right;
      if (last->right == nullptr) {
        last->right = node;
        node = node->left;
        continue;
      }
    }
    values.push_back(node->val);
    node = node->right;
  }
  return values;
}

std::vector<int> threads_end_at_root(TreeNode* root) {
  std::vector<int> values;
  for (TreeNode* node = root; node != nullptr;) {
    if (node->left != nullptr) {
      TreeNode* last = node->left;
      while (last->right != nullptr && last->right != node) last = last->right;
      if (last->right == nullptr) {
        last->right = node;
        node = node->left;
        continue;
      }
      last->right = nullptr;
    }
    values.push_back(node->val);
    if (node == root) break;  // back where it began
    node = node->right;
  }
  return values;
}

std::vector<int> thread_not_recognised(TreeNode* root) {
  std::vector<int> values;
  for (TreeNode* node = root; node != nullptr;) {
    if (node->left != nullptr) {
      TreeNode* last = node->left;
      while (last->right != nullptr) last = last->right;  // over the thread, round and round
      last->right = node;
      node = node->left;
      continue;
    }
    values.push_back(node->val);
    node = node->right;
  }
  return values;
}

std::vector<int> flattened_to_a_chain(TreeNode* root) {
  std::vector<int> values;
  for (TreeNode* node = root; node != nullptr;) {
    if (node->left != nullptr) {
      TreeNode* last = node->left;
      while (last->right != nullptr) last = last->right;
      last->right = node;
      node = std::exchange(node->left, nullptr);
      continue;
    }
    values.push_back(node->val);
    node = node->right;
  }
  return values;
}

std::vector<int> null_root_followed(TreeNode* root) {
  std::vector<int> values;
  std::vector<const TreeNode*> passed;
  const TreeNode* node = root;
  do {
    for (; node->left != nullptr; node = node->left) passed.push_back(node);
    values.push_back(node->val);
    while (node->right == nullptr && !passed.empty()) {
      node = passed.back();
      passed.pop_back();
      values.push_back(node->val);
    }
    node = node->right;
  } while (node != nullptr);
  return values;
}

void visit_down_to_leaves(const TreeNode* node, std::vector<int>& values) {
  if (node->left == nullptr && node->right == nullptr) {
    values.push_back(node->val);
    return;
  }
  visit_down_to_leaves(node->left, values);
  values.push_back(node->val);
  visit_down_to_leaves(node->right, values);
}

std::vector<int> leaf_as_base_case(TreeNode* root) {
  std::vector<int> values;
  if (root != nullptr) visit_down_to_leaves(root, values);
  return values;
}

std::vector<int> left_subtree_twice(TreeNode* root) {
  if (root == nullptr) return {};
  std::vector<int> values;
  if (!left_subtree_twice(root->left).empty()) values = left_subtree_twice(root->left);
  values.push_back(root->val);
  for (const int value : left_subtree_twice(root->right)) values.push_back(value);
  return values;
}

std::size_t nodes_below(const TreeNode* node) {
  return node == nullptr ? 0 : 1 + nodes_below(node->left) + nodes_below(node->right);
}

std::vector<int> kth_by_counting(TreeNode* root) {
  std::vector<int> values;
  for (std::size_t k = 0; k < nodes_below(root); ++k) {
    std::size_t before = k;
    const TreeNode* node = root;
    for (std::size_t left; (left = nodes_below(node->left)) != before;) {
      if (left > before) {
        node = node->left;
      } else {
        before -= left + 1;
        node = node->right;
      }
    }
    values.push_back(node->val);
  }
  return values;
}

constexpr verdict wa = verdict::wrong_answer;
constexpr verdict re = verdict::runtime_error;
constexpr verdict tle = verdict::time_limit;

constexpr row<signature> table[] = {
    {"recursion", recursion, "O(n)", "stack O(h)"},
    {.name = "explicit_stack",
     .solution = explicit_stack,
     .time = "O(n)",
     .space = "O(h)",
     .trusted = true},
    {"stack_of_tasks", stack_of_tasks, "O(n)", "O(h)"},
    {"morris_threads", morris_threads, "O(n)", "O(1)"},
    {"placed_by_sizes", placed_by_sizes, "O(n)", "O(n)"},
    {"preorder", preorder, "O(n)", "O(h)", wa,
     "That is preorder: in inorder a node comes after all of its left subtree.",
     "那是前序；中序里，节点要排在整棵左子树之后。"},
    {"postorder", postorder, "O(n)", "O(h)", wa,
     "That is postorder: in inorder a node comes before all of its right subtree.",
     "那是后序；中序里，节点要排在整棵右子树之前。"},
    {"breadth_first", breadth_first, "O(n)", "O(n)", wa,
     "A queue gives the level order: inorder needs a stack.", "用队列得到的是层序；中序要用栈。"},
    {"right_subtree_first", right_subtree_first, "O(n)", "O(h)", wa,
     "That is inorder read backwards: the left subtree comes first.",
     "左右反了：那是倒过来的中序，应该先左后右。"},
    {"sorted_values", sorted_values, "O(n log n)", "O(n)", wa,
     "Inorder is ascending in a search tree only, and this is any binary tree.",
     "只有二叉搜索树的中序才是升序，这里是任意二叉树。"},
    {"values_in_a_set", values_in_a_set, "O(n log n)", "O(n)", wa,
     "Values may be equal: a set of visited ones must hold nodes, if anything.",
     "值可能重复；要判重也只能按节点，不能按值。"},
    {"zero_is_null", zero_is_null, "O(n)", "O(h)", wa,
     "A child is missing when its pointer is null, not when its value is 0.",
     "孩子缺不缺要看指针是否为空，而不是看值是否为 0。"},
    {"minus_one_is_null", minus_one_is_null, "O(n)", "O(h)", wa,
     "-1 is a value like any other; only some other formats write it for a missing child.",
     "-1 是普通的值；只有别的输入格式才用 -1 表示空节点。"},
    {"lowest_int_is_null", lowest_int_is_null, "O(n)", "O(h)", wa,
     "All of int32 are values: INT_MIN cannot stand for a missing child.",
     "整个 int32 范围都是合法的值，INT_MIN 也不能表示空节点。"},
    {"sixteen_bit_values", sixteen_bit_values, "O(n)", "O(h)", wa,
     "Values are int32: 16 bits do not hold them.", "值的范围是 int32，16 位存不下。"},
    {"left_spine_only", left_spine_only, "O(h)", "O(1)", wa,
     "Going left and coming back up is half of it: each node passed has a right subtree, too.",
     "只走了最左边那条路；沿途每个节点还有右子树。"},
    {"left_of_right_lost", left_of_right_lost, "O(n)", "O(h)", wa,
     "A right child is the root of a subtree: from there it goes left first, again.",
     "右孩子也是一棵子树的根，到了那里还要先一路向左。"},
    {"and_for_or", and_for_or, "O(n)", "O(h)", wa,
     "The walk ends when there is no node and no stack left; one of them alone goes on.",
     "当前节点为空并且栈也空了才结束，循环条件是“或”不是“与”。"},
    {"static_result", static_result, "O(n)", "stack O(h)", wa,
     "A static or global result still holds the values of the call before.",
     "静态或全局的结果没有清空，上一次调用的值还在里面。"},
    {"stack_of_a_hundred", stack_of_a_hundred, "O(n)", "O(1)", re,
     "The stack grows with the height, and a chain is as high as it has nodes.",
     "栈的深度就是树高，而链的高度等于节点数，固定大小的数组不够。"},
    {"left_links_cut", left_links_cut, "O(n)", "O(h)", wa,
     "The tree is only lent: links cut so as not to go left twice are lost to its owner.",
     "树只是借来的：为了不重复向左而断开指针，就把树拆了。"},
    {"values_as_marks", values_as_marks, "O(n)", "O(h)", wa,
     "The tree is only lent: its values must not be overwritten, as marks or otherwise.",
     "树只是借来的，不能改写节点的值来做标记。"},
    {"threads_left_in", threads_left_in, "O(n)", "O(1)", wa,
     "A Morris thread must be taken out when the walk comes back over it.",
     "Morris 遍历沿线索回来时要把线索拆掉，否则树里就有了环。"},
    {"threads_end_at_root", threads_end_at_root, "O(n)", "O(1)", wa,
     "Coming back to the root over its thread ends the left half only.",
     "沿线索回到根只说明左半边走完了，右子树还没走。"},
    {"thread_not_recognised", thread_not_recognised, "∞", "O(1)", tle,
     "The search for the predecessor must stop at a thread, or it goes round in a circle for ever.",
     "找前驱时遇到线索必须停下，否则会一直绕圈。"},
    {"flattened_to_a_chain", flattened_to_a_chain, "O(n)", "O(1)", wa,
     "Threads in place of left links turn the tree into a chain: the order is right, the tree "
     "gone.",
     "一边加线索一边断开左指针，顺序是对的，但树被拉成了一条链。"},
    {"null_root_followed", null_root_followed, "O(n)", "O(h)", re,
     "The empty tree's root is null: look before asking for its left child.",
     "空树的根是空指针，先判断再取左孩子。"},
    {"leaf_as_base_case", leaf_as_base_case, "O(n)", "stack O(h)", re,
     "With the leaf as the base case, a node with one child sends the walk into a null pointer.",
     "以叶子为递归出口，遇到只有一个孩子的节点就会走进空指针。"},
    {"left_subtree_twice", left_subtree_twice, "O(n2^h)", "O(n), stack O(h)", tle,
     "A subtree walked once to ask and once more to take: at every level, that is exponential.",
     "先递归一遍问是否为空，再递归一遍取结果：每层都翻倍，指数级。"},
    {"kth_by_counting", kth_by_counting, "O(n²h)", "stack O(h)", tle,
     "To find each value anew by counting subtrees walks the tree over and over.",
     "每个值都靠数子树大小重新找一遍，等于把树反复走了很多遍。"},
};

}  // namespace

std::vector<variant> solutions() { return variants(table); }

}  // namespace kata::inorder_traversal
