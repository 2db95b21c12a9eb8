// RE: throws a standard exception
class Solution {
public:
    int minDistance(string word1, string word2) {
        if (word1.empty() && word2.empty()) return stoi(word1);
        return max(word1.size(), word2.size());
    }
};
