// RE: main returns 1 after the right answer.
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
  std::cout << numbers[k - 1] << '\n';
  return 1;
}
