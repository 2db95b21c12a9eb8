// Edit distance, ACM mode: a whole program, stdin to stdout.
// Two lines, word1 and word2, either of which may be empty; print one integer.
#include <iostream>
#include <string>

int main() {
  // Begin here. An empty line is an empty word: std::getline sees it, std::cin >> does not.
}
