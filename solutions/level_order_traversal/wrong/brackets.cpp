// WA: [[3],[9,20],[15,7]] is how LeetCode shows a value, not what is asked for here.
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
    if (!(std::cin >> token) || token == "null") return nullptr;
    return &nodes.emplace_back(Node{std::stoi(token)});
  };
  Node* root = next();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].left = next();
    nodes[i].right = next();
  }

  std::queue<Node*> level;
  if (root) level.push(root);
  std::cout << '[';
  while (!level.empty()) {
    std::cout << (level.front() == root ? "[" : ",[");
    std::size_t size = level.size();
    for (std::size_t i = 0; i < size; ++i) {
      Node* node = level.front();
      level.pop();
      std::cout << (i ? "," : "") << node->value;
      if (node->left) level.push(node->left);
      if (node->right) level.push(node->right);
    }
    std::cout << ']';
  }
  std::cout << "]\n";
}
