// WA: the buffer holds LeetCode's 10000 letters; what a longer word has behind them is not read.
#include <cstdio>
#include <string>
#include <vector>

using namespace std;

string solve(const string& s) {
  vector<int> left(26);
  for (char c : s) ++left[c - 'a'];
  vector<bool> kept(26);
  string answer;
  for (char c : s) {
    --left[c - 'a'];
    if (kept[c - 'a']) continue;
    while (!answer.empty() && answer.back() > c && left[answer.back() - 'a'] > 0) {
      kept[answer.back() - 'a'] = false;
      answer.pop_back();
    }
    answer += c;
    kept[c - 'a'] = true;
  }
  return answer;
}

int main() {
  static char s[10001];
  if (scanf("%10000s", s) != 1) return 0;
  printf("%s\n", solve(s).c_str());
}
