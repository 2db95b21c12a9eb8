// MLE: the array of nodes is passed by value, so that each level of the recursion holds a copy.
#include <iostream>
#include <string>
#include <vector>

struct Node {
  int value;
  int left = -1;
  int right = -1;
};

void walk(std::vector<Node> tree, int at) {
  if (at < 0) return;
  Node node = tree[static_cast<std::size_t>(at)];
  walk(tree, node.left);
  std::cout << node.value << ' ';
  walk(tree, node.right);
}

int main() {
  std::vector<Node> tree;
  auto next = [&tree] {
    std::string token;
    if (!(std::cin >> token) || token == "null") return -1;
    tree.push_back({std::stoi(token)});
    return static_cast<int>(tree.size()) - 1;
  };
  int root = next();
  for (std::size_t i = 0; i < tree.size(); ++i) {
    int left = next();
    int right = next();
    tree[i].left = left;
    tree[i].right = right;
  }
  walk(tree, root);
  std::cout << '\n';
}
