// RE: looks at the top of an empty stack
class Solution {
public:
    string removeDuplicateLetters(string s) {
        vector<int> left(26);
        for (char c : s) left[c - 'a']++;
        stack<char> st;
        string out;
        for (char c : s) {
            left[c - 'a']--;
            while (st.top() > c && left[st.top() - 'a']) st.pop();
            st.push(c);
        }
        while (!st.empty()) {
            out += st.top();
            st.pop();
        }
        return out;
    }
};
