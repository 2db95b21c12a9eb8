// WA: the mean of both medians
class Solution {
    double mid(vector<int>& v) {
        int n = v.size();
        return (v[(n - 1) / 2] + v[n / 2]) / 2.0;
    }

public:
    double findMedianSortedArrays(vector<int>& nums1, vector<int>& nums2) {
        if (nums1.empty()) return mid(nums2);
        if (nums2.empty()) return mid(nums1);
        return (mid(nums1) + mid(nums2)) / 2;
    }
};
