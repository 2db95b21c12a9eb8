// WA: the sorted numbers, printed to see them, are still on stdout.
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
  for (int number : numbers) std::cout << number << ' ';
  std::cout << '\n' << numbers[k - 1] << '\n';
}
