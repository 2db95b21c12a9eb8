// RE: collects the answers in an array that is too short for 100000 pairs.
#include <array>
#include <cstddef>
#include <iostream>
#include <numeric>

int main() {
  std::array<long long, 10000> answers{};
  std::size_t count = 0;
  long long a, b;
  while (std::cin >> a >> b) answers.at(count++) = std::gcd(a, b);
  for (std::size_t i = 0; i < count; ++i) std::cout << answers[i] << '\n';
}
