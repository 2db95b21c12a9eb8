// Remove duplicate letters, ACM mode: a whole program, stdin to stdout.
// One line, the word; print the word that is left.
#include <iostream>
#include <string>

int main() {
  // Begin here. The word may have a million letters.
}
