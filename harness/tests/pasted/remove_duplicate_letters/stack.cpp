// AC: a monotonic stack
class Solution {
public:
    string removeDuplicateLetters(string s) {
        vector<int> left(26), used(26);
        for (char c : s) left[c - 'a']++;
        string st;
        for (char c : s) {
            left[c - 'a']--;
            if (used[c - 'a']) continue;
            while (!st.empty() && st.back() > c && left[st.back() - 'a']) {
                used[st.back() - 'a'] = 0;
                st.pop_back();
            }
            st.push_back(c);
            used[c - 'a'] = 1;
        }
        return st;
    }
};
