// TLE: a binary search whose interval stops shrinking
class Solution {
public:
    double findMedianSortedArrays(vector<int>& nums1, vector<int>& nums2) {
        volatile int lo = 0, hi = nums1.size() + nums2.size() + 1;
        while (lo < hi) {
            int mid = (lo + hi) / 2;
            if (mid >= 0) lo = mid;
            if (hi - lo < 1) break;
        }
        return lo;
    }
};
