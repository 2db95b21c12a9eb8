// RE: the right answer, and then exit code 1, which a judge takes for a failure.
#include <iostream>
#include <utility>
#include <vector>

int main() {
  std::size_t n;
  std::cin >> n;
  std::vector<int> values(n);
  for (int& v : values) std::cin >> v;
  for (std::size_t i = 0; i + 1 < n; i += 2) std::swap(values[i], values[i + 1]);
  for (int v : values) std::cout << v << ' ';
  std::cout << '\n';
  return 1;
}
