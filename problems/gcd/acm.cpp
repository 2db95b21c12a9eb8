// Greatest common divisor, ACM mode: a whole program, stdin to stdout.
// Lines "a b" until the end of the file; print one line for each pair.
#include <iostream>

int main() {
  // Begin here. The number of pairs is not announced: let the reading be the loop's condition.
}
