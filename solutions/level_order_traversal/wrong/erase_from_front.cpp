// TLE: a vector as a queue: erasing its first element moves all the others, 2·10⁵ times.
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
  for (std::string token; std::cin >> token;) tokens.push_back(token);

  std::deque<Node> nodes;
  auto next = [&]() -> Node* {
    if (tokens.empty()) return nullptr;
    std::string token = tokens.front();
    tokens.erase(tokens.begin());
    return token == "null" ? nullptr : &nodes.emplace_back(Node{std::stoi(token)});
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
