// A binary tree as a regular value: it owns its nodes, side by side in one array, in the order in
// which they were added until they are scattered; a node's index is where it stands.
// Nothing here recurses: a chain of 10⁶ nodes is as good as any other shape.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "kata/cache.hpp"
#include "kata/nodes.hpp"
#include "kata/random.hpp"
#include "kata/reader.hpp"
#include "kata/writer.hpp"

namespace kata {

/// Asks the cache for a node, which may lie across two of its lines.
[[gnu::always_inline]] inline void prefetch(const TreeNode* node) {
  prefetch(static_cast<const void*>(node));
  prefetch(reinterpret_cast<const char*>(node + 1) - 1);
}

class tree {
 public:
  enum class side { left, right };

  tree() = default;
  tree(const tree& other);
  tree& operator=(const tree& other);
  tree(tree&& other) noexcept;
  tree& operator=(tree&& other) noexcept;

  /// Adds the root (the parent is then ignored) or a child in a free place; gives its index.
  std::size_t add(std::size_t parent, side where, int value);

  /// Lends the nodes to a solution.
  TreeNode* root() { return nodes_.empty() ? nullptr : nodes_.data() + root_; }
  const TreeNode* root() const { return nodes_.empty() ? nullptr : nodes_.data() + root_; }
  std::size_t size() const { return nodes_.size(); }

  /// By their indices.
  std::span<TreeNode> nodes() { return nodes_; }
  std::span<const TreeNode> nodes() const { return nodes_; }

  /// Moves every node to a random place in the array, the root too; the tree is still == to what it
  /// was. Indices that were given before are no longer right.
  void scatter(random& rng);

  /// Same shape and same values, whatever the order of the nodes in memory.
  friend bool operator==(const tree& a, const tree& b);

  /// What has changed since `before`, of which this is a copy, was copied, in one sentence; empty
  /// when nothing has.
  std::string changes_since(const tree& before) const;

  /// LeetCode's level order with `null`, one line. Throws bad_input.
  static tree read(reader& in, std::size_t most_nodes);
  void print(writer& out) const;

 private:
  std::size_t read_canonical(reader& in, std::size_t most_nodes);
  void repoint(const TreeNode* old_base);

  std::vector<TreeNode> nodes_;
  std::size_t root_ = 0;  ///< its index
};

}  // namespace kata
