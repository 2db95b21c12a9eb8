// AC: recursive with a memo kept in members
class Solution {
    string a, b;
    vector<vector<int>> memo;

    int go(int i, int j) {
        if (i < 0) return j + 1;
        if (j < 0) return i + 1;
        int &best = memo[i][j];
        if (best != -1) return best;
        if (a[i] == b[j]) return best = go(i - 1, j - 1);
        return best = 1 + min({go(i - 1, j), go(i, j - 1), go(i - 1, j - 1)});
    }

public:
    int minDistance(string word1, string word2) {
        a = word1;
        b = word2;
        memo.assign(a.size(), vector<int>(b.size(), -1));
        return go((int)a.size() - 1, (int)b.size() - 1);
    }
};
