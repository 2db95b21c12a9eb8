# Level-order traversal: the tree from its tokens, then level after level as lists.
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
    level = [build(sys.stdin.read().split())]
    lines = []
    while level := [node for node in level if node]:
        lines.append(" ".join(str(node.value) for node in level) + "\n")
        level = [child for node in level for child in (node.left, node.right)]
    sys.stdout.write("".join(lines))


main()
