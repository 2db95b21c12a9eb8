// Median of two sorted arrays: of the m + n numbers of two ascending arrays together the one in the
// middle, or half the sum of the two in the middle. 0 ≤ m, n ≤ 10^6, m + n ≥ 1; int32 values, all
// of them. The search itself is asked for in O(log(m + n)).
#pragma once

#include <vector>

namespace kata::median_of_two_sorted_arrays {

/// m = first.size(), n = second.size(). LeetCode's own form: to copy the arrays, for the sake of a
/// const, would cost more than the search.
using signature = double(std::vector<int>& first, std::vector<int>& second);

/// One case, for solutions of many at once.
struct arrays {
  std::vector<int> first;
  std::vector<int> second;

  bool operator==(const arrays&) const = default;
};

template <class Solution>
double from_leetcode(std::vector<int>& nums1, std::vector<int>& nums2) {
  return Solution().findMedianSortedArrays(nums1, nums2);
}

}  // namespace kata::median_of_two_sorted_arrays
