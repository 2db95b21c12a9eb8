// OLE: the last pair's first node still links to the second: printing goes round for ever.
#include <cstdio>
#include <vector>

struct node {
  int value;
  node* next;
};

int main() {
  int n;
  if (std::scanf("%d", &n) != 1) return 0;
  std::vector<node> nodes(n);
  for (int i = 0; i < n; ++i) {
    if (std::scanf("%d", &nodes[i].value) != 1) return 0;
    nodes[i].next = i + 1 < n ? &nodes[i + 1] : nullptr;
  }
  for (int i = 0; i + 1 < n; i += 2) {
    if (i + 3 < n)
      nodes[i].next = &nodes[i + 3];
    else if (i + 2 < n)
      nodes[i].next = &nodes[i + 2];
    nodes[i + 1].next = &nodes[i];
  }
  node* head = n == 0 ? nullptr : n == 1 ? &nodes[0] : &nodes[1];
  for (; head; head = head->next) std::printf("%11d\n", head->value);
}
