// AC: what the light library before an attempt leaves out
#include <semaphore>

class Solution {
public:
    long long gcd(long long a, long long b) {
        counting_semaphore<3> gate(1);
        gate.acquire();
        atomic<int> state{0};
        state.wait(1);
        state.notify_one();
        wstring digits = to_wstring(a);
        if (stoll(digits) != a) return -1;
        gate.release();
        return std::gcd(a, b);
    }
};
