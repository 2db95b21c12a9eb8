// TLE: scanf("%d") does not get past the word null, and it is never the end of the file.
#include <cstdio>
#include <deque>
#include <iostream>
#include <queue>
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

  std::queue<Node*> level;
  if (root) level.push(root);
  while (!level.empty()) {
    std::size_t size = level.size();
    for (std::size_t i = 0; i < size; ++i) {
      Node* node = level.front();
      level.pop();
      std::cout << (i ? " " : "") << node->value;
      if (node->left) level.push(node->left);
      if (node->right) level.push(node->right);
    }
    std::cout << '\n';
  }
}
