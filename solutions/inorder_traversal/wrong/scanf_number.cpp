// TLE: scanf("%d") does not get past the word null, and it is never the end of the file.
#include <cstdio>
#include <deque>
#include <iostream>
#include <stack>
#include <string>

struct Node {
  int value;
  Node* left = nullptr;
  Node* right = nullptr;
};

int main() {
  std::deque<Node> nodes;
  auto next = [&nodes]() -> Node* {
    int value = 0;
    int got = 0;
    while (got == 0) got = std::scanf("%d", &value);  // try again until it is a number
    return got == EOF ? nullptr : &nodes.emplace_back(Node{value});
  };
  Node* root = next();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].left = next();
    nodes[i].right = next();
  }

  std::stack<Node*> passed;
  for (Node* node = root; node || !passed.empty();) {
    for (; node; node = node->left) passed.push(node);
    node = passed.top();
    passed.pop();
    std::cout << node->value << ' ';
    node = node->right;
  }
  std::cout << '\n';
}
