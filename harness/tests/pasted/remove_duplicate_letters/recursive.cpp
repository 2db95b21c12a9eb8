// AC: the smallest letter that all others follow, then the rest without it; carriage returns
class Solution {
public:
    string removeDuplicateLetters(string s) {
        if (s.empty()) return "";
        int cnt[26] = {0};
        for (char c : s) cnt[c - 'a']++;
        int pos = 0;
        for (int i = 0; i < (int)s.size(); i++) {
            if (s[i] < s[pos]) pos = i;
            if (--cnt[s[i] - 'a'] == 0) break;
        }
        string rest;
        for (int i = pos + 1; i < (int)s.size(); i++)
            if (s[i] != s[pos]) rest += s[i];
        return s[pos] + removeDuplicateLetters(rest);
    }
};
