// AC: last places and a bit mask, macros, an initialiser, a byte order mark
#define BIT(c) (1u << ((c) - 'a'))
static auto fast = [] { ios::sync_with_stdio(false); cin.tie(0); return nullptr; }();
class Solution {
    array<size_t, 128> last{};
    unsigned in = 0;

public:
    string removeDuplicateLetters(string s) {
        for (size_t i = 0; i < size(s); ++i) last[s[i]] = i;
        string out;
        for (size_t i = 0; i < size(s); ++i) {
            if (in & BIT(s[i])) continue;
            for (; !out.empty() && out.back() > s[i] && last[out.back()] > i; out.pop_back())
                in &= ~BIT(out.back());
            in |= BIT(s[i]);
            out += s[i];
        }
        return out;
    }
};
