// TLE: takes the smaller number away once at a time.
#include <cstdlib>
#include <iostream>
#include <utility>

int main() {
  long long a, b;
  while (std::cin >> a >> b) {
    a = std::llabs(a);
    b = std::llabs(b);
    while (a != 0 && b != 0) {
      if (a < b) std::swap(a, b);
      a -= b;
    }
    std::cout << a + b << '\n';
  }
}
