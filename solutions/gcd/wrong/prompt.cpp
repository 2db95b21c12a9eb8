// WA: talks to a person who is not there; stdout is for the answers only.
#include <iostream>
#include <numeric>

int main() {
  std::cout << "Enter two numbers: ";
  long long a, b;
  while (std::cin >> a >> b) std::cout << std::gcd(a, b) << '\n';
}
