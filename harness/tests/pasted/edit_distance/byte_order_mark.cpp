// AC: a byte order mark, a comment in 中文, tabs
class Solution {
public:
	int minDistance(string word1, string word2) {
		// dp[j]: word1 的前 i 个字母变成 word2 的前 j 个字母
		int m = word1.size(), n = word2.size();
		vector<int> dp(n + 1);
		for (int j = 0; j <= n; ++j)
			dp[j] = j;
		for (int i = 1; i <= m; ++i) {
			int corner = i - 1;
			dp[0] = i;
			for (int j = 1; j <= n; ++j) {
				int keep = dp[j];
				dp[j] = min(min(dp[j], dp[j - 1]) + 1, corner + (word1[i - 1] == word2[j - 1] ? 0 : 1));
				corner = keep;
			}
		}
		return dp[n];
	}
};
