// AC: the nodes in a vector, linked anew
#include <bits/stdc++.h>
#define all(v) begin(v), end(v)
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        vector<ListNode*> nodes;
        for (auto p = head; p; p = p->next) nodes.emplace_back(p);
        for (size_t i = 0; i + 1 < nodes.size(); i += 2) swap(nodes[i], nodes[i + 1]);
        nodes.push_back(nullptr);
        for (size_t i = 0; i + 1 < nodes.size(); i++) nodes[i]->next = nodes[i + 1];
        return nodes.front();
    }
};
