// AC: int redefined as long long, a loop
#define int long long
class Solution {
public:
    int gcd(int a, int b) {
        while (b) {
            int r = a % b;
            a = b;
            b = r;
        }
        return abs(a);
    }
};
