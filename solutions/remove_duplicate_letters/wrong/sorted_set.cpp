// WA: a set of letters comes out sorted, but the letters must keep the order of the word.
#include <iostream>
#include <set>
#include <string>

using namespace std;

int main() {
  string s;
  cin >> s;
  for (char c : set<char>(s.begin(), s.end())) cout << c;
  cout << '\n';
}
