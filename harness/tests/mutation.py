#!/usr/bin/env python3
"""Do the tests notice a small change of the code that they test?

Makes one mutant at a time out of the tree, builds it with the commands of a Ninja build directory,
and runs the tests that belong to the file. A mutant that they let pass is printed, unless it is in
equivalent_mutants.txt, which has one line for each mutant that no test can tell:

    file :: the line's text :: the change :: why nothing comes of it

    mutation.py --sample 15 solutions/gcd/gcd.cpp
    mutation.py --all harness/src/reader.cpp
"""
import argparse
import os
import random
import re
import resource
import shlex
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).resolve().parents[2]
EQUIVALENT = Path(__file__).with_name("equivalent_mutants.txt")

# File: its test program's target, and the tests that are there to watch it.
SUBJECTS = {
    "harness/src/reader.cpp": ("harness.test", "reader.*:formats.*"),
    "harness/src/checker.cpp": ("harness.test", "checker.*"),
    "harness/judge/verdict.cpp": ("kata.judge.test", "decide.*:explain.*"),
}
for directory in sorted((SOURCE / "solutions").iterdir()):
    kata = directory.name
    SUBJECTS[f"solutions/{kata}/{kata}.cpp"] = (f"{kata}.test", f"{kata}.reference.*")

# From here on a solution is meant to be wrong.
KNOWN_WRONG = "// ── Known to be wrong"

SWAPS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
         "+": "-", "-": "+", "*": "/", "/": "*", "++": "--", "--": "++", "+=": "-=", "-=": "+=",
         "*=": "/=", "/=": "*="}
NEVER_CHANGED = re.compile(
    r"//[^\n]*|/\*.*?\*/|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*|static_assert\(.*?;"
    r"""|"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])+'""", re.DOTALL | re.MULTILINE)
OPERATOR = re.compile(r"<=>|<<=?|>>=?|->|[-+*/<>=!&|]=|\+\+|--|&&|\|\||[-+*/<>]")
# No template argument, which is a size or a type's width.
INTEGER = re.compile(r"(?<![\w.'])(0x[\dA-Fa-f']+|\d[\d']*)(?![\w.'>])")
# An assignment, a call, a step or a jump: nothing before its operator or bracket that two words
# would be, as in a declaration.
STATEMENT = re.compile(
    r"(?:(?<=[;{}):])|(?<=else))\s*\n[ ]*(?!return\b)"
    r"((?:\+\+|--|\*)?[\w:.>\-]+(?:<[\w: ]+>)?(?:\[[^;=\n]*\])*(?:\.\w+|->\w+)*"
    r"(?:(?: [-+*/|&^]?=| <<=| >>=) [^;{}]*|\([^;{}]*\)|\+\+|--)?;)(?=[ \t]*\n)")


class Mutant(NamedTuple):
    begin: int
    end: int
    after: str
    line: int
    line_text: str
    change: str


def mutants_of(text):
    """All of them, in the order of the text."""
    masked = NEVER_CHANGED.sub(
        lambda m: re.sub(r"[^\n]", '"' if m[0][0] in "\"'" else " ", m[0]), text)
    masked = masked[:text.find(KNOWN_WRONG)] if KNOWN_WRONG in text else masked
    found = []
    for m in OPERATOR.finditer(masked):
        # Formatted code has blanks around a binary operator, none at the brackets of a template.
        alone = masked[m.start() - 1].isspace() and masked[m.end()].isspace()
        if m[0] in SWAPS and (alone or m[0] in ("++", "--")):
            found.append((m.start(), m.end(), SWAPS[m[0]]))
    for m in INTEGER.finditer(masked):
        value = int(m[1].replace("'", ""), 0)
        found += [(m.start(), m.end(), str(value + step)) for step in (1, -1)]
    found += [(m.start(1), m.end(1), ";") for m in STATEMENT.finditer(masked)]

    lines = text.split("\n")
    mutants = []
    for begin, end, after in sorted(found):
        line = text.count("\n", 0, begin)
        before = text[begin:end]
        change = f"{before} → {after}" if after != ";" else "deleted"
        same = sum(m.line == line + 1 and m.change.split(" (")[0] == change for m in mutants)
        change += f" ({same + 1})" if same else ""
        mutants.append(Mutant(begin, end, after, line + 1, lines[line].strip(), change))
    return mutants


class Build:
    """Compiles and links one file's mutants, with the rest of its test program as it is."""

    def __init__(self, directory, file, target, scratch):
        listed = subprocess.run(["ninja", "-C", directory, "-t", "commands", target],
                                check=True, capture_output=True, text=True).stdout
        commands = [shlex.split(line) for line in listed.splitlines()]
        self.directory = directory
        self.source, self.object, self.program = (
            str(scratch / name) for name in ("mutant.cpp", "mutant.o", "test"))
        original = str(SOURCE / file)
        compiling = next(c for c in commands if "-c" in c and compiles(c, original))
        self.compile = self.command(compiling, self.source, self.object)
        self.compile += ["-w", "-iquote", str(SOURCE / file).rsplit("/", 1)[0]]

        # Its object is in a library: a private one without it. What else was compiled in one unit
        # with it is compiled once more by itself.
        unit, unit_object = (compiling[compiling.index(option) + 1] for option in ("-c", "-o"))
        archiving = next(c for c in commands if "qc" in c and unit_object in c)
        library = archiving[archiving.index("qc") + 1]
        objects = [name for name in archiving if name.endswith(".o") and name != unit_object]
        if unit != original:
            rest = scratch / "rest.cpp"
            rest.write_text(Path(unit).read_text().replace(f'#include "{original}"', ""))
            objects.append(str(scratch / "rest.o"))
            self.run(self.command(compiling, rest, objects[-1]), check=True)
        private = str(scratch / "rest.a")
        self.run(["ar", "qc", private, *objects], check=True)
        linking = [part for part in commands[-1] if part not in (":", "&&")]
        linking[linking.index("-o") + 1] = self.program
        first = linking.index(library)
        self.link = [private if part == library else part for part in linking]
        self.link.insert(first, self.object)

    @staticmethod
    def command(like, source, result):
        changed = list(like)
        for option in ("-MT", "-MF"):
            del changed[changed.index(option):changed.index(option) + 2]
        changed.remove("-MD")
        changed[changed.index("-o") + 1] = str(result)
        changed[changed.index("-c") + 1] = str(source)
        return changed

    def run(self, command, check=False):
        return subprocess.run(command, cwd=self.directory, check=check, stdout=subprocess.DEVNULL,
                              stderr=None if check else subprocess.DEVNULL)

    def code_of(self, text):
        """The object's bytes; None: it does not compile."""
        Path(self.source).write_text(text)
        return Path(self.object).read_bytes() if self.run(self.compile).returncode == 0 else None

    def passes(self, tests, cpu_s):
        self.run(self.link, check=True)

        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s + 1))
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            tested = subprocess.run(
                [self.program, f"--gtest_filter={tests}", "--gtest_fail_fast"], timeout=30 * cpu_s,
                env=os.environ | {"KATA_STRESS_CASES": "200"}, preexec_fn=limit,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return None
        return None if tested.returncode == -signal.SIGXCPU else tested.returncode == 0


def compiles(command, original):
    unit = command[command.index("-c") + 1]
    return unit == original or ("/Unity/" in unit and f'"{original}"' in Path(unit).read_text())


def test_file(file, arguments, accepted):
    """How many mutants ended how; and the survivors that nothing explains."""
    target, tests = SUBJECTS[file]
    text = (SOURCE / file).read_text()
    mutants = mutants_of(text)
    known = {(m.line_text, m.change) for m in mutants}
    counts = Counter()
    unexplained = [f"{file}: listed, but there is no such mutant: {line} :: {change}"
                   for of, line, change in accepted if of == file and (line, change) not in known]
    if arguments.sample:
        chosen = random.Random(f"{arguments.seed} {file}")
        mutants = sorted(chosen.sample(mutants, min(arguments.sample, len(mutants))))
    with tempfile.TemporaryDirectory() as scratch:
        build = Build(arguments.build, file, target, Path(scratch))
        original_code = build.code_of(text)
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        if not build.passes(tests, 100):
            sys.exit(f"{file}: its own tests fail without any change")
        took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        for m in mutants:
            code = build.code_of(text[:m.begin] + m.after + text[m.end:])
            if code is None:
                outcome = "did not compile"
            elif code == original_code:
                outcome = "same code"
            else:
                passed = build.passes(tests, int(3 + 4 * took))
                outcome = {True: "survived", False: "killed", None: "timed out"}[passed]
            if outcome == "survived" and (file, m.line_text, m.change) in accepted:
                outcome = "equivalent"
            counts[outcome] += 1
            shown = f"{file}:{m.line}: {m.line_text} :: {m.change}"
            if outcome == "survived":
                unexplained.append(shown)
            if arguments.verbose or outcome == "survived":
                print(f"{outcome}: {shown}", flush=True)
    print(f"{file}: {len(mutants)} mutants:",
          ", ".join(f"{count} {outcome}" for outcome, count in counts.most_common()), flush=True)
    return unexplained


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--build", default=SOURCE / "build", type=Path,
                        help="a Ninja build directory in which the test programs are built")
    how_many = parser.add_mutually_exclusive_group(required=True)
    how_many.add_argument("--all", action="store_true", help="every mutant")
    how_many.add_argument("--sample", type=int, metavar="N", help="N of each file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="each mutant, and what came of it")
    parser.add_argument("files", nargs="*", metavar="FILE", help="by default all of these:\n"
                        + "\n".join(SUBJECTS))
    arguments = parser.parse_args()
    listed = EQUIVALENT.read_text().splitlines()
    accepted = {tuple(line.split(" :: ")[:3]) for line in listed}
    unexplained = []
    for file in arguments.files or SUBJECTS:
        unexplained += test_file(file, arguments, accepted)
    print(*unexplained, sep="\n")
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
