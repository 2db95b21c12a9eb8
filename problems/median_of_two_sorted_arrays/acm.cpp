// Median of two sorted arrays, ACM mode: a whole program, stdin to stdout.
// Three lines: m n, then m numbers, then n numbers, each line ascending; the line of an empty array
// is empty. Print the median with one digit after the point.
#include <iomanip>
#include <iostream>
#include <vector>

int main() {
  // Begin here. std::fixed and std::setprecision(1) print 1234567.5 in full.
}
