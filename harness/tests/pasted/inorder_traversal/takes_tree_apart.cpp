// WA: hangs each node behind its predecessor and cuts the left links
class Solution {
public:
    vector<int> inorderTraversal(TreeNode* root) {
        vector<int> out;
        while (root) {
            if (root->left) {
                TreeNode* last = root->left;
                while (last->right) last = last->right;
                last->right = root;
                TreeNode* next = root->left;
                root->left = nullptr;
                root = next;
            } else {
                out.push_back(root->val);
                root = root->right;
            }
        }
        return out;
    }
};
