// AC: a dummy on the stack and one in a unique_ptr, a helper named swap
namespace {
struct Node { ListNode *first, *second; };
void swap(Node pair) {
    pair.first->next = pair.second->next;
    pair.second->next = pair.first;
}
}

class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        ListNode dummy{0, head};
        unique_ptr<ListNode> scratch = make_unique<ListNode>(7);
        auto step = [&](auto&& self, ListNode* before) -> void {
            if (!before->next || !before->next->next) return;
            Node pair{before->next, before->next->next};
            ::swap(pair);
            before->next = pair.second;
            scratch->next = pair.first;
            self(self, pair.first);
        };
        step(step, &dummy);
        return dummy.next;
    }
};
