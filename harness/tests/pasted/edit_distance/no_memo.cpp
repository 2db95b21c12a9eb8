// TLE: plain recursion, exponential
class Solution {
    int d(string &a, string &b, int i, int j) {
        if (i == 0) return j;
        if (j == 0) return i;
        if (a[i - 1] == b[j - 1]) return d(a, b, i - 1, j - 1);
        return 1 + min(d(a, b, i - 1, j - 1), min(d(a, b, i - 1, j), d(a, b, i, j - 1)));
    }

public:
    int minDistance(string word1, string word2) {
        return d(word1, word2, word1.size(), word2.size());
    }
};
