// RE: follows a node after it was deleted
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        ListNode* dummy = new ListNode(0, head);
        ListNode* p = dummy;
        while (p->next && p->next->next) {
            ListNode *a = p->next, *b = a->next;
            a->next = b->next;
            b->next = a;
            p->next = b;
            delete p;
            p = p->next->next;
        }
        return dummy->next;
    }
};
