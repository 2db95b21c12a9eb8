// AC: a stack of nodes with a colour, structured bindings
class Solution {
public:
	vector<int> inorderTraversal(TreeNode* root) {
		vector<int> result;
		stack<pair<bool, TreeNode*>> todo;
		todo.emplace(false, root);
		while (todo.size()) {
			auto [grey, node] = todo.top();
			todo.pop();
			if (!node) continue;
			if (grey) { result.push_back(node->val); continue; }
			todo.emplace(false, node->right);
			todo.emplace(true, node);
			todo.emplace(false, node->left);
		}
		return result;
	}
};
