// WA: ignores n and reads while (!eof): after the last value one more reading fails, and counts.
#include <iostream>
#include <utility>
#include <vector>

int main() {
  int n, value = 0;
  std::cin >> n;
  std::vector<int> values;
  while (!std::cin.eof()) {
    std::cin >> value;
    values.push_back(value);
  }
  for (std::size_t i = 0; i + 1 < values.size(); i += 2) std::swap(values[i], values[i + 1]);
  for (int v : values) std::cout << v << ' ';
  std::cout << '\n';
}
