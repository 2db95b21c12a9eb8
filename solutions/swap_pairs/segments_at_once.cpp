#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "kata/cache.hpp"
#include "kata/list.hpp"
#include "swap_pairs.hpp"

// Who has only a head must follow the links, one wait for memory each. Who has the array that the
// nodes lie in can begin anywhere. So every node whose place is a multiple of a stride begins a
// segment of the list, and many segments are followed by turns, each up to where another one
// begins; a node is asked for in one round and looked at in the next. Put together, the segments
// are the list as an array of places, in its order. There a swap is a swap, as in node_array, and
// no link waits for another.
//
// Invariant: every walk stands on a node of its segment that is on its way from memory; the record
// of its places ends before that node.
//
// The segments are those of list ranking: Reid-Miller, "List ranking and list scan on the Cray
// C-90", 1994.

namespace kata::swap_pairs {

ListNode* pointer_to_pointer(ListNode* head);  // of the table

namespace {

constexpr std::size_t walks_at_once = 48;
constexpr std::size_t segments_wanted = 4096;
constexpr std::size_t ahead = 32;

/// Below this, nothing of a list is far away.
constexpr std::size_t fewest = 4096;

using place = std::uint32_t;
constexpr place nowhere = UINT32_MAX;

struct segment {
  place first = nowhere;
  place next = nowhere;    ///< where the segment behind it begins
  std::size_t record = 0;  ///< which has its places,
  std::size_t begin = 0;   ///< from here
  std::size_t end = 0;     ///< to here
};

struct walk {
  std::size_t segment;
  std::size_t record;
  place at;
};

/// Segments begin at the multiples of a power of two, and at the head.
class segmented_list {
 public:
  explicit segmented_list(list& whole)
      : nodes_(whole.nodes()),
        shift_(static_cast<int>(std::bit_width(nodes_.size() / segments_wanted))),
        head_(static_cast<place>(whole.place_of(whole.head()))) {
    for (std::size_t first = 0; first < nodes_.size(); first += std::size_t{1} << shift_)
      segments_.push_back({.first = static_cast<place>(first)});
    if (!begins_segment(head_)) segments_.push_back({.first = head_});
    for (std::vector<place>& record : records_)
      record.reserve(nodes_.size() / walks_at_once * 5 / 4);
    follow_all();
  }

  std::vector<place> order() const {
    std::vector<place> places;
    places.reserve(nodes_.size());
    for (place first = head_; first != nowhere;) {
      const segment& s = segments_[index_of(first)];
      const auto record = records_[s.record].begin();
      places.insert(places.end(), record + static_cast<std::ptrdiff_t>(s.begin),
                    record + static_cast<std::ptrdiff_t>(s.end));
      first = s.next;
    }
    return places;
  }

 private:
  bool begins_segment(place p) const { return p >> shift_ << shift_ == p; }
  std::size_t index_of(place first) const {
    return begins_segment(first) ? first >> shift_ : segments_.size() - 1;
  }

  walk begin(std::size_t index, std::size_t record) {
    segment& s = segments_[index];
    s.record = record;
    s.begin = records_[record].size();
    prefetch(&nodes_[s.first]);
    return {index, record, s.first};
  }

  /// One node further; false at the segment's end.
  bool step(walk& w) {
    records_[w.record].push_back(w.at);
    const ListNode* const node = nodes_[w.at].next;
    const place next = node == nullptr ? nowhere : static_cast<place>(node - nodes_.data());
    if (node == nullptr || begins_segment(next)) {
      segments_[w.segment].next = next;
      segments_[w.segment].end = records_[w.record].size();
      return false;
    }
    w.at = next;
    prefetch(node);
    return true;
  }

  void follow_all() {
    std::array<walk, walks_at_once> walks;
    std::size_t begun = 0;
    std::size_t count = 0;
    for (; count < walks_at_once && begun < segments_.size(); ++count, ++begun)
      walks[count] = begin(begun, count);
    while (count > 0) {
      for (std::size_t w = 0; w < count; ++w) {
        if (step(walks[w])) continue;
        if (begun < segments_.size())
          walks[w] = begin(begun++, walks[w].record);
        else
          walks[w--] = walks[--count];
      }
    }
  }

  std::span<ListNode> nodes_;
  int shift_;
  place head_;
  std::vector<segment> segments_;
  std::array<std::vector<place>, walks_at_once> records_;
};

/// Do most links lead to the next place, as far as a sample tells? Then the processor sees what
/// will be needed by itself.
bool mostly_in_order(std::span<const ListNode> nodes) {
  constexpr std::size_t samples = 64;
  std::size_t to_next_place = 0;
  for (std::size_t i = 0; i < samples; ++i) {
    const ListNode& node = nodes[i * (nodes.size() / samples)];
    to_next_place += node.next == &node + 1;
  }
  return to_next_place > samples / 2;
}

ListNode* swapped_by_places(list& whole) {
  const std::vector<place> order = segmented_list(whole).order();
  ListNode* const nodes = whole.nodes().data();
  const std::size_t n = order.size();
  for (std::size_t i = 0; i + 1 < n; i += 2) {
    if (i + ahead + 1 < n) {
      __builtin_prefetch(nodes + order[i + ahead], 1);
      __builtin_prefetch(nodes + order[i + ahead + 1], 1);
    }
    nodes[order[i + 1]].next = nodes + order[i];
    nodes[order[i]].next = i + 3 < n   ? nodes + order[i + 3]
                           : i + 2 < n ? nodes + order[i + 2]
                                       : nullptr;
  }
  return nodes + order[1];
}

}  // namespace

void segments_at_once(std::span<list> inputs, std::vector<ListNode*>& results) {
  for (list& whole : inputs)
    results.push_back(whole.size() < fewest || mostly_in_order(whole.nodes())
                          ? pointer_to_pointer(whole.head())
                          : swapped_by_places(whole));
}

}  // namespace kata::swap_pairs
