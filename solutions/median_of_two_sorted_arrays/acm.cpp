// Median of two sorted arrays: binary search for the cut, in the shorter array.
#include <algorithm>
#include <climits>
#include <cstddef>
#include <iomanip>
#include <iostream>
#include <utility>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  std::size_t m, n;
  std::cin >> m >> n;
  std::vector<int> shorter(m), longer(n);  // the counts say how many: empty lines do not matter
  for (int& number : shorter) std::cin >> number;
  for (int& number : longer) std::cin >> number;
  if (m > n) {
    std::swap(shorter, longer);
    std::swap(m, n);
  }

  std::size_t half = (m + n) / 2;  // the lower half: i of the shorter, half - i of the longer
  std::size_t low = 0, high = m;
  while (low < high) {
    std::size_t i = (low + high) / 2;
    if (shorter[i] < longer[half - i - 1])
      low = i + 1;
    else
      high = i;
  }
  std::size_t i = low, j = half - low;
  double upper = std::min(i < m ? shorter[i] : INT_MAX, j < n ? longer[j] : INT_MAX);
  double lower = std::max(i > 0 ? shorter[i - 1] : INT_MIN, j > 0 ? longer[j - 1] : INT_MIN);
  double median = (m + n) % 2 == 1 ? upper : (lower + upper) / 2;
  std::cout << std::fixed << std::setprecision(1) << median << '\n';
}
