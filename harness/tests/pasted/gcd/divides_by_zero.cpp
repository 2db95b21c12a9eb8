// RE: divides before it looks
class Solution {
public:
    long long gcd(long long a, long long b) {
        long long r = a % b;
        while (r) {
            a = b;
            b = r;
            r = a % b;
        }
        return b < 0 ? -b : b;
    }
};
