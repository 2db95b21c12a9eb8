// WA: asks for its input on stdout, where only the answer may stand.
#include <iostream>
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
  string s;
  cout << "s = ";
  cin >> s;
  cout << solve(s) << '\n';
}
