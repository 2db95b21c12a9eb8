// AC: a file with carriage returns, a lambda that calls itself
class Solution {
public:
    int minDistance(string word1, string word2) {
        int m = word1.length(), n = word2.length();
        vector<vector<int>> seen(m, vector<int>(n, -1));
        function<int(int, int)> dist = [&](int i, int j) -> int {
            if (i == m) return n - j;
            if (j == n) return m - i;
            if (seen[i][j] >= 0) return seen[i][j];
            int r;
            if (word1[i] == word2[j])
                r = dist(i + 1, j + 1);
            else
                r = 1 + min({dist(i + 1, j), dist(i, j + 1), dist(i + 1, j + 1)});
            return seen[i][j] = r;
        };
        return dist(0, 0);
    }
};
