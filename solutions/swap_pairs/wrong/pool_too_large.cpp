// MLE: a pool of 30 million nodes, to be on the safe side: 480 MB, however few are needed.
#include <iostream>
#include <utility>
#include <vector>

struct node {
  int value = 0;
  node* next = nullptr;
};

int main() {
  std::size_t n;
  std::cin >> n;
  std::vector<node> nodes(30000000);
  for (std::size_t i = 0; i < n; ++i) std::cin >> nodes[i].value;
  for (std::size_t i = 0; i + 1 < n; i += 2) std::swap(nodes[i], nodes[i + 1]);
  for (std::size_t i = 0; i < n; ++i) std::cout << nodes[i].value << ' ';
  std::cout << '\n';
}
