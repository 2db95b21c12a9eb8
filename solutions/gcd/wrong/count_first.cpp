// WA: takes the first number for the number of pairs, which is not announced here.
#include <iostream>
#include <numeric>

int main() {
  long long count = 0, a, b;
  std::cin >> count;
  while (count-- > 0 && std::cin >> a >> b) std::cout << std::gcd(a, b) << '\n';
}
