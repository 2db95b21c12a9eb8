// AC: names that hardly any solution uses, without an include
class Solution {
public:
    long long gcd(long long a, long long b) {
        mutex guard;
        lock_guard<mutex> lock(guard);
        smatch match;
        future<long long> result = async(launch::deferred, [a, b]() mutable {
            a = a < 0 ? -a : a;
            b = b < 0 ? -b : b;
            while (b != 0) {
                long long rest = a % b;
                a = b;
                b = rest;
            }
            return static_cast<long long>(complex<long double>(a, std::beta(1.0, 1.0)).real());
        });
        return result.get();
    }
};
