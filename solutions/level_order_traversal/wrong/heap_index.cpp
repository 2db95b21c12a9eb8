// WA: children at 2i + 1 and 2i + 2, as in a heap; here nothing is listed under a null.
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> tokens;
  for (std::string token; std::cin >> token;) tokens.push_back(token);

  std::vector<std::size_t> level;
  if (!tokens.empty()) level.push_back(0);
  while (!level.empty()) {
    std::vector<std::size_t> next;
    for (std::size_t i : level) {
      std::cout << tokens[i] << ' ';
      for (std::size_t child : {2 * i + 1, 2 * i + 2})
        if (child < tokens.size() && tokens[child] != "null") next.push_back(child);
    }
    std::cout << '\n';
    level = next;
  }
}
