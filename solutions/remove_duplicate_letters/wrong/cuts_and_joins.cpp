// TLE: crosses out by cutting the word in two and joining it again: a copy of it for each letter.
#include <iostream>
#include <string>
#include <vector>

using namespace std;

string solve(string s) {
  vector<int> left(26);
  for (char c : s) ++left[c - 'a'];
  vector<bool> kept(26);
  size_t done = 0;  // the answer is what stands before this place
  while (done < s.size()) {
    char c = s[done];
    --left[c - 'a'];
    if (kept[c - 'a']) {
      s = s.substr(0, done) + s.substr(done + 1);
      continue;
    }
    while (done > 0 && s[done - 1] > c && left[s[done - 1] - 'a'] > 0) {
      kept[s[done - 1] - 'a'] = false;
      --done;
      s = s.substr(0, done) + s.substr(done + 1);
    }
    kept[c - 'a'] = true;
    ++done;
  }
  return s;
}

int main() {
  string s;
  cin >> s;
  cout << solve(s) << '\n';
}
