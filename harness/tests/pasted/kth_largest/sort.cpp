// AC: sorts downwards, with macros
#include <bits/stdc++.h>
#define rall(x) (x).rbegin(), (x).rend()
class Solution {
public:
    int findKthLargest(vector<int>& nums, int k) {
        sort(rall(nums));
        return nums[k - 1];
    }
};
