// RE: there is room for LeetCode's 2000 numbers, not for two million.
#include <algorithm>
#include <array>
#include <cstddef>
#include <iomanip>
#include <iostream>

std::array<int, 2000> all;

int main() {
  std::size_t m, n;
  std::cin >> m >> n;
  for (std::size_t i = 0; i < m + n; ++i) std::cin >> all.at(i);
  std::sort(all.begin(), all.begin() + m + n);
  double median = (1.0 * all[(m + n - 1) / 2] + all[(m + n) / 2]) / 2;
  std::cout << std::fixed << std::setprecision(1) << median << '\n';
}
