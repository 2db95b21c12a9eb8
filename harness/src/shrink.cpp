#include "kata/shrink.hpp"

#include <algorithm>
#include <utility>

namespace kata {

namespace {

/// The subtree under `top` as a tree of its own; `changed` is left out when `replacement` is null,
/// else it is the replacement's subtree that stands in its place; `value` replaces its value.
tree rebuilt(const TreeNode* top, const TreeNode* changed, const TreeNode* replacement,
             const int* value) {
  tree made;
  struct open_place {
    const TreeNode* node;
    std::size_t parent;
    tree::side where;
  };
  std::vector<open_place> queue{{top, 0, tree::side::left}};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    auto [node, parent, where] = queue[i];
    const bool here = node == changed;
    if (here && value == nullptr) node = replacement;
    if (node == nullptr) continue;
    const std::size_t at = made.add(parent, where, here && value != nullptr ? *value : node->val);
    queue.push_back({node->left, at, tree::side::left});
    queue.push_back({node->right, at, tree::side::right});
  }
  return made;
}

std::vector<const TreeNode*> nodes_of(const tree& value) {
  std::vector<const TreeNode*> nodes{value.root()};
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (const TreeNode* const child : {nodes[i]->left, nodes[i]->right})
      if (child != nullptr) nodes.push_back(child);
  return nodes;
}

/// Each candidate is a copy: of a large tree only those at a few nodes, near the root, where much
/// hangs, and on the way down to the last, as far apart as a chain wants them.
std::vector<const TreeNode*> worth_while(std::vector<const TreeNode*> nodes) {
  constexpr std::size_t large = 256;
  constexpr std::size_t kept = 16;
  if (nodes.size() <= large) return nodes;
  std::vector<const TreeNode*> few(nodes.begin(), nodes.begin() + kept);
  for (std::size_t i = 1; i < kept; ++i) few.push_back(nodes[i * nodes.size() / kept]);
  return few;
}

}  // namespace

void shrink(const list& value, std::vector<list>& smaller) {
  std::vector<std::vector<int>> simpler;
  shrink(value.values_in_order(), simpler);
  for (const std::vector<int>& values : simpler) smaller.emplace_back(values);
}

void shrink(const tree& value, std::vector<tree>& smaller) {
  if (value.root() == nullptr) return;
  const auto before = static_cast<std::ptrdiff_t>(smaller.size());
  smaller.emplace_back();
  const auto nodes = worth_while(nodes_of(value));
  for (const TreeNode* const node : nodes) {
    if (node != value.root()) {
      smaller.push_back(rebuilt(node, nullptr, nullptr, nullptr));
      smaller.push_back(rebuilt(value.root(), node, nullptr, nullptr));
    }
    for (const TreeNode* const child : {node->left, node->right})
      if (child != nullptr) smaller.push_back(rebuilt(value.root(), node, child, nullptr));
  }
  std::ranges::stable_sort(smaller.begin() + before, smaller.end(), {}, &tree::size);
  if (value.size() > most_with_simpler_elements) return;
  for (const TreeNode* const node : nodes) {
    std::vector<int> simpler;
    shrink(node->val, simpler);
    for (const int& v : simpler) smaller.push_back(rebuilt(value.root(), node, nullptr, &v));
  }
}

}  // namespace kata
