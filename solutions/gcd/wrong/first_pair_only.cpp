// WA: reads one pair, as if the file held no more.
#include <iostream>
#include <numeric>

int main() {
  long long a, b;
  if (std::cin >> a >> b) std::cout << std::gcd(a, b) << '\n';
}
