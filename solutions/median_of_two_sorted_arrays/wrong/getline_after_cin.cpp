// WA: getline after >> gives the rest of the first line, and the arrays move down by one line.
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

int main() {
  int m, n;
  std::cin >> m >> n;
  std::vector<int> all;
  for (int lines = 0; lines < 2; ++lines) {
    std::string line;
    std::getline(std::cin, line);
    std::istringstream words(line);
    for (int number; words >> number;) all.push_back(number);
  }
  std::sort(all.begin(), all.end());
  double median = 0;
  if (!all.empty()) median = (1.0 * all[(all.size() - 1) / 2] + all[all.size() / 2]) / 2;
  std::cout << std::fixed << std::setprecision(1) << median << '\n';
}
