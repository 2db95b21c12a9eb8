// Median of two sorted arrays, core mode. Paste a LeetCode solution over this file, or fill it in.
// The statement: kata show median_of_two_sorted_arrays.
// The verdict: kata test median_of_two_sorted_arrays.

class Solution {
 public:
  double findMedianSortedArrays(vector<int>& nums1, vector<int>& nums2) { throw kata::todo{}; }
};
