// WA: the table, printed while the program was written, is still printed.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::string source, target;
  std::getline(std::cin, source);
  std::getline(std::cin, target);
  std::size_t m = source.size(), n = target.size();
  std::vector<std::vector<int>> d(m + 1, std::vector<int>(n + 1));
  for (std::size_t i = 0; i <= m; ++i) {
    for (std::size_t j = 0; j <= n; ++j) {
      if (i == 0 || j == 0)
        d[i][j] = static_cast<int>(i + j);
      else if (source[i - 1] == target[j - 1])
        d[i][j] = d[i - 1][j - 1];
      else
        d[i][j] = 1 + std::min({d[i - 1][j], d[i][j - 1], d[i - 1][j - 1]});
      std::cout << d[i][j] << ' ';
    }
    std::cout << '\n';
  }
  std::cout << d[m][n] << '\n';
}
