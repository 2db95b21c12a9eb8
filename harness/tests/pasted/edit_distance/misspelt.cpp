// CE: a name that does not exist
class Solution {
public:
    int minDistance(string word1, string word2) {
        vector<int> dp(word2.size() + 1);
        return dq[word1.size()];
    }
};
