// WA: reads a number of tokens first; there is none, and the root is taken for it.
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
  int count = 0;
  std::cin >> count;

  std::deque<Node> nodes;
  auto next = [&]() -> Node* {
    std::string token;
    if (count <= 0 || !(std::cin >> token)) return nullptr;
    --count;
    if (token == "null") return nullptr;
    return &nodes.emplace_back(Node{std::stoi(token)});
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
