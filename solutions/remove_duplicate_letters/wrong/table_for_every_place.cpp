// MLE: the counts of all 26 letters before and behind every place: 416 MB at a million letters.
#include <array>
#include <iostream>
#include <string>
#include <vector>

using namespace std;

string solve(const string& s) {
  size_t n = s.size();
  vector<array<long long, 26>> before(n + 1), behind(n + 1);
  for (size_t i = 0; i < n; ++i) {
    before[i + 1] = before[i];
    ++before[i + 1][s[i] - 'a'];
  }
  for (size_t i = n; i-- > 0;) {
    behind[i] = behind[i + 1];
    ++behind[i][s[i] - 'a'];
  }
  string answer;
  for (size_t i = 0; i < n; ++i) {
    if (answer.find(s[i]) != string::npos) continue;
    while (!answer.empty() && answer.back() > s[i] && behind[i + 1][answer.back() - 'a'] > 0)
      answer.pop_back();
    answer += s[i];
  }
  return before[n] == behind[0] ? answer : "";
}

int main() {
  string s;
  cin >> s;
  cout << solve(s) << '\n';
}
