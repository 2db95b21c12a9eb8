// RE: the answers are right, but main returns 1.
#include <iostream>
#include <numeric>

int main() {
  long long a, b;
  while (std::cin >> a >> b) std::cout << std::gcd(a, b) << '\n';
  return 1;
}
