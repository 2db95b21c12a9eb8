// WA: when one array is empty it prints nothing.
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <vector>

int main() {
  int m, n;
  std::cin >> m >> n;
  if (m == 0 || n == 0) return 0;
  std::vector<int> all(m + n);
  for (int& number : all) std::cin >> number;
  std::sort(all.begin(), all.end());
  double median = (1.0 * all[(m + n - 1) / 2] + all[(m + n) / 2]) / 2;
  std::cout << std::fixed << std::setprecision(1) << median << '\n';
}
