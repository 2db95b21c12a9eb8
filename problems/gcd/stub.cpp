// Greatest common divisor, core mode. Paste a solution over this file, or fill it in.
// The statement: kata show gcd. The verdict: kata test gcd.

class Solution {
 public:
  long long gcd(long long a, long long b) {
    throw kata::todo{};
  }
};
