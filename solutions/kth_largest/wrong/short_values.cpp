// WA: the numbers are read into a short; the first that does not fit stops the reading.
#include <algorithm>
#include <functional>
#include <iostream>
#include <vector>

int main() {
  int n, k;
  std::cin >> n >> k;
  std::vector<short> numbers(n);
  for (short& number : numbers) std::cin >> number;
  std::sort(numbers.begin(), numbers.end(), std::greater<>());
  std::cout << numbers[k - 1] << '\n';
}
