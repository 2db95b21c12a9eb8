// TLE: tries every divisor
class Solution {
public:
    long long gcd(long long a, long long b) {
        a = llabs(a), b = llabs(b);
        if (!a || !b) return a + b;
        for (long long d = min(a, b); d > 1; d--)
            if (a % d == 0 && b % d == 0) return d;
        return 1;
    }
};
