// Kth largest element (Hoare, "Algorithm 65: find", 1961): the number in place `k`, counted from 1,
// when `numbers` are written down from the largest to the smallest; equal ones each take a place.
// 1 ≤ k ≤ n ≤ 10^6; int32 values, all of them. The numbers may be left in any order.
#pragma once

#include <vector>

namespace kata::kth_largest {

/// n = numbers.size().
using signature = int(std::vector<int>& numbers, int k);

template <class Solution>
int from_leetcode(std::vector<int>& nums, int k) {
  return Solution().findKthLargest(nums, k);
}

}  // namespace kata::kth_largest
