// RE: asks an empty array for its last number
class Solution {
public:
    double findMedianSortedArrays(vector<int>& nums1, vector<int>& nums2) {
        int high = max(nums1.back(), nums2.back());
        vector<int> all(nums1);
        all.insert(all.end(), nums2.begin(), nums2.end());
        sort(all.begin(), all.end());
        all.push_back(high);
        int n = all.size() - 1;
        return n % 2 ? all[n / 2] : (all[n / 2] + all[n / 2 - 1]) / 2.0;
    }
};
