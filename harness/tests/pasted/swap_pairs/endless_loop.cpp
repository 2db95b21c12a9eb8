// TLE: goes round between two nodes
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        ListNode dummy(0, head);
        for (ListNode* p = &dummy; p->next && p->next->next;) {
            ListNode *a = p->next, *b = a->next;
            a->next = b->next;
            b->next = a;
            p->next = b;
        }
        return dummy.next;
    }
};
