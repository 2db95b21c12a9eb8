// TLE: a stack that is looked at and never popped
class Solution {
public:
    vector<int> inorderTraversal(TreeNode* root) {
        stack<TreeNode*> st;
        st.push(root);
        volatile int steps = 0;
        while (!st.empty()) steps = steps + (st.top() != nullptr);
        return {};
    }
};
