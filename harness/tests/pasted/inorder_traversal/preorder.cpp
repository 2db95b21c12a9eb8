// WA: the root before its left subtree
class Solution {
    void dfs(TreeNode* n, vector<int>& v) {
        if (!n) return;
        v.push_back(n->val);
        dfs(n->left, v);
        dfs(n->right, v);
    }

public:
    vector<int> inorderTraversal(TreeNode* root) {
        vector<int> v;
        dfs(root, v);
        return v;
    }
};
