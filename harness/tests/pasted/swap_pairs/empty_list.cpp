// RE: does not look whether there is a node
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        ListNode* second = head->next;
        if (!second) return head;
        head->next = second->next ? swapPairs(second->next) : nullptr;
        second->next = head;
        return second;
    }
};
