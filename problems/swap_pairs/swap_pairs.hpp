// Swap nodes in pairs: the nodes of a singly linked list change places two by two, from the head
// on; of an odd number, the last one stays. The nodes move, their values are not written to.
// 0 ≤ n ≤ 100000; values: int32.
#pragma once

#include "kata/nodes.hpp"

namespace kata::swap_pairs {

/// n = the number of nodes. Gives the new head.
using signature = ListNode*(ListNode* head);

template <class Solution>
ListNode* from_leetcode(ListNode* head) {
  return Solution().swapPairs(head);
}

}  // namespace kata::swap_pairs
