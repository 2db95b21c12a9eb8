// AC: the library's, under the method's own name
#include <bits/stdc++.h>
using namespace std;
using ll = long long;
class Solution {
public:
    ll gcd(ll a, ll b) { return std::gcd(a, b); }
};
