// OLE: a number that does not fit stops the stream; the loop complains and tries again, for ever.
#include <algorithm>
#include <functional>
#include <iostream>
#include <vector>

int main() {
  int n, k;
  std::cin >> n >> k;
  std::vector<short> numbers;
  while (static_cast<int>(numbers.size()) < n) {
    short number;
    if (std::cin >> number)
      numbers.push_back(number);
    else
      std::cout << "not a number, try again\n";
  }
  std::sort(numbers.begin(), numbers.end(), std::greater<>());
  std::cout << numbers[k - 1] << '\n';
}
