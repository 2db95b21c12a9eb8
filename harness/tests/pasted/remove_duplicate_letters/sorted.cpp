// WA: every letter once, in order
class Solution {
public:
    string removeDuplicateLetters(string s) {
        set<char> letters(s.begin(), s.end());
        return string(letters.begin(), letters.end());
    }
};
