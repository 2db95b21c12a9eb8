// TLE: appends, swaps and prints by walking from the head each time: quadratic at 100000 nodes.
#include <iostream>
#include <utility>

struct node {
  int value;
  node* next;
};

int length(const node* head) {
  int n = 0;
  for (; head; head = head->next) ++n;
  return n;
}

node* at(node* head, int i) {
  while (i-- > 0) head = head->next;
  return head;
}

int main() {
  int n, value;
  std::cin >> n;
  node* head = nullptr;
  for (int i = 0; i < n; ++i) {
    std::cin >> value;
    node* added = new node{value, nullptr};
    if (!head)
      head = added;
    else
      at(head, length(head) - 1)->next = added;
  }
  for (int i = 0; i + 1 < length(head); i += 2)
    std::swap(at(head, i)->value, at(head, i + 1)->value);
  for (int i = 0; i < length(head); ++i) std::cout << at(head, i)->value << ' ';
  std::cout << '\n';
}
