// Greatest common divisor: Euclid's algorithm for each pair, until the end of the file.
#include <cstdlib>
#include <iostream>

long long gcd(long long a, long long b) {
  while (b != 0) {
    long long remainder = a % b;
    a = b;
    b = remainder;
  }
  return std::llabs(a);  // a remainder may be negative, and so may a itself
}

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  long long a, b;
  while (std::cin >> a >> b) std::cout << gcd(a, b) << '\n';
}
