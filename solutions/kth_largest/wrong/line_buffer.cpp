// WA: the line of numbers is read into a buffer that is too short for a long one.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

int main() {
  static char line[1 << 16];
  int n, k;
  std::fgets(line, sizeof line, stdin);
  std::sscanf(line, "%d %d", &n, &k);
  std::fgets(line, sizeof line, stdin);
  std::vector<int> numbers(n);
  char* rest = line;
  for (int& number : numbers) number = static_cast<int>(std::strtol(rest, &rest, 10));
  std::sort(numbers.begin(), numbers.end(), std::greater<>());
  std::printf("%d\n", numbers[k - 1]);
}
