// RE: std::stoi("null") throws, as the word is turned into a number before it is looked at.
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
    std::string token;
    if (!(std::cin >> token)) return nullptr;
    int value = std::stoi(token);
    return token == "null" ? nullptr : &nodes.emplace_back(Node{value});
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
