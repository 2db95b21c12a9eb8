// WA: swaps the first pair and prints the rest as it came; right for up to three nodes.
#include <iostream>

int main() {
  int n, first, second;
  std::cin >> n;
  if (n >= 2 && std::cin >> first >> second) std::cout << second << ' ' << first << ' ';
  for (int v; std::cin >> v;) std::cout << v << ' ';
  std::cout << '\n';
}
