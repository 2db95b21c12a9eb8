// WA: while (!eof) runs once more after the last token, which then comes twice.
#include <cstdlib>
#include <deque>
#include <iostream>
#include <queue>
#include <string>
#include <vector>

struct Node {
  int value;
  Node* left = nullptr;
  Node* right = nullptr;
};

int main() {
  std::vector<std::string> tokens;
  std::string token;
  while (!std::cin.eof()) {
    std::cin >> token;
    tokens.push_back(token);
  }

  std::deque<Node> nodes;
  std::size_t read = 0;
  auto next = [&]() -> Node* {
    if (read == tokens.size() || tokens[read++] == "null") return nullptr;
    return &nodes.emplace_back(Node{std::atoi(tokens[read - 1].c_str())});
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
