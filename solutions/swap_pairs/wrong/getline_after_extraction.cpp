// WA: getline after >> reads what is left of the line of n, which is nothing.
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::string line;
  std::getline(std::cin, line);
  std::istringstream in(line);
  std::vector<int> values;
  for (int v; in >> v;) values.push_back(v);
  for (std::size_t i = 0; i + 1 < values.size(); i += 2) std::swap(values[i], values[i + 1]);
  for (int v : values) std::cout << v << ' ';
  std::cout << '\n';
}
