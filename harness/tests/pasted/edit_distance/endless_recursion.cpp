// MLE: no end to the recursion, whose stack grows up to the memory limit
class Solution {
    int d(string a, string b, int i, int j) {
        int without = d(a, b, i - 1, j);
        return min(without, d(a, b, i, j - 1)) + 1;
    }

public:
    int minDistance(string word1, string word2) {
        return d(word1, word2, word1.size(), word2.size());
    }
};
