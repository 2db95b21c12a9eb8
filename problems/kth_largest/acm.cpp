// Kth largest element, ACM mode: a whole program, stdin to stdout.
// Two lines: n k, then n numbers (up to 10^6 of them, all of int32); print one integer.
#include <iostream>
#include <vector>

int main() {
  // Begin here. A million numbers: std::ios::sync_with_stdio(false) makes the reading fast.
}
