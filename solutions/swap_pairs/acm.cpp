// Swap nodes in pairs: three links a pair, behind a dummy node.
#include <iostream>
#include <vector>

struct node {
  int value = 0;
  node* next = nullptr;
};

node* swap_pairs(node* head) {
  node dummy{0, head};
  node* previous = &dummy;
  while (previous->next && previous->next->next) {
    node* first = previous->next;
    node* second = first->next;
    first->next = second->next;
    second->next = first;
    previous->next = second;
    previous = first;
  }
  return dummy.next;
}

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  std::size_t n = 0;
  std::cin >> n;
  std::vector<node> nodes(n);  // never grows, so that the links hold
  for (std::size_t i = 0; i < n; ++i) {
    std::cin >> nodes[i].value;
    if (i > 0) nodes[i - 1].next = &nodes[i];
  }

  const char* separator = "";
  for (node* at = swap_pairs(n > 0 ? &nodes[0] : nullptr); at; at = at->next) {
    std::cout << separator << at->value;
    separator = " ";
  }
  std::cout << '\n';
}
