// WA: waits for a length before the word, as other tasks have it, and then finds no word.
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
  int n;
  string s;
  cin >> n >> s;
  cout << solve(s) << '\n';
}
