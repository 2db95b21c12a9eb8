// AC: a lambda with exchange, tabs
class Solution {
public:
	long long gcd(long long a, long long b) {
		const auto step = [](auto& x, auto& y) { x = exchange(y, x % y); };
		for (a = abs(a), b = abs(b); b != 0;) step(a, b);
		return a;
	}
};
