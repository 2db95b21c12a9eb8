// AC: the level as a vector, ranges, macros
#include <bits/stdc++.h>
using namespace std;
#define rep(i, n) for (int i = 0; i < (int)(n); ++i)
#define VI vector<int>

class Solution {
public:
    vector<VI> levelOrder(TreeNode* root) {
        vector<VI> result;
        for (vector<TreeNode*> level(root != nullptr, root); !level.empty();) {
            vector<TreeNode*> next;
            VI values(level.size());
            ranges::transform(level, values.begin(), &TreeNode::val);
            rep(i, level.size()) for (auto child : {level[i]->left, level[i]->right})
                if (child) next.push_back(child);
            result.push_back(std::move(values));
            level.swap(next);
        }
        return result;
    }
};
