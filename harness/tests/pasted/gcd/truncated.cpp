// WA: an int on the way
class Solution {
    int g(int a, int b) { return b ? g(b, a % b) : abs(a); }

public:
    long long gcd(long long a, long long b) { return g(a, b); }
};
