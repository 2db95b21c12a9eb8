// RE: getline after >> gives the empty rest of the first line, and so no numbers at all.
#include <algorithm>
#include <functional>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

int main() {
  int n, k;
  std::cin >> n >> k;
  std::string line;
  std::getline(std::cin, line);
  std::istringstream words(line);
  std::vector<int> numbers;
  for (int number; words >> number;) numbers.push_back(number);
  std::sort(numbers.begin(), numbers.end(), std::greater<>());
  std::cout << numbers.at(k - 1) << '\n';
}
