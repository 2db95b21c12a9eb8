// RE: takes equal numbers for one and runs out of them
class Solution {
public:
    int findKthLargest(vector<int>& nums, int k) {
        set<int, greater<int>> s(nums.begin(), nums.end());
        vector<int> v(s.begin(), s.end());
        return v.at(k - 1);
    }
};
