// WA: reads into int; the first number that does not fit ends the input.
#include <iostream>
#include <numeric>

int main() {
  int a, b;
  while (std::cin >> a >> b)
    std::cout << std::gcd(static_cast<long long>(a), static_cast<long long>(b)) << '\n';
}
