// TLE: before it ends it waits for a q, which never comes after the end of the input.
#include <algorithm>
#include <functional>
#include <iostream>
#include <vector>

int main() {
  int n, k;
  std::cin >> n >> k;
  std::vector<int> numbers(n);
  for (int& number : numbers) std::cin >> number;
  std::sort(numbers.begin(), numbers.end(), std::greater<>());
  std::cout << numbers[k - 1] << std::endl;
  while (std::cin.get() != 'q') {
  }
}
