"""Kth largest element: sorting in C is faster here than any selection in Python."""
import sys


def main():
    data = sys.stdin.buffer
    _, k = map(int, data.readline().split())
    numbers = list(map(int, data.readline().split()))
    numbers.sort()
    print(numbers[-k])


main()
