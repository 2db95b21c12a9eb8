// TLE: k rounds of bubble sort are quadratic.
#include <iostream>
#include <utility>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  int n, k;
  std::cin >> n >> k;
  std::vector<int> numbers(n);
  for (int& number : numbers) std::cin >> number;
  for (int round = 0; round < k; ++round)
    for (int i = n - 1; i > round; --i)
      if (numbers[i - 1] < numbers[i]) std::swap(numbers[i - 1], numbers[i]);
  std::cout << numbers[k - 1] << '\n';
}
