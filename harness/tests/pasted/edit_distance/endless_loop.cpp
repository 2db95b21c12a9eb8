// TLE: a loop that forgets to count
class Solution {
public:
    int minDistance(string word1, string word2) {
        int ans = 0;
        volatile size_t i = 0;
        while (i < word1.size() + 1) ans += i < word2.size();
        return ans;
    }
};
