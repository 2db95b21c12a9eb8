// Swap nodes in pairs, ACM mode: a whole program, stdin to stdout.
// A line with n, a line with n values (empty when n = 0); print the values of the new list.
#include <iostream>

int main() {
  // Begin here. The node type is yours, too: build the list, link its nodes anew, print it.
}
