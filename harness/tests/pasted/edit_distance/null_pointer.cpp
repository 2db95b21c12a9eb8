// RE: writes through a null pointer
class Solution {
public:
    int minDistance(string word1, string word2) {
        volatile int *table = nullptr;
        table[word1.size()] = 1;
        return table[word2.size()];
    }
};
