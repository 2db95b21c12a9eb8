// WA: the last pair points back at itself
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        if (!head || !head->next) return head;
        ListNode *ans = head->next, *prev = nullptr;
        while (head && head->next) {
            ListNode *b = head->next, *rest = b->next;
            b->next = head;
            if (prev) prev->next = b;
            prev = head;
            head = rest;
        }
        return ans;
    }
};
