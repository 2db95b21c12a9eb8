// WA: the line is read into 10000 bytes, and 10⁵ nodes need a hundred times as many.
#include <cstdlib>
#include <deque>
#include <iostream>
#include <queue>
#include <sstream>
#include <string>

struct Node {
  int value;
  Node* left = nullptr;
  Node* right = nullptr;
};

int main() {
  char line[10000] = "";
  std::cin.getline(line, sizeof line);
  std::istringstream tokens(line);

  std::deque<Node> nodes;
  auto next = [&]() -> Node* {
    std::string token;
    if (!(tokens >> token) || token == "null") return nullptr;
    return &nodes.emplace_back(Node{std::atoi(token.c_str())});
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
