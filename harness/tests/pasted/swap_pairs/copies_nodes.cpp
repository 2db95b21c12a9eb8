// WA: builds a new list
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        ListNode dummy, *tail = &dummy;
        while (head && head->next) {
            tail->next = new ListNode(head->next->val, new ListNode(head->val));
            tail = tail->next->next;
            head = head->next->next;
        }
        if (head) tail->next = new ListNode(head->val);
        return dummy.next;
    }
};
