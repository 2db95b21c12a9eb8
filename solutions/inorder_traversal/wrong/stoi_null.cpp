// RE: std::stoi("null") throws, as the word is turned into a number before it is looked at.
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
    if (!(std::cin >> token)) return nullptr;
    int value = std::stoi(token);
    return token == "null" ? nullptr : &nodes.emplace_back(Node{value});
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
