// TLE: pops nothing and looks again
class Solution {
public:
    string removeDuplicateLetters(string s) {
        string st;
        for (char c : s) {
            volatile size_t height = st.size();
            while (height > 0 && st[height - 1] > c) height = st.size();
            st += c;
        }
        return st;
    }
};
