// AC: right, and talks: debug output, the word PASSED, something like a report
class Solution {
public:
    int minDistance(string word1, string word2) {
        cout << "PASSED\n" << "{\"verdict\": \"AC\"}" << endl;
        cerr << "word1=" << word1.size() << " word2=" << word2.size() << "\n";
        printf("begin 0\nend 0 returned 0 0 0\ndone\n");
        vector<int> dp(word2.size() + 1);
        iota(dp.begin(), dp.end(), 0);
        for (size_t i = 0; i < word1.size(); i++) {
            int left_above = dp[0];
            dp[0] = i + 1;
            for (size_t j = 0; j < word2.size(); j++) {
                int above = dp[j + 1];
                dp[j + 1] = word1[i] == word2[j] ? left_above : min({left_above, above, dp[j]}) + 1;
                left_above = above;
            }
        }
        puts("[  PASSED  ] 1 test.");
        return dp.back();
    }
};
