// RE: goes into a child that is not there
class Solution {
public:
    vector<int> inorderTraversal(TreeNode* root) {
        vector<int> left = inorderTraversal(root->left);
        left.push_back(root->val);
        for (int x : inorderTraversal(root->right)) left.push_back(x);
        return left;
    }
};
