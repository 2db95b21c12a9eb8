// CE: a type that nobody declared
class Solution {
public:
    ll gcd(ll a, ll b) { return b ? gcd(b, a % b) : abs(a); }
};
