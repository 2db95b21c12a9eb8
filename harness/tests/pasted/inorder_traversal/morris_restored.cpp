// AC: Morris, which takes every thread out again
class Solution {
public:
    vector<int> inorderTraversal(TreeNode* root) {
        vector<int> out;
        TreeNode* cur = root;
        while (cur) {
            if (!cur->left) {
                out.push_back(cur->val);
                cur = cur->right;
                continue;
            }
            TreeNode* pre = cur->left;
            while (pre->right && pre->right != cur) pre = pre->right;
            if (!pre->right) {
                pre->right = cur;
                cur = cur->left;
            } else {
                pre->right = nullptr;
                out.push_back(cur->val);
                cur = cur->right;
            }
        }
        return out;
    }
};
