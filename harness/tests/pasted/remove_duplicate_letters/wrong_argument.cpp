// CE: a vector of char where a string is returned
class Solution {
public:
    string removeDuplicateLetters(string s) {
        vector<char> st(s.begin(), s.end());
        return st;
    }
};
