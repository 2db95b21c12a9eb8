// AC: parameters by const reference, a static method
class Solution {
public:
    static int minDistance(const string& word1, const string& word2) {
        if (word1.size() < word2.size()) return minDistance(word2, word1);
        vector<unsigned short> row(word2.size() + 1);
        iota(begin(row), end(row), 0);
        for (char c : word1) {
            unsigned short corner = row[0]++;
            for (size_t j = 1; j < row.size(); ++j) {
                unsigned short up = row[j];
                row[j] = c == word2[j - 1] ? corner : 1 + min({corner, up, row[j - 1]});
                corner = up;
            }
        }
        return row.back();
    }
};
