// CE: the node has no such member
class Solution {
public:
    ListNode* swapPairs(ListNode* head) {
        if (head == nullptr) return head;
        head->value = 0;
        return head;
    }
};
