# Remove duplicate letters: a stack whose top gives way to a smaller letter if it comes again.
import sys


def remove_duplicate_letters(s):
    last = {c: i for i, c in enumerate(s)}
    kept = set()
    answer = []
    for i, c in enumerate(s):
        if c in kept:
            continue
        while answer and answer[-1] > c and last[answer[-1]] > i:
            kept.remove(answer.pop())
        answer.append(c)
        kept.add(c)
    return "".join(answer)


print(remove_duplicate_letters(sys.stdin.readline().strip()))
