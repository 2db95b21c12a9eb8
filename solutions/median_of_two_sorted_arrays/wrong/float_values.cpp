// WA: a float does not hold every int.
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  int m, n;
  std::cin >> m >> n;
  std::vector<float> all(m + n);
  for (float& number : all) std::cin >> number;
  std::sort(all.begin(), all.end());
  float median = (all[(m + n - 1) / 2] + all[(m + n) / 2]) / 2;
  std::cout << std::fixed << std::setprecision(1) << median << '\n';
}
