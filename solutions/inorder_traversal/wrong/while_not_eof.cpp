// WA: while (!eof) runs once more after the last token, which then comes twice.
#include <cstdlib>
#include <deque>
#include <iostream>
#include <stack>
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
