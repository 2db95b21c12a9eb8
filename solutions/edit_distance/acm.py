# Edit distance, a whole column at once: Python's integers are bit vectors of any length, so that
# Myers' method (1999, in Hyyrö's form) takes one word as long as the source. A cell at a time would
# be 25 million steps, too many for Python.
import sys


def distance(source, target):
    if not source:
        return len(target)
    every_row = (1 << len(source)) - 1
    last_row = 1 << (len(source) - 1)
    rows_of = {}
    for i, letter in enumerate(source):
        rows_of[letter] = rows_of.get(letter, 0) | 1 << i

    # Down a column, the distance rises, falls or stays from one row to the next.
    rises, falls, result = every_row, 0, len(source)
    for letter in target:
        equal = rows_of.get(letter, 0)
        vertical = equal | falls
        diagonal_zero = ((equal & rises) + rises ^ rises) | equal
        row_rises = falls | ~(diagonal_zero | rises)
        row_falls = rises & diagonal_zero
        if row_rises & last_row:
            result += 1
        if row_falls & last_row:
            result -= 1
        row_rises = row_rises << 1 | 1  # row 0 rises by one in every column
        row_falls <<= 1
        rises = (row_falls | ~(vertical | row_rises)) & every_row
        falls = row_rises & vertical & every_row
    return result


# readline, unlike input, gives an empty line where the last newline is missing.
source = sys.stdin.readline().strip()
target = sys.stdin.readline().strip()
print(distance(source, target))
