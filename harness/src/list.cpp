#include "kata/list.hpp"

#include <functional>
#include <numeric>
#include <utility>

namespace kata {

list::list(std::span<const int> values) : nodes_(values.size()) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    nodes_[i].val = values[i];
    nodes_[i].next = i + 1 < values.size() ? &nodes_[i + 1] : nullptr;
  }
}

/// Links into the other's array become links into this one; any other link is kept.
list::list(const list& other) : nodes_(other.nodes_), head_(other.head_) {
  for (ListNode& node : nodes_)
    if (const std::size_t place = other.place_of(node.next); place != foreign)
      node.next = &nodes_[place];
}

list::list(list&& other) noexcept
    : nodes_(std::move(other.nodes_)), head_(std::exchange(other.head_, 0)) {}

list& list::operator=(list&& other) noexcept {
  nodes_ = std::move(other.nodes_);
  head_ = std::exchange(other.head_, 0);
  return *this;
}

list& list::operator=(const list& other) {
  if (nodes_.size() == other.nodes_.size()) {
    head_ = other.head_;  // keeps the array: benchmarks restore their inputs
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const std::size_t place = other.place_of(other.nodes_[i].next);
      nodes_[i].val = other.nodes_[i].val;
      nodes_[i].next = place == foreign ? other.nodes_[i].next : &nodes_[place];
    }
    return *this;
  }
  return *this = list(other);
}

std::vector<int> list::values() const {
  std::vector<int> all;
  all.reserve(nodes_.size());
  for (const ListNode& node : nodes_) all.push_back(node.val);
  return all;
}

std::vector<std::size_t> list::order() const {
  std::vector<std::size_t> places;
  places.reserve(nodes_.size());
  for (std::size_t place = head_; place < nodes_.size() && places.size() < nodes_.size();
       place = place_of(nodes_[place].next))
    places.push_back(place);
  return places;
}

std::vector<int> list::values_in_order() const {
  std::vector<int> all;
  all.reserve(nodes_.size());
  for (const std::size_t place : order()) all.push_back(nodes_[place].val);
  return all;
}

void list::scatter(random& rng) {
  std::vector<std::size_t> to(nodes_.size());
  std::iota(to.begin(), to.end(), std::size_t{0});
  rng.shuffle(to);
  std::vector<ListNode> moved(nodes_.size());
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const std::size_t next = place_of(nodes_[i].next);
    moved[to[i]].val = nodes_[i].val;
    moved[to[i]].next = next == foreign ? nodes_[i].next : &moved[to[next]];
  }
  head_ = nodes_.empty() ? 0 : to[head_];
  nodes_ = std::move(moved);
}

std::size_t list::place_of(const ListNode* node) const {
  // std::less is total on pointers; < on unrelated ones is not specified.
  const std::less<const ListNode*> before;
  if (nodes_.empty() || before(node, nodes_.data()) || !before(node, nodes_.data() + nodes_.size()))
    return foreign;
  return static_cast<std::size_t>(node - nodes_.data());
}

bool operator==(const list& a, const list& b) {
  if (a.size() != b.size() || a.head_ != b.head_) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const ListNode* const next_a = a.nodes_[i].next;
    const ListNode* const next_b = b.nodes_[i].next;
    const std::size_t place = a.place_of(next_a);
    const bool same_link =
        place == b.place_of(next_b) && (place != list::foreign || next_a == next_b);
    if (a.nodes_[i].val != b.nodes_[i].val || !same_link) return false;
  }
  return true;
}

chain follow(const ListNode* head, const list& owner) {
  chain seen;
  std::vector<bool> visited(owner.size());
  std::size_t strangers = 0;
  for (const ListNode* node = head; node != nullptr; node = node->next) {
    const std::size_t place = owner.place_of(node);
    // Foreign nodes cannot be marked: more of them than the list has nodes is taken for a cycle.
    seen.cyclic = place == list::foreign ? ++strangers > owner.size() + 1 : visited[place];
    if (seen.cyclic) break;
    if (place != list::foreign) visited[place] = true;
    seen.values.push_back(node->val);
    seen.places.push_back(place);
  }
  return seen;
}

}  // namespace kata
