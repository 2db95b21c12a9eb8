// AC: a null in the queue ends a level; tabs; a byte order mark
class Solution {
public:
	vector<vector<int>> levelOrder(TreeNode* root) {
		vector<vector<int>> out;
		deque<TreeNode*> list;
		if (root) list = {root, nullptr};
		vector<int> now;
		while (!list.empty()) {
			auto node = list.front();
			list.pop_front();
			if (node) {
				now.push_back(node->val);
				for (auto c : {node->left, node->right}) if (c) list.push_back(c);
			} else {
				out.push_back(exchange(now, {}));
				if (!list.empty()) list.push_back(nullptr);
			}
		}
		return out;
	}
};
