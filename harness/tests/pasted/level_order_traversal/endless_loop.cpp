// TLE: waits for a queue to become empty that it never pops
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        queue<TreeNode*> q;
        q.push(root);
        volatile int levels = 0;
        while (!q.empty()) levels = levels + 1;
        return {};
    }
};
