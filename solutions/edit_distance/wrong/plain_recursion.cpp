// TLE: without a memo the same ends of the words are solved over and over.
#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>

int distance(std::string_view s, std::string_view t) {
  if (s.empty() || t.empty()) return static_cast<int>(s.size() + t.size());
  if (s[0] == t[0]) return distance(s.substr(1), t.substr(1));
  return 1 + std::min({distance(s.substr(1), t), distance(s, t.substr(1)),
                       distance(s.substr(1), t.substr(1))});
}

int main() {
  std::string source, target;
  std::getline(std::cin, source);
  std::getline(std::cin, target);
  std::cout << distance(source, target) << '\n';
}
