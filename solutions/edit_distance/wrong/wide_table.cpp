// MLE: a whole table of 16 bytes a cell; one row is enough.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

struct cell {
  long long distance;
  long long operation;
};

int main() {
  std::string source, target;
  std::getline(std::cin, source);
  std::getline(std::cin, target);
  std::size_t m = source.size(), n = target.size();
  std::vector<std::vector<cell>> d(m + 1, std::vector<cell>(n + 1));
  for (std::size_t i = 0; i <= m; ++i)
    for (std::size_t j = 0; j <= n; ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = {static_cast<long long>(i + j), 0};
      } else if (source[i - 1] == target[j - 1]) {
        d[i][j] = d[i - 1][j - 1];
      } else {
        long long deletion = d[i - 1][j].distance, insertion = d[i][j - 1].distance;
        long long replacement = d[i - 1][j - 1].distance;
        long long least = std::min({deletion, insertion, replacement});
        d[i][j] = {1 + least, least == deletion ? 1 : least == insertion ? 2 : 3};
      }
    }
  std::cout << d[m][n].distance << '\n';
}
