// MLE: an array with a place for every child that a deep tree might have.
#include <algorithm>
#include <climits>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<int> heap(100'000'000, INT_MIN);  // INT_MIN: nobody there
  std::size_t count = 0;
  for (std::string token; std::cin >> token; ++count)
    if (token != "null") heap[count] = std::stoi(token);
  for (std::size_t begin = 0; begin < count; begin = 2 * begin + 1) {
    for (std::size_t i = begin; i < std::min(2 * begin + 1, count); ++i)
      if (heap[i] != INT_MIN) std::cout << heap[i] << ' ';
    std::cout << '\n';
  }
}
