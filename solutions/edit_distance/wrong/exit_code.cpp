// RE: the answer is right, but main returns it as the exit code as well.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int distance(const std::string& source, const std::string& target) {
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
  return row.back();
}

int main() {
  std::string source, target;
  std::getline(std::cin, source);
  std::getline(std::cin, target);
  int result = distance(source, target);
  std::cout << result << '\n';
  return result;
}
