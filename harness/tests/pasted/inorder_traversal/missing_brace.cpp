// CE: a brace is missing
class Solution {
public:
    vector<int> inorderTraversal(TreeNode* root) {
        vector<int> v;
        if (root) {
            v.push_back(root->val);
        return v;
    }
};
