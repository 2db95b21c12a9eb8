// WA: prints 2->1->4->3 as in the pictures; the values are to be separated by blanks.
#include <iostream>
#include <utility>
#include <vector>

int main() {
  std::size_t n;
  std::cin >> n;
  std::vector<int> values(n);
  for (int& v : values) std::cin >> v;
  for (std::size_t i = 0; i + 1 < n; i += 2) std::swap(values[i], values[i + 1]);
  for (std::size_t i = 0; i < n; ++i) std::cout << (i > 0 ? "->" : "") << values[i];
  std::cout << '\n';
}
