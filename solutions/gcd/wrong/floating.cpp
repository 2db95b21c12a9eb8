// WA: reads double for the sake of the large numbers; cout then prints 9.22337e+18.
#include <cmath>
#include <iostream>
#include <utility>

int main() {
  double a, b;
  while (std::cin >> a >> b) {
    while (b != 0) a = std::exchange(b, std::fmod(a, b));
    std::cout << std::fabs(a) << '\n';
  }
}
