// WA: Morris that leaves its threads in the tree
class Solution {
public:
    vector<int> inorderTraversal(TreeNode* root) {
        vector<int> out;
        while (root) {
            TreeNode* pre = root->left;
            while (pre && pre->right && pre->right != root) pre = pre->right;
            if (pre && !pre->right) {
                pre->right = root;
                root = root->left;
            } else {
                out.push_back(root->val);
                root = root->right;
            }
        }
        return out;
    }
};
