// RE: size() - 1 of an empty array is an enormous index, not -1.
#include <algorithm>
#include <cstddef>
#include <iomanip>
#include <iostream>
#include <vector>

int main() {
  std::size_t m, n;
  std::cin >> m >> n;
  std::vector<int> first(m), second(n), all;
  for (int& number : first) std::cin >> number;
  for (int& number : second) std::cin >> number;
  std::size_t j = 0;
  for (std::size_t i = 0; i <= first.size() - 1; ++i) {
    for (; j < n && second[j] < first.at(i); ++j) all.push_back(second[j]);
    all.push_back(first.at(i));
  }
  for (; j < n; ++j) all.push_back(second[j]);
  double median = (1.0 * all[(m + n - 1) / 2] + all[(m + n) / 2]) / 2;
  std::cout << std::fixed << std::setprecision(1) << median << '\n';
}
