# Inorder traversal: the tree from its tokens, then a stack of the nodes that were passed.
import sys


class Node:
    __slots__ = ("value", "left", "right")

    def __init__(self, value):
        self.value = value
        self.left = None
        self.right = None


def build(tokens):
    words = iter(tokens)

    def next_node():
        word = next(words, "null")
        if word == "null":
            return None
        node = Node(int(word))
        nodes.append(node)
        return node

    nodes = []
    root = next_node()
    for node in nodes:  # grows while it is read: the nodes that wait for their children
        node.left = next_node()
        node.right = next_node()
    return root


def main():
    node = build(sys.stdin.read().split())
    passed = []
    values = []
    while node or passed:
        while node:
            passed.append(node)
            node = node.left
        node = passed.pop()
        values.append(node.value)
        node = node.right
    print(*values)


main()
