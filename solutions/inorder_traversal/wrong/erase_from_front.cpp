// TLE: a vector as a queue: erasing its first element moves all the others, 2·10⁵ times.
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
