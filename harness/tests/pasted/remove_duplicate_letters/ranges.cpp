// AC: views and a stack of pairs, tabs, a type named reader
struct reader { string text; };
class Solution {
public:
	string removeDuplicateLetters(string s) {
		const reader r{s};
		unordered_map<char, int> count;
		for (char c : r.text) ++count[c];
		stack<char, vector<char>> st;
		set<char> inside;
		for (char c : r.text | views::all) {
			--count[c];
			if (inside.contains(c)) continue;
			for (; st.size() && st.top() > c && count[st.top()] > 0; st.pop()) inside.erase(st.top());
			st.push(c);
			inside.insert(c);
		}
		string out(st.size(), ' ');
		for (char& c : out | views::reverse) { c = st.top(); st.pop(); }
		return out;
	}
};
