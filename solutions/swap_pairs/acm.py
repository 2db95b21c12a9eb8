# Swap nodes in pairs: three links a pair, behind a dummy node.
import sys


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def swap_pairs(head):
    dummy = Node(0, head)
    previous = dummy
    while previous.next and previous.next.next:
        first = previous.next
        second = first.next
        first.next, second.next, previous.next = second.next, first, second
        previous = first
    return dummy.next


def main():
    sys.stdin.readline()  # n; the line of values says it again
    head = None
    for value in reversed(sys.stdin.readline().split()):
        head = Node(value, head)

    node = swap_pairs(head)
    values = []
    while node:
        values.append(node.value)
        node = node.next
    print(*values)


main()
