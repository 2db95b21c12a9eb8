// WA: reads into short: a value above 32767 fails the stream, and all after it stay 0.
#include <iostream>
#include <utility>
#include <vector>

int main() {
  std::size_t n;
  std::cin >> n;
  std::vector<short> values(n);
  for (short& v : values) std::cin >> v;
  for (std::size_t i = 0; i + 1 < n; i += 2) std::swap(values[i], values[i + 1]);
  for (short v : values) std::cout << v << ' ';
  std::cout << '\n';
}
