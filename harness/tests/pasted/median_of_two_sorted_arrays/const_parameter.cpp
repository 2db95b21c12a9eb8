// CE: changes what is const
class Solution {
public:
    double findMedianSortedArrays(const vector<int>& nums1, const vector<int>& nums2) {
        nums1.insert(nums1.end(), nums2.begin(), nums2.end());
        return nums1[nums1.size() / 2];
    }
};
