// OLE: prints without end
class Solution {
public:
    int minDistance(string word1, string word2) {
        for (int i = 0;; i++) cout << "i = " << i << " word1 = " << word1 << "\n";
        return word2.size();
    }
};
