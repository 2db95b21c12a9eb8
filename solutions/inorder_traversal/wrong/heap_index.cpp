// WA: children at 2i + 1 and 2i + 2, as in a heap; here nothing is listed under a null.
#include <iostream>
#include <string>
#include <vector>

std::vector<std::string> tokens;

void walk(std::size_t i) {
  if (i >= tokens.size() || tokens[i] == "null") return;
  walk(2 * i + 1);
  std::cout << tokens[i] << ' ';
  walk(2 * i + 2);
}

int main() {
  for (std::string token; std::cin >> token;) tokens.push_back(token);
  walk(0);
  std::cout << '\n';
}
