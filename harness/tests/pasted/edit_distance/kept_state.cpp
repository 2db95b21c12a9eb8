// WA: a memo that outlives the call
map<pair<int, int>, int> memo;

class Solution {
    string s, t;
    int f(int i, int j) {
        if (!i || !j) return i + j;
        auto it = memo.find({i, j});
        if (it != memo.end()) return it->second;
        int ans = s[i - 1] == t[j - 1] ? f(i - 1, j - 1)
                                       : 1 + min({f(i - 1, j - 1), f(i - 1, j), f(i, j - 1)});
        return memo[{i, j}] = ans;
    }

public:
    int minDistance(string word1, string word2) {
        s = word1, t = word2;
        return f(s.size(), t.size());
    }
};
