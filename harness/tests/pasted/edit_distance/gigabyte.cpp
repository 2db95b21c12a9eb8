// MLE: a table for words of sixteen thousand letters, and all of it written
class Solution {
public:
    int minDistance(string word1, string word2) {
        vector<vector<int>> dp(16384, vector<int>(16384, 1));
        return dp[word1.size()][word2.size()];
    }
};
