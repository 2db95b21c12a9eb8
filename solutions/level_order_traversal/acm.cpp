// Level-order traversal: the tree from its tokens, then a queue, one level at a time.
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
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  // The nodes in level order: they wait here for their children, too. A deque never moves them.
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
  while (!level.empty()) {
    std::size_t size = level.size();  // before children join
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
