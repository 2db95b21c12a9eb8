// MLE: the heap is copied after each number, to look at it later.
#include <functional>
#include <iostream>
#include <queue>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  using min_heap = std::priority_queue<int, std::vector<int>, std::greater<>>;
  int n, k;
  std::cin >> n >> k;
  std::vector<min_heap> history(1);
  for (int i = 0; i < n; ++i) {
    min_heap heap = history.back();
    int number;
    std::cin >> number;
    heap.push(number);
    if (static_cast<int>(heap.size()) > k) heap.pop();
    history.push_back(heap);
  }
  std::cout << history.back().top() << '\n';
}
