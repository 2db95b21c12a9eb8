// ILE: it sleeps at the end, so that the window stays open.
#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <thread>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  int m, n;
  std::cin >> m >> n;
  std::vector<int> all(m + n);
  for (int& number : all) std::cin >> number;
  std::sort(all.begin(), all.end());
  double median = (1.0 * all[(m + n - 1) / 2] + all[(m + n) / 2]) / 2;
  std::cout << std::fixed << std::setprecision(1) << median << std::endl;
  std::this_thread::sleep_for(std::chrono::hours(1));
}
