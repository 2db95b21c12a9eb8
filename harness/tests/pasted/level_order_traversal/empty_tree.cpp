// RE: does not think of the empty tree
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> ans;
        queue<pair<TreeNode*, int>> q;
        q.push({root, 0});
        while (!q.empty()) {
            auto [n, d] = q.front();
            q.pop();
            if ((int)ans.size() == d) ans.push_back({n->val});
            else ans[d].push_back(n->val);
            if (n->left) q.push({n->left, d + 1});
            if (n->right) q.push({n->right, d + 1});
        }
        return ans;
    }
};
