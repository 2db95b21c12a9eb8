// Inorder traversal: the tree from its tokens, then a stack of the nodes that were passed.
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

  std::stack<Node*> passed;
  const char* separator = "";
  for (Node* node = root; node || !passed.empty();) {
    for (; node; node = node->left) passed.push(node);
    node = passed.top();
    passed.pop();
    std::cout << separator << node->value;
    separator = " ";
    node = node->right;
  }
  std::cout << '\n';
}
