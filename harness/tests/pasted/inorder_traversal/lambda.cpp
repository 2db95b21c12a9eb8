// AC: a lambda that is handed itself, an initialiser, types named tree and Node
static const int io = [] { ios_base::sync_with_stdio(0); cin.tie(0); return 0; }();
using Node = TreeNode;
struct tree { Node* root; };

class Solution {
public:
    vector<int> inorderTraversal(TreeNode* root) {
        vector<int> seen;
        const tree t{root};
        auto walk = [&seen](auto self, Node* n) -> void {
            if (!n) return;
            self(self, n->left);
            seen.emplace_back(n->val);
            self(self, n->right);
        };
        walk(walk, t.root);
        return seen;
    }
};
