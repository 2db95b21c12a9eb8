// CE: a vector where a vector of vectors is returned
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<int> all;
        if (root) all.push_back(root->val);
        return all;
    }
};
