// WA: of an odd number the last node is lost
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        if (!head || !head->next) return nullptr;
        ListNode* b = head->next;
        head->next = swapPairs(b->next);
        b->next = head;
        return b;
    }
};
