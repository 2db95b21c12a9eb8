// WA: the dummy is still in front
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        ListNode* dummy = new ListNode(0, head);
        for (ListNode* p = dummy; p->next && p->next->next; p = p->next->next) {
            ListNode *a = p->next, *b = a->next;
            a->next = b->next;
            b->next = a;
            p->next = b;
        }
        return dummy;
    }
};
