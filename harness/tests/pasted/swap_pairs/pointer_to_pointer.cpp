// AC: a pointer to the link that leads to the pair
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        ListNode **link = &head;
        for (ListNode *a, *b; (a = *link) && (b = a->next);) {
            a->next = b->next;
            b->next = a;
            *link = b;
            link = &a->next;
        }
        return head;
    }
};
