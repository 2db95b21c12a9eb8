// WA: takes "0 0" for the end of the input; here it is a pair like any other.
#include <iostream>
#include <numeric>

int main() {
  long long a, b;
  while (std::cin >> a >> b && (a != 0 || b != 0)) std::cout << std::gcd(a, b) << '\n';
}
