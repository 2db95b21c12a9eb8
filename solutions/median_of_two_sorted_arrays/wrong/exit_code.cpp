// RE: main returns the count of numbers, which is not 0.
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  int m, n;
  std::cin >> m >> n;
  std::vector<int> all(m + n);
  for (int& number : all) std::cin >> number;
  std::sort(all.begin(), all.end());
  double median = (1.0 * all[(m + n - 1) / 2] + all[(m + n) / 2]) / 2;
  std::cout << std::fixed << std::setprecision(1) << median << '\n';
  return m + n < 100 ? m + n : 100;
}
