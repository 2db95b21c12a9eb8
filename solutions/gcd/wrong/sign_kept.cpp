// WA: a remainder of a negative number is negative, and so may be the answer.
#include <iostream>

long long gcd(long long a, long long b) { return b == 0 ? a : gcd(b, a % b); }

int main() {
  long long a, b;
  while (std::cin >> a >> b) std::cout << gcd(a, b) << '\n';
}
