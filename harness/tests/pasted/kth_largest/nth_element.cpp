// AC: nth_element through ranges, a byte order mark
class Solution {
public:
    int findKthLargest(vector<int>& nums, int k) {
        const auto nth = nums.begin() + (k - 1);
        ranges::nth_element(nums, nth, greater<>{});
        return *nth;
    }
};
