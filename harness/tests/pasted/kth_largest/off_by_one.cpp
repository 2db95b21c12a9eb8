// RE: reads behind the end when k is n
class Solution {
public:
    int findKthLargest(vector<int>& nums, int k) {
        sort(nums.begin(), nums.end(), greater<int>());
        vector<int> top(nums.begin(), nums.begin() + k);
        return top[k];
    }
};
