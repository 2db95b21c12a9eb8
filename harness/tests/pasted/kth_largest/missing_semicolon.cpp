// CE: no semicolon after the return
class Solution {
public:
    int findKthLargest(vector<int>& nums, int k) {
        return nums[k - 1]
    }
};
