// WA: a static vector that keeps the values of the calls before
class Solution {
public:
    vector<int> inorderTraversal(TreeNode* root) {
        static vector<int> all;
        if (root) {
            inorderTraversal(root->left);
            all.push_back(root->val);
            inorderTraversal(root->right);
        }
        return all;
    }
};
