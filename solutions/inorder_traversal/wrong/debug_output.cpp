// WA: a line for debugging is left on stdout; std::cerr is the place for it.
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
    std::string token;
    if (!(std::cin >> token) || token == "null") return nullptr;
    return &nodes.emplace_back(Node{std::stoi(token)});
  };
  Node* root = next();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].left = next();
    nodes[i].right = next();
  }
  std::cout << "nodes: " << nodes.size() << '\n';

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
