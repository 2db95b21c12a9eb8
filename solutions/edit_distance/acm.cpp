// Edit distance: one row of the table, and the diagonal in a variable.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::string source, target;
  std::getline(std::cin, source);  // an empty line is an empty word
  std::getline(std::cin, target);

  std::vector<int> row(target.size() + 1);
  for (std::size_t j = 0; j <= target.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= source.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= target.size(); ++j) {
      int above = row[j];
      row[j] =
          source[i - 1] == target[j - 1] ? diagonal : 1 + std::min({diagonal, above, row[j - 1]});
      diagonal = above;
    }
  }
  std::cout << row.back() << '\n';
}
