// Kth largest element: quickselect, three parts, a random pivot.
#include <cstddef>
#include <iostream>
#include <random>
#include <utility>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);  // a million numbers: most of the time is reading
  std::cin.tie(nullptr);

  std::size_t n, k;
  std::cin >> n >> k;
  std::vector<int> numbers(n);
  for (int& number : numbers) std::cin >> number;

  std::mt19937 random(20231);
  std::size_t place = k - 1;  // of the descending order
  std::size_t first = 0;      // the answer lies in [first, last)
  std::size_t last = n;
  while (last - first > 1) {
    int pivot = numbers[first + random() % (last - first)];
    std::size_t larger = first, i = first, smaller = last;
    while (i < smaller) {
      if (numbers[i] > pivot)
        std::swap(numbers[i++], numbers[larger++]);
      else if (numbers[i] < pivot)
        std::swap(numbers[i], numbers[--smaller]);
      else
        ++i;
    }
    if (place < larger)
      last = larger;
    else if (place >= smaller)
      first = smaller;
    else
      break;  // among the equal ones
  }
  std::cout << numbers[place] << '\n';
}
