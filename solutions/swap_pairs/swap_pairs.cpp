#include "swap_pairs.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kata/list.hpp"
#include "kata/problem.hpp"

namespace kata::swap_pairs {

void segments_at_once(std::span<list> inputs, std::vector<ListNode*>& results);

/// What changes before a pair is a link, not a node: the head is a link like any other.
/// Invariant: the list up to the link is swapped; from it on, it is as it was.
ListNode* pointer_to_pointer(ListNode* head) {
  for (ListNode** link = &head; *link != nullptr && (*link)->next != nullptr;) {
    ListNode* const first = *link;
    ListNode* const second = first->next;
    *link = second;
    first->next = second->next;
    second->next = first;
    link = &first->next;
  }
  return head;
}

namespace {

/// Places instead of links: every node's address in an array, where a swap is a swap.
ListNode* node_array(ListNode* head) {
  std::vector<ListNode*> nodes;
  for (ListNode* node = head; node != nullptr; node = node->next) nodes.push_back(node);
  for (std::size_t i = 0; i + 1 < nodes.size(); i += 2) std::swap(nodes[i], nodes[i + 1]);
  nodes.push_back(nullptr);
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i) nodes[i]->next = nodes[i + 1];
  return nodes.front();
}

/// A pair, and the same question for what comes after it.
ListNode* recursion(ListNode* head) {
  if (head == nullptr || head->next == nullptr) return head;
  ListNode* const second = head->next;
  head->next = recursion(second->next);
  second->next = head;
  return second;
}

/// Deals the nodes out to two queues, then takes from both by turns, the second one first.
/// Invariant: the queues together hold what was dealt, their lengths differ by at most one.
ListNode* deal_and_zip(ListNode* head) {
  ListNode* queues[2] = {nullptr, nullptr};
  ListNode** ends[2] = {&queues[0], &queues[1]};
  for (std::size_t turn = 0; head != nullptr; turn ^= 1) {
    *ends[turn] = head;
    ends[turn] = &head->next;
    head = head->next;
  }
  *ends[0] = nullptr;
  *ends[1] = nullptr;

  ListNode** end = &head;
  for (auto& [odd, even] = queues; odd != nullptr;) {
    if (even != nullptr) {
      *end = std::exchange(even, even->next);
      end = &(*end)->next;
    }
    *end = std::exchange(odd, odd->next);
    end = &(*end)->next;
  }
  return head;
}

/// A node before the head, so that the first pair is no special case.
/// Invariant: from the dummy to `previous`, all is swapped; behind it, all is as it was.
ListNode* dummy_head(ListNode* head) {
  ListNode dummy(0, head);
  ListNode* previous = &dummy;
  while (previous->next != nullptr && previous->next->next != nullptr) {
    ListNode* const first = previous->next;
    ListNode* const second = first->next;
    first->next = second->next;
    second->next = first;
    previous->next = second;
    previous = first;
  }
  return dummy.next;
}

// ── Known to be wrong: not these nodes ──

ListNode* values_swapped(ListNode* head) {
  for (ListNode* node = head; node != nullptr && node->next != nullptr; node = node->next->next)
    std::swap(node->val, node->next->val);
  return head;
}

ListNode* values_written_back(ListNode* head) {
  std::vector<int> values;
  for (ListNode* node = head; node != nullptr; node = node->next) values.push_back(node->val);
  for (std::size_t i = 0; i + 1 < values.size(); i += 2) std::swap(values[i], values[i + 1]);
  std::size_t i = 0;
  for (ListNode* node = head; node != nullptr; node = node->next) node->val = values[i++];
  return head;
}

ListNode* copies_of_nodes(ListNode* head) {
  ListNode dummy;
  for (ListNode* end = &dummy; head != nullptr;) {
    if (head->next == nullptr) {
      end->next = new ListNode(head->val);
      break;
    }
    end->next = new ListNode(head->next->val, new ListNode(head->val));
    end = end->next->next;
    head = head->next->next;
  }
  return dummy.next;
}

ListNode* copy_of_odd_tail(ListNode* head) {
  if (head == nullptr) return nullptr;
  if (head->next == nullptr) return new ListNode(head->val);
  ListNode* const second = head->next;
  head->next = copy_of_odd_tail(second->next);
  second->next = head;
  return second;
}

ListNode* dummy_returned(ListNode* head) { return new ListNode(0, pointer_to_pointer(head)); }

ListNode* second_deleted(ListNode* head) {
  ListNode* const swapped = pointer_to_pointer(head);
  if (swapped != head) delete head->next;  // "the old neighbour is not needed any more"
  return swapped;
}

// ── Known to be wrong: a link is forgotten, or set too early ──

ListNode* cycle_at_end(ListNode* head) {
  if (head == nullptr || head->next == nullptr) return head;
  ListNode* const second = head->next;
  if (second->next != nullptr) head->next = cycle_at_end(second->next);
  second->next = head;
  return second;
}

ListNode* next_not_saved(ListNode* head) {
  ListNode dummy(0, head);
  ListNode* previous = &dummy;
  while (previous->next != nullptr && previous->next->next != nullptr) {
    ListNode* const first = previous->next;
    previous->next = first->next;
    previous->next->next = first;
    first->next = previous->next->next;  // `first` itself by now
    previous = first;
    if (first->next == first) break;
  }
  return dummy.next;
}

ListNode* previous_not_linked(ListNode* head) {
  ListNode* const result = head != nullptr && head->next != nullptr ? head->next : head;
  while (head != nullptr && head->next != nullptr) {
    ListNode* const second = head->next;
    head->next = second->next;
    second->next = head;
    head = head->next;  // its new place is known to nobody behind it
  }
  return result;
}

ListNode* head_not_updated(ListNode* head) {
  pointer_to_pointer(head);
  return head;
}

ListNode* odd_tail_lost(ListNode* head) {
  if (head == nullptr || head->next == nullptr) return nullptr;
  ListNode* const second = head->next;
  head->next = odd_tail_lost(second->next);
  second->next = head;
  return second;
}

// ── Known to be wrong: other pairs, or other groups ──

ListNode* unchanged(ListNode* head) { return head; }

ListNode* first_pair_only(ListNode* head) {
  if (head == nullptr || head->next == nullptr) return head;
  ListNode* const second = head->next;
  head->next = second->next;
  second->next = head;
  return second;
}

ListNode* last_pair_left(ListNode* head) {
  if (head == nullptr || head->next == nullptr || head->next->next == nullptr) return head;
  ListNode* const second = head->next;
  head->next = last_pair_left(second->next);
  second->next = head;
  return second;
}

/// Right when it goes on by two nodes after each pair.
ListNode* swap_and_go_on_by(int nodes, ListNode* head) {
  ListNode dummy(0, head);
  ListNode* previous = &dummy;
  while (previous != nullptr && previous->next != nullptr && previous->next->next != nullptr) {
    previous->next = first_pair_only(previous->next);
    for (int i = 0; i < nodes && previous != nullptr; ++i) previous = previous->next;
  }
  return dummy.next;
}

ListNode* overlapping_pairs(ListNode* head) { return swap_and_go_on_by(1, head); }
ListNode* one_node_too_far(ListNode* head) { return swap_and_go_on_by(3, head); }
ListNode* every_other_pair(ListNode* head) { return swap_and_go_on_by(4, head); }

/// Reverses groups of `size` nodes; an incomplete group stays as it is.
ListNode* groups_reversed(std::size_t size, ListNode* head) {
  std::vector<ListNode*> nodes;
  for (ListNode* node = head; node != nullptr; node = node->next) nodes.push_back(node);
  ListNode* result = nullptr;
  ListNode** end = &result;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::size_t group = i - i % size;
    const bool complete = size <= nodes.size() - group;
    *end = nodes[complete ? group + size - 1 - i % size : i];
    end = &(*end)->next;
  }
  *end = nullptr;
  return result;
}

ListNode* groups_of_three(ListNode* head) { return groups_reversed(3, head); }

ListNode* whole_list_reversed(ListNode* head) {
  std::size_t length = 0;
  for (const ListNode* node = head; node != nullptr; node = node->next) ++length;
  return length == 0 ? head : groups_reversed(length, head);
}

ListNode* dealt_not_zipped(ListNode* head) {
  if (head == nullptr || head->next == nullptr) return head;
  ListNode* odd = head;
  ListNode* const evens = head->next;
  ListNode* even = evens;
  while (odd->next != nullptr && odd->next->next != nullptr) {
    odd = odd->next = odd->next->next;
    if (odd->next != nullptr) even = even->next = odd->next;
  }
  odd->next = nullptr;
  even->next = head;
  return evens;
}

// ── Known to be wrong: values that mean something ──

ListNode* equal_values_skipped(ListNode* head) {
  ListNode** link = &head;
  while (*link != nullptr && (*link)->next != nullptr) {
    if ((*link)->val != (*link)->next->val) *link = first_pair_only(*link);
    link = &(*link)->next->next;
  }
  return head;
}

ListNode* larger_first(ListNode* head) {
  ListNode** link = &head;
  while (*link != nullptr && (*link)->next != nullptr) {
    if ((*link)->val < (*link)->next->val) *link = first_pair_only(*link);
    link = &(*link)->next->next;
  }
  return head;
}

ListNode* node_by_value(ListNode* head) {
  std::unordered_map<int, ListNode*> node_of;
  std::vector<int> values;
  for (ListNode* node = head; node != nullptr; node = node->next) {
    node_of[node->val] = node;
    values.push_back(node->val);
  }
  for (std::size_t i = 0; i + 1 < values.size(); i += 2) std::swap(values[i], values[i + 1]);
  ListNode dummy;
  ListNode* end = &dummy;
  for (const int value : values) end = end->next = node_of[value];
  end->next = nullptr;
  return dummy.next;
}

template <int End>
ListNode* until_value(ListNode* head) {
  if (head == nullptr || head->next == nullptr || head->val == End) return head;
  ListNode* const second = head->next;
  head->next = until_value<End>(second->next);
  second->next = head;
  return second;
}

// ── Known to be wrong: lengths ──

ListNode* empty_list_followed(ListNode* head) {
  if (head->next == nullptr) return head;
  return pointer_to_pointer(head);
}

ListNode* odd_tail_followed(ListNode* head) {
  if (head == nullptr) return nullptr;
  ListNode* const second = head->next;
  ListNode* const rest = second->next;
  second->next = head;
  head->next = odd_tail_followed(rest);
  return second;
}

ListNode* room_for_a_hundred(ListNode* head) {
  std::array<ListNode*, 101> nodes{};
  std::size_t n = 0;
  for (ListNode* node = head; node != nullptr; node = node->next) nodes.at(n++) = node;
  for (std::size_t i = 0; i + 1 < n; i += 2) std::swap(nodes[i], nodes[i + 1]);
  for (std::size_t i = 0; i < n; ++i) nodes[i]->next = i + 1 < n ? nodes[i + 1] : nullptr;
  return nodes[0];
}

ListNode* sixteen_bit_length(ListNode* head) {
  std::uint16_t left = 0;
  for (const ListNode* node = head; node != nullptr; node = node->next) ++left;
  for (ListNode** link = &head; left >= 2; left = static_cast<std::uint16_t>(left - 2)) {
    *link = first_pair_only(*link);
    link = &(*link)->next->next;
  }
  return head;
}

ListNode* head_kept_between_calls(ListNode* head) {
  static bool found = false;
  ListNode* result = head;
  for (ListNode** link = &head; *link != nullptr && (*link)->next != nullptr;) {
    *link = first_pair_only(*link);
    if (!std::exchange(found, true)) result = *link;
    link = &(*link)->next->next;
  }
  return result;
}

// ── Known to be wrong: too slow, too much memory ──

std::size_t length_of(const ListNode* head) {
  std::size_t n = 0;
  for (; head != nullptr; head = head->next) ++n;
  return n;
}

ListNode* node_at(ListNode* head, std::size_t i) {
  if (i >= length_of(head)) return nullptr;
  for (; i > 0; --i) head = head->next;
  return head;
}

ListNode* walks_from_head(ListNode* head) {
  for (std::size_t i = 0; i + 1 < length_of(head); i += 2) {
    ListNode* const first = node_at(head, i);
    ListNode* const second = node_at(head, i + 1);
    first->next = node_at(head, i + 2);
    second->next = first;
    if (i == 0)
      head = second;
    else
      node_at(head, i - 1)->next = second;
  }
  return head;
}

ListNode* tail_of_a_cycle(ListNode* head) {
  if (head == nullptr || head->next == nullptr) return head;
  ListNode* const second = head->next;
  ListNode* const rest = second->next;
  second->next = head;
  ListNode* tail = second;
  while (tail->next != nullptr) tail = tail->next;  // head still links to second
  tail->next = tail_of_a_cycle(rest);
  return second;
}

ListNode* collects_a_cycle(ListNode* head) {
  std::vector<ListNode*> nodes;
  for (ListNode* node = head; node != nullptr; node = node->next) {
    nodes.push_back(node);
    if (node->next != nullptr) node->next->next = node;
  }
  return nodes.empty() ? nullptr : nodes.back();
}

constexpr verdict wa = verdict::wrong_answer;
constexpr verdict re = verdict::runtime_error;
constexpr verdict tle = verdict::time_limit;
constexpr verdict mle = verdict::memory_limit;

constexpr row<signature> table[] = {
    {"node_array", node_array, "O(n)", "O(n)"},
    {"recursion", recursion, "O(n)", "stack O(n)"},
    {"deal_and_zip", deal_and_zip, "O(n)", "O(1)"},
    {"dummy_head", dummy_head, "O(n)", "O(1)"},
    {.name = "pointer_to_pointer",
     .solution = pointer_to_pointer,
     .time = "O(n)",
     .space = "O(1)",
     .trusted = true},

    {"values_swapped", values_swapped, "O(n)", "O(1)", wa,
     "The nodes are to change places; their values may not be written to.",
     "要交换的是节点，不能改节点里的值。"},
    {"values_written_back", values_written_back, "O(n)", "O(n)", wa,
     "Values out into an array and back again are changed values all the same.",
     "把值取到数组里换好再写回去，仍然是改值。"},
    {"copies_of_nodes", copies_of_nodes, "O(n)", "O(n)", wa,
     "A new list with the same values does not consist of the given nodes.",
     "新建一条值相同的链表，并不是原来那些节点。"},
    {"copy_of_odd_tail", copy_of_odd_tail, "O(n)", "stack O(n)", wa,
     "The odd node at the end stays itself, too: no copy is needed.",
     "落单的尾节点也要用原来那个，不用新建。"},
    {"dummy_returned", dummy_returned, "O(n)", "O(1)", wa,
     "The new head is the dummy's next, not the dummy.", "新的头是 dummy->next，不是 dummy 本身。"},
    {"second_deleted", second_deleted, "O(n)", "O(1)", re,
     "Only the links changed: every node is still in use, none is to be deleted.",
     "只是改了指针，节点都还在用，一个也不能 delete。"},

    {"cycle_at_end", cycle_at_end, "O(n)", "stack O(n)", wa,
     "After the last pair its first node must link to nothing, not still to the second.",
     "最后一组的第一个节点要指向空，否则还指着第二个，成了环。"},
    {"next_not_saved", next_not_saved, "O(n)", "O(1)", wa,
     "The second node's link must be read before it is overwritten.",
     "第二个节点的 next 要先存下来，再覆盖。"},
    {"previous_not_linked", previous_not_linked, "O(n)", "O(1)", wa,
     "Three links change for a pair: the one before it still leads to the old first node.",
     "每组要改三个指针：前一个节点还指着原来的第一个。"},
    {"head_not_updated", head_not_updated, "O(n)", "O(1)", wa,
     "The old head is the second node now: from there the new first one is out of reach.",
     "原来的头已经排到第二，返回它就丢了新的头。"},
    {"odd_tail_lost", odd_tail_lost, "O(n)", "stack O(n)", wa,
     "The recursion ends at one node as well as at none, and that one node is to be kept.",
     "递归出口剩一个节点时要返回它，不能返回空。"},

    {"unchanged", unchanged, "O(1)", "O(1)", wa,
     "With equal values the text looks swapped already; the nodes are not.",
     "值相同时输出看起来对，其实节点没有换。"},
    {"first_pair_only", first_pair_only, "O(1)", "O(1)", wa,
     "Every pair is to be swapped, not only the first.", "每一组都要换，不是只换第一组。"},
    {"last_pair_left", last_pair_left, "O(n)", "stack O(n)", wa,
     "A pair needs two nodes, not a third one behind it: the last pair counts.",
     "两个节点就是一组，不要求后面还有节点：最后一组也要换。"},
    {"overlapping_pairs", overlapping_pairs, "O(n)", "O(1)", wa,
     "One node further is still inside the pair: it carries the first node to the end.",
     "只前进一个节点还在组内，会把第一个节点一路换到末尾。"},
    {"one_node_too_far", one_node_too_far, "O(n)", "O(1)", wa,
     "Three nodes further cuts the next pair in half: the pairs begin at 1, 3, 5, …",
     "前进三个节点就跨进了下一组：每组从第 1、3、5…个开始。"},
    {"every_other_pair", every_other_pair, "O(n)", "O(1)", wa,
     "Four nodes further leaves out every other pair.", "前进四个节点，就隔一组漏一组。"},
    {"groups_of_three", groups_of_three, "O(n)", "O(n)", wa,
     "A pair is two nodes; reversing groups of k is another problem.",
     "一组是两个节点；K 个一组翻转是另一道题。"},
    {"whole_list_reversed", whole_list_reversed, "O(n)", "O(n)", wa,
     "Reversing the list swaps the pairs with each other, too.",
     "整条反转会把各组之间的顺序也反过来。"},
    {"dealt_not_zipped", dealt_not_zipped, "O(n)", "O(1)", wa,
     "All the even places, then all the odd ones, is another problem: the two must alternate.",
     "先偶数位再奇数位是另一道题：两条要交替合并。"},

    {"equal_values_skipped", equal_values_skipped, "O(n)", "O(1)", wa,
     "Nodes with equal values are different nodes, and change places as well.",
     "值相同也是不同的节点，一样要换。"},
    {"larger_first", larger_first, "O(n)", "O(1)", wa,
     "A pair is swapped whatever its values are; this is not sorting.",
     "不管值的大小都要换，这不是排序。"},
    {"node_by_value", node_by_value, "O(n)", "O(n)", wa,
     "A value does not identify a node: of equal ones the map keeps only one.",
     "值不能唯一确定节点：值重复时 map 里只剩一个。"},
    {"zero_ends_list", until_value<0>, "O(n)", "stack O(n)", wa,
     "0 is a value; a list ends where there is no node.", "0 是正常的值；没有节点才算结束。"},
    {"minus_one_ends_list", until_value<-1>, "O(n)", "stack O(n)", wa,
     "-1 is a value and no mark for the end.", "-1 是正常的值，不是结束标记。"},

    {"empty_list_followed", empty_list_followed, "O(n)", "O(1)", re,
     "An empty list has no next: ask for the head first.",
     "空链表没有 next：先判断 head 是否为空。"},
    {"odd_tail_followed", odd_tail_followed, "O(n)", "stack O(n)", re,
     "The last node of an odd number has no partner whose link could be read.",
     "节点数为奇数时，最后一个没有搭档，不能再取它的 next。"},
    {"room_for_a_hundred", room_for_a_hundred, "O(n)", "O(n)", re,
     "An array for LeetCode's 100 nodes does not hold 100000.",
     "数组只开了 LeetCode 的 100 个，装不下十万个节点。"},
    {"sixteen_bit_length", sixteen_bit_length, "O(n)", "O(1)", wa,
     "A length above 65535 does not fit into 16 bits: the rest stays unswapped.",
     "长度超过 65535，16 位存不下，后面的没有换。"},
    {"head_kept_between_calls", head_kept_between_calls, "O(n)", "O(1)", wa,
     "A static flag survives the call: only the first list gets its new head.",
     "static 变量跨调用保留：只有第一次调用返回了新的头。"},

    {"walks_from_head", walks_from_head, "O(n²)", "O(1)", tle,
     "Walking to each node from the head makes it quadratic: a list has no index.",
     "每次都从头走到第 i 个，总共是平方级：链表不能按下标访问。"},
    {"tail_of_a_cycle", tail_of_a_cycle, "endless", "stack O(n)", tle,
     "While the first node still links to the second, the pair is a cycle and has no tail.",
     "第一个节点还指着第二个，这一组就是环，永远走不到尾。"},
    {"collects_a_cycle", collects_a_cycle, "endless", "endless", mle,
     "Whoever links back while still walking forward goes round in circles and fills the memory.",
     "边遍历边往回指，就会绕圈，直到内存用完。"},
};

constexpr row<at_once<list, ListNode*>> table_at_once[] = {
    {"segments_at_once", segments_at_once, "O(n)", "O(n)"},
};

}  // namespace

std::vector<variant> solutions() { return variants(table, table_at_once); }

}  // namespace kata::swap_pairs
