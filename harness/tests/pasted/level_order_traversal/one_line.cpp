// WA: all values on one level
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<int> v;
        queue<TreeNode*> q;
        if (root) q.push(root);
        while (q.size()) {
            auto x = q.front();
            q.pop();
            v.push_back(x->val);
            if (x->left) q.push(x->left);
            if (x->right) q.push(x->right);
        }
        if (v.empty()) return {};
        return {v};
    }
};
