// AC: brings its own main and its own headers, as from a local test
#include <iostream>
#include <string>
#include <vector>
#include <algorithm>

class Solution {
public:
    int minDistance(std::string word1, std::string word2) {
        std::vector<std::vector<int>> dp(word1.size() + 1, std::vector<int>(word2.size() + 1));
        for (std::size_t i = 0; i <= word1.size(); ++i)
            for (std::size_t j = 0; j <= word2.size(); ++j) {
                if (i == 0 || j == 0) dp[i][j] = int(i + j);
                else if (word1[i - 1] == word2[j - 1]) dp[i][j] = dp[i - 1][j - 1];
                else dp[i][j] = 1 + std::min({dp[i - 1][j - 1], dp[i - 1][j], dp[i][j - 1]});
            }
        return dp.back().back();
    }
};

#ifdef LOCAL
int main() {
    std::cout << Solution().minDistance("horse", "ros") << std::endl;
}
#endif
