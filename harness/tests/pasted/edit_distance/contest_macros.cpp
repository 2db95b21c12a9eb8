// AC: bits/stdc++.h, contest macros, an initialiser that unties the streams
#include <bits/stdc++.h>
using namespace std;

#define rep(i, from, to) for (int i = (from); i <= (to); ++i)
#define pb push_back
#define sz(x) (int)(x).size()
#define all(x) (x).begin(), (x).end()
#define endl '\n'
typedef long long ll;

static auto io = []() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    cout.tie(nullptr);
    return 0;
}();

class Solution {
public:
    int minDistance(string s, string t) {
        int n = sz(s), m = sz(t);
        vector<vector<int>> dp(n + 1, vector<int>(m + 1, 0));
        rep(i, 0, n) dp[i][0] = i;
        rep(j, 0, m) dp[0][j] = j;
        rep(i, 1, n) rep(j, 1, m) {
            dp[i][j] = dp[i - 1][j - 1] + (s[i - 1] != t[j - 1]);
            dp[i][j] = min(dp[i][j], min(dp[i - 1][j], dp[i][j - 1]) + 1);
        }
        return dp[n][m];
    }
};
