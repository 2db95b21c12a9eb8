// Inorder traversal, ACM mode: a whole program, stdin to stdout.
// One line of level-order tokens, `null` for a missing child; print the values on one line.
#include <iostream>
#include <string>

int main() {
  // Begin here. The node in front of the queue takes the next two tokens: no 2i + 1, 2i + 2 here.
}
