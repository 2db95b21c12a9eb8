"""Median of two sorted arrays: binary search for the cut, in the shorter array."""
import sys
from array import array


def main():
    data = sys.stdin.buffer
    data.readline()
    # A missing last line reads as an empty one. array: four bytes a number, not thirty-six.
    first = array("i", map(int, data.readline().split()))
    second = array("i", map(int, data.readline().split()))
    shorter, longer = sorted((first, second), key=len)
    m, n = len(shorter), len(longer)

    half = (m + n) // 2  # the lower half: i of the shorter, half - i of the longer
    low, high = 0, m
    while low < high:
        i = (low + high) // 2
        if shorter[i] < longer[half - i - 1]:
            low = i + 1
        else:
            high = i
    i, j = low, half - low
    median = min([*shorter[i : i + 1], *longer[j : j + 1]])
    if (m + n) % 2 == 0:
        lower = max([*shorter[max(0, i - 1) : i], *longer[max(0, j - 1) : j]])
        median = (lower + median) / 2
    print(f"{median:.1f}")


main()
