# Greatest common divisor: Euclid's algorithm for each pair, until the end of the file.
import sys


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def main():
    numbers = list(map(abs, map(int, sys.stdin.buffer.read().split())))
    divisors = map(gcd, numbers[::2], numbers[1::2])
    sys.stdout.writelines(f"{divisor}\n" for divisor in divisors)


main()
