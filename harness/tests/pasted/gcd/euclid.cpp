// AC: Euclid, recursive, carriage returns
class Solution {
public:
    long long gcd(long long a, long long b) {
        if (b == 0) return a < 0 ? -a : a;
        return gcd(b, a % b);
    }
};
