// AC: appends to the first and sorts it through ranges, a byte order mark
class Solution {
public:
    double findMedianSortedArrays(vector<int>& nums1, vector<int>& nums2) {
        ranges::copy(nums2, back_inserter(nums1));
        ranges::sort(nums1);
        const auto n = ssize(nums1);
        return midpoint<double>(nums1[(n - 1) / 2], nums1[n / 2]);
    }
};
