// AC: counts, with a table for LeetCode's values only
class Solution {
public:
	int findKthLargest(vector<int>& nums, int k) {
		static int count[20001];
		memset(count, 0, sizeof count);
		for (int x : nums) count[x + 10000]++;
		for (int v = 20000;; v--)
			if ((k -= count[v]) <= 0) return v - 10000;
	}
};
