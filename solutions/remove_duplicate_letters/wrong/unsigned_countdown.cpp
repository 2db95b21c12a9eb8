// RE: i >= 0 always holds for an unsigned i: below 0 it is huge, and at() throws.
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
  cin >> s;
  string answer = solve(s), reversed;
  for (size_t i = answer.size() - 1; i >= 0; --i) reversed += answer.at(i);
  for (size_t i = reversed.size() - 1; i >= 0; --i) cout << reversed.at(i);
  cout << '\n';
}
