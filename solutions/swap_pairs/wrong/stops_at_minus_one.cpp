// WA: takes -1 for the end of the list, as in exercises where it is one.
#include <iostream>
#include <utility>
#include <vector>

int main() {
  std::size_t n;
  std::cin >> n;
  std::vector<int> values;
  for (int v; std::cin >> v && v != -1;) values.push_back(v);
  for (std::size_t i = 0; i + 1 < values.size(); i += 2) std::swap(values[i], values[i + 1]);
  for (int v : values) std::cout << v << ' ';
  std::cout << '\n';
}
