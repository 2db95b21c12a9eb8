// WA: two large ints are added as ints.
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
  unsigned sum =
      static_cast<unsigned>(all[(m + n - 1) / 2]) + all[(m + n) / 2];  // wraps as int does
  std::cout << std::fixed << std::setprecision(1) << static_cast<int>(sum) / 2.0 << '\n';
}
