// A binary tree as a regular value: it owns its nodes, side by side in one array, the root first.
// Nothing here recurses: a chain of 10⁶ nodes is as good as any other shape.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kata/nodes.hpp"
#include "kata/reader.hpp"
#include "kata/writer.hpp"

namespace kata {

class tree {
 public:
  enum class side { left, right };

  tree() = default;
  tree(const tree& other);
  tree& operator=(const tree& other);
  tree(tree&&) = default;
  tree& operator=(tree&&) = default;

  /// Adds the root (the parent is then ignored) or a child in a free place; gives its index.
  std::size_t add(std::size_t parent, side where, int value);

  /// Lends the nodes to a solution.
  TreeNode* root() { return nodes_.empty() ? nullptr : nodes_.data(); }
  const TreeNode* root() const { return nodes_.empty() ? nullptr : nodes_.data(); }
  std::size_t size() const { return nodes_.size(); }

  /// Same shape and same values, whatever the order of the nodes in memory.
  friend bool operator==(const tree& a, const tree& b);

  /// What has changed since `before`, of which this is a copy, was copied, in one sentence; empty
  /// when nothing has.
  std::string changes_since(const tree& before) const;

  /// LeetCode's level order with `null`, one line. Throws bad_input.
  static tree read(reader& in, std::size_t most_nodes);
  void print(writer& out) const;

 private:
  void repoint(const TreeNode* old_base);

  std::vector<TreeNode> nodes_;
};

}  // namespace kata
