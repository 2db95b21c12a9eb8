// WA: it asks for its input on stdout, where the answer belongs.
#include <algorithm>
#include <functional>
#include <iostream>
#include <vector>

int main() {
  int n, k;
  std::cout << "n and k: ";
  std::cin >> n >> k;
  std::vector<int> numbers(n);
  for (int& number : numbers) std::cin >> number;
  std::sort(numbers.begin(), numbers.end(), std::greater<>());
  std::cout << numbers[k - 1] << '\n';
}
