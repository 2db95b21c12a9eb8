// TLE: each insertion into a vector moves all that follows.
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  int m, n;
  std::cin >> m >> n;
  std::vector<int> all;
  for (int i = 0; i < m + n; ++i) {
    int number;
    std::cin >> number;
    all.insert(std::lower_bound(all.begin(), all.end(), number), number);
  }
  double median = (1.0 * all[(m + n - 1) / 2] + all[(m + n) / 2]) / 2;
  std::cout << std::fixed << std::setprecision(1) << median << '\n';
}
