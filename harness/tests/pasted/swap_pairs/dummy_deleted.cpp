// AC: a dummy node that is deleted before the end, tabs
class Solution {
public:
	ListNode *swapPairs(ListNode *head) {
		auto dummy = new ListNode();
		dummy->next = head;
		auto p = dummy;
		while (p->next && p->next->next) {
			auto first = p->next, second = first->next;
			first->next = second->next;
			second->next = first;
			p->next = second;
			p = first;
		}
		auto answer = dummy->next;
		delete dummy;
		return answer;
	}
};
