// A singly linked list as a regular value: it owns its nodes, side by side in one array. They stand
// there in the list's order until they are scattered; a node's place is where it stands.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "kata/nodes.hpp"
#include "kata/random.hpp"

namespace kata {

class list {
 public:
  list() = default;
  explicit list(std::span<const int> values);
  list(const list& other);
  list& operator=(const list& other);
  list(list&& other) noexcept;
  list& operator=(list&& other) noexcept;

  /// Lends the nodes to a solution, which may link them anew, or to anything.
  ListNode* head() { return nodes_.empty() ? nullptr : nodes_.data() + head_; }
  std::size_t size() const { return nodes_.size(); }

  /// All nodes by their places, whatever the links are now.
  std::span<ListNode> nodes() { return nodes_; }
  std::vector<int> values() const;

  /// The places one after the other as the links go from the head: of a list that is whole.
  std::vector<std::size_t> order() const;
  std::vector<int> values_in_order() const;

  /// Moves every node to a random place, and so the head, too. The list is the same when followed
  /// from its head; it is no longer ==, as places are compared.
  void scatter(random& rng);

  /// Equal when each node has the value, and points to the place, that its counterpart has.
  friend bool operator==(const list& a, const list& b);

  static constexpr std::size_t foreign = static_cast<std::size_t>(-1);

  /// The place of a node in the array, or `foreign`.
  std::size_t place_of(const ListNode* node) const;

 private:
  std::vector<ListNode> nodes_;
  std::size_t head_ = 0;  ///< its place
};

/// What one sees when one follows the links from a head that a solution returned.
struct chain {
  std::vector<int> values;
  std::vector<std::size_t> places;  ///< of each node in the list that was given, or list::foreign
  bool cyclic = false;              ///< it comes back to a node; cut there

  friend bool operator==(const chain&, const chain&) = default;
};

/// Takes at most 2·owner.size() + 2 steps, then calls it cyclic.
chain follow(const ListNode* head, const list& owner);

}  // namespace kata
