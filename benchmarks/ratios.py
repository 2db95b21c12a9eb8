#!/usr/bin/env python3
"""The ratios that this repository means to reach, from the JSON of whole runs.

    build/kata bench --all ID...                  # each leaves build/reports/ID.bench.json
    build/bin/reading.bench --benchmark_out=build/reports/reading.bench.json
    benchmarks/ratios.py [build/reports/*.json]

What was not run is said to be so. Exit code: 0 when nothing that was measured is below its floor.
"""

import argparse
import glob
import json
import os
import statistics
import sys

FASTEST = "the fastest rung"  # of those that are neither peers nor rooflines nor attempts

# A speed is `against`'s time over ours and should be large, a time is ours over `against`'s and
# should be small. `against` and `ours` are rows of `workload`, or whole names with slashes in them.
SPEED, TIME = "speed", "time"
CASES = [
    # case, workload, ours, against, kind, at least (a time: at most), aim
    ("edit distance, n=500, 26 letters", "edit_distance/random/500",
     FASTEST, "peer:edlib", SPEED, 15, 25),
    ("edit distance, n=50 000, 26 letters", "edit_distance/random/50000",
     FASTEST, "peer:edlib", SPEED, 18, 33),
    ("edit distance, ACGT 10^5, 5 %", "edit_distance/acgt_5_percent/100000",
     FASTEST, "peer:edlib", SPEED, 15, 40),
    ("edit distance, ACGT 10^5, 5 %", "edit_distance/acgt_5_percent/100000",
     FASTEST, "peer:wfa2", SPEED, 4.5, 12),
    ("gcd, array of 64-bit pairs", "gcd/pairs_64_bit/100000",
     FASTEST, "peer:std_gcd", SPEED, 16, 25),
    ("gcd, array of 32-bit pairs", "gcd/pairs_32_bit/100000",
     FASTEST, "peer:std_gcd_narrow", SPEED, 22, 35),
    ("gcd, one call after the other", "gcd/pairs_64_bit/100000",
     "stein_conditional_moves", "peer:std_gcd", SPEED, 1.15, 1.4),
    ("duplicate letters, 10^8, one late", "remove_duplicate_letters/letter_late/100000000",
     FASTEST, "roofline:memchr", TIME, 1.15, 1.05),
    ("duplicate letters, 10^8, one absent", "remove_duplicate_letters/letter_absent/100000000",
     FASTEST, "roofline:memchr", TIME, 1.15, 1.05),
    ("duplicate letters, random 10^4", "remove_duplicate_letters/random/10000",
     FASTEST, "stack_with_last_places", SPEED, 15, 30),
    ("duplicate letters, random 10^6", "remove_duplicate_letters/random/1000000",
     FASTEST, "stack_with_last_places", SPEED, 1000, 3000),
    ("kth largest, 10^7, k=n/2", "kth_largest/median_place/10000000",
     FASTEST, "std_nth_element", SPEED, 38, 55),
    ("kth largest, 10^7, k=n/2", "kth_largest/median_place/10000000",
     FASTEST, "roofline:read_pass", TIME, 2, 1.35),
    ("kth largest, 10^7, adversarial", "kth_largest/median_of_three_killer/10000000",
     FASTEST, "kth_largest/median_place/10000000/" + FASTEST, TIME, 1.5, 1.2),
    ("median, many cold queries", "median_of_two_sorted_arrays/skewed_split/1000",
     FASTEST, "partition_search", SPEED, 7, 10),
    ("level order, 10^7 scattered", "level_order_traversal/scattered/10000000",
     FASTEST, "queue_by_level", SPEED, 1.9, 3.5),
    ("inorder, 10^7 scattered", "inorder_traversal/scattered/10000000",
     FASTEST, "explicit_stack", SPEED, 2, 3),
    ("tree from its line of tokens, 10^7", "tree/token_line/10000000",
     "kata_reader", "substr_stoi_new", SPEED, 11, 25),
]


def read_times(files):
    """Seconds of each row's repetitions, and why a row has none."""
    times, errors = {}, {}
    units = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
    for file in files:
        with open(file, encoding="utf-8") as stream:
            try:
                rows = json.load(stream)["benchmarks"]
            except (ValueError, KeyError, TypeError):
                raise ValueError(f"{file}: not Google Benchmark's JSON") from None
        for row in rows:
            if row.get("run_type") == "aggregate":
                continue
            name = "/".join(row.get("run_name", row["name"]).split("/")[:4])
            if row.get("error_occurred"):
                errors[name] = row.get("error_message", "failed")
            else:
                times.setdefault(name, []).append(row["real_time"] * units[row["time_unit"]])
    return {name: statistics.median(all_of_it) for name, all_of_it in times.items()}, errors


def is_rung(name):
    return ":" not in name and name != "attempt" and not name[0].isdigit()


class Missing(Exception):
    pass


def time_of(times, errors, name):
    workload, row = name.rsplit("/", 1)
    if row == FASTEST:
        rungs = {n: t for n, t in times.items()
                 if n.rsplit("/", 1)[0] == workload and is_rung(n.rsplit("/", 1)[1])}
        if not rungs:
            whys = [why for n, why in errors.items() if n.rsplit("/", 1)[0] == workload]
            raise Missing(whys[0] if whys else "not run")
        name = min(rungs, key=rungs.get)
    elif name in errors:
        raise Missing(f"{row}: {errors[name]}")
    elif name not in times:
        raise Missing(f"{row}: not run")
    return times[name], name.rsplit("/", 1)[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE",
                        help="Google Benchmark's JSON; without any, build/reports/*.json")
    beside = os.path.join(os.path.dirname(__file__), "..", "build", "reports", "*.json")
    try:
        times, errors = read_times(parser.parse_args().files or sorted(glob.glob(beside)))
    except (OSError, ValueError) as error:
        sys.exit(f"ratios.py: {error}")
    table = [("case", "against", "reached", "at least", "aim")]
    below = 0
    for case, workload, ours, against, kind, least, aim in CASES:
        sign = "" if kind == SPEED else "time ≤ "
        bounds = (f"{sign}{least}", f"{sign}{aim}")
        shown = "its random case" if "/" in against else against
        if "/" not in against:
            against = f"{workload}/{against}"
        try:
            own_s, own_name = time_of(times, errors, f"{workload}/{ours}")
            other_s, _ = time_of(times, errors, against)
        except Missing as why:
            table.append((case, shown, f"– ({why})", *bounds))
            continue
        reached = other_s / own_s if kind == SPEED else own_s / other_s
        short = reached < least if kind == SPEED else reached > least
        below += short
        table.append((case, shown, f"{reached:.3g} ({own_name}){' BELOW' if short else ''}", *bounds))
    widths = [max(len(row[i]) for row in table) for i in range(5)]
    for row in table:
        print(" | ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
