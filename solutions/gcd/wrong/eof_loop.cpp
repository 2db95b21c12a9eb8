// WA: asks for the end of the file before it reads, so the last pair comes out twice.
#include <iostream>
#include <numeric>

int main() {
  long long a = 0, b = 0;
  while (!std::cin.eof()) {
    std::cin >> a >> b;
    std::cout << std::gcd(a, b) << '\n';
  }
}
