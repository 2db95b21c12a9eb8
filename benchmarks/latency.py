#!/usr/bin/env python3
"""From save to verdict: `kata test` against the usual way, kata by kata.

The usual way is one file with GoogleTest, compiled with g++ -O2 and linked statically, which is then
run over the same cases. Both are given a standard solution that has just been saved. Times are
medians of wall time in milliseconds; the ratio is the usual way's over ours.

    python3 benchmarks/latency.py [--build build] [--repeat 5] [ID...]
"""

import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

SOLUTIONS = {
    "remove_duplicate_letters": "stack",
    "gcd": "euclid",
    "edit_distance": "references_and_const",
    "swap_pairs": "dummy_head",
    "level_order_traversal": "queue",
    "inorder_traversal": "stack",
    "kth_largest": "heap",
    "median_of_two_sorted_arrays": "partition",
}

# Above it stands the model program, its main() under the name of solve().
USUAL = r"""
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

static std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(solution, every_case) {
  std::ios::sync_with_stdio(false);  // which the program may call too: it would undo rdbuf() below
  for (const auto& found : std::filesystem::directory_iterator("@CASES@")) {
    if (found.path().extension() != ".in") continue;
    std::istringstream in(text_of(found.path()));
    std::ostringstream out;
    std::cin.clear();
    auto* const cin_before = std::cin.rdbuf(in.rdbuf());
    auto* const cout_before = std::cout.rdbuf(out.rdbuf());
    solve();
    std::cin.rdbuf(cin_before);
    std::cout.rdbuf(cout_before);
    auto answer = found.path();
    EXPECT_EQ(out.str(), text_of(answer.replace_extension(".ans"))) << found.path();
  }
}
"""


def milliseconds(*commands):
    start = time.perf_counter()
    for command in commands:
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}:\n{done.stdout}{done.stderr}")
    return 1e3 * (time.perf_counter() - start)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", default=ROOT / "build", type=pathlib.Path)
    parser.add_argument("--repeat", default=5, type=int)
    parser.add_argument("ids", nargs="*", metavar="ID")
    options = parser.parse_args()
    build = options.build.resolve()

    print(f"{'':30}{'usual':>9}{'kata':>9}{'ratio':>8}{'unchanged':>11}  (ms)")
    with tempfile.TemporaryDirectory() as directory:
        scratch = pathlib.Path(directory)
        for kata in options.ids or SOLUTIONS:
            pasted = ROOT / "harness/tests/pasted" / kata / f"{SOLUTIONS[kata]}.cpp"
            attempt = scratch / f"{kata}.cpp"
            usual = scratch / f"{kata}_test.cpp"
            model = (ROOT / "solutions" / kata / "acm.cpp").read_text()
            model = model.replace("int main() {", "void solve() {").replace("return 0;", "return;")
            usual.write_text(model + USUAL.replace("@CASES@", str(build / "cases" / kata / "leetcode")))
            program = scratch / f"{kata}_test"
            test = [build / "kata", "test", kata, "--file", attempt]
            times = {"usual": [], "kata": [], "unchanged": []}
            for save in range(options.repeat):  # in turn, so that a busy machine is so to both
                attempt.write_text(pasted.read_text() + f"\n// saved {save} times\n")
                times["kata"].append(milliseconds(test))
                times["unchanged"].append(milliseconds(test))
                times["usual"].append(milliseconds(
                    ["g++", "-std=c++20", "-O2", "-static", usual, "-o", program,
                     "-lgtest", "-lgtest_main", "-pthread"],
                    [program]))
            median = {what: statistics.median(all_times) for what, all_times in times.items()}
            print(f"{kata:30}{median['usual']:9.0f}{median['kata']:9.0f}"
                  f"{median['usual'] / median['kata']:7.1f}x{median['unchanged']:11.0f}", flush=True)


if __name__ == "__main__":
    main()
