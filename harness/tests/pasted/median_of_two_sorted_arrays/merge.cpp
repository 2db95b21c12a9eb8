// AC: merges both
class Solution {
public:
    double findMedianSortedArrays(vector<int>& nums1, vector<int>& nums2) {
        vector<int> all;
        size_t i = 0, j = 0;
        while (i < nums1.size() || j < nums2.size()) {
            if (j == nums2.size() || (i < nums1.size() && nums1[i] <= nums2[j]))
                all.push_back(nums1[i++]);
            else
                all.push_back(nums2[j++]);
        }
        int n = all.size();
        if (n % 2) return all[n / 2];
        return (all[n / 2 - 1] + all[n / 2]) / 2.0;
    }
};
