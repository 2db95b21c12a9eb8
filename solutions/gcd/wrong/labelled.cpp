// WA: prints words around the answer.
#include <iostream>
#include <numeric>

int main() {
  long long a, b;
  while (std::cin >> a >> b)
    std::cout << "gcd(" << a << ", " << b << ") = " << std::gcd(a, b) << '\n';
}
