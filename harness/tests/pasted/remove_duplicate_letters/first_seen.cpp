// WA: every letter where it is first seen
class Solution {
public:
    string removeDuplicateLetters(string s) {
        string out;
        for (char c : s)
            if (out.find(c) == string::npos) out += c;
        return out;
    }
};
