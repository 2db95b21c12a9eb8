// AC: Stein's shifts and subtractions, a byte order mark
class Solution {
public:
    long long gcd(long long a, long long b) {
        unsigned long long u = llabs(a), v = llabs(b);
        if (!u || !v) return u | v;
        int shift = __builtin_ctzll(u | v);
        u >>= __builtin_ctzll(u);
        do {
            v >>= countr_zero(v);
            if (u > v) swap(u, v);
            v -= u;
        } while (v);
        return u << shift;
    }
};
