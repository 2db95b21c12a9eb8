// RE: there is room for LeetCode's 100000 numbers, not for a million.
#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <iostream>

std::array<int, 100'000> numbers;

int main() {
  std::ios::sync_with_stdio(false);
  std::size_t n, k;
  std::cin >> n >> k;
  for (std::size_t i = 0; i < n; ++i) std::cin >> numbers.at(i);
  std::sort(numbers.begin(), numbers.begin() + n, std::greater<>());
  std::cout << numbers[k - 1] << '\n';
}
