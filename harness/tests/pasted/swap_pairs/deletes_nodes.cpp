// WA: deletes the given nodes after it has copied them
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        if (!head) return head;
        if (!head->next) {
            ListNode* only = new ListNode(head->val);
            delete head;
            return only;
        }
        ListNode* rest = swapPairs(head->next->next);
        ListNode* b = new ListNode(head->next->val, new ListNode(head->val, rest));
        delete head->next;
        delete head;
        return b;
    }
};
