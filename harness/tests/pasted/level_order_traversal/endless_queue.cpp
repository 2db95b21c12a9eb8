// MLE: pushes the children of the same node for ever
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> ans;
        queue<TreeNode*> q;
        q.push(root);
        while (!q.empty()) {
            TreeNode* cur = q.front();
            q.push(cur);
            q.push(root);
        }
        return ans;
    }
};
