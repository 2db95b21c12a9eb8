// WA: counts what is not in a longest common subsequence
class Solution {
public:
    int minDistance(string word1, string word2) {
        int m = word1.size(), n = word2.size();
        vector<vector<int>> lcs(m + 1, vector<int>(n + 1));
        for (int i = 1; i <= m; i++)
            for (int j = 1; j <= n; j++)
                lcs[i][j] = word1[i - 1] == word2[j - 1] ? lcs[i - 1][j - 1] + 1
                                                        : max(lcs[i - 1][j], lcs[i][j - 1]);
        return m + n - 2 * lcs[m][n];
    }
};
