// RE: size() - 1 of an empty vector is huge: with n = 0 the loop runs, and at() throws.
#include <iostream>
#include <utility>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> values(n);
  for (int& v : values) std::cin >> v;
  for (std::size_t i = 0; i < values.size() - 1; i += 2) std::swap(values.at(i), values.at(i + 1));
  for (int v : values) std::cout << v << ' ';
  std::cout << '\n';
}
