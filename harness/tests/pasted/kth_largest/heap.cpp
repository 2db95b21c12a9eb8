// AC: a heap of k numbers with a comparison of its own, carriage returns
struct Compare {
    bool operator()(int a, int b) const { return a > b; }
};
class Solution {
    priority_queue<int, vector<int>, Compare> best;

public:
    int findKthLargest(vector<int>& nums, int k) {
        for (int x : nums) {
            best.push(x);
            if ((int)best.size() > k) best.pop();
        }
        return best.top();
    }
};
