#!/usr/bin/env python3
"""Runs the mutants that cargo-mutants lists, all from one build.

cargo-mutants builds the crate once for each mutant: about a minute each. Here every function that
has mutants becomes a `match` on a number, with one arm for each mutant and the original in the last
arm; the environment variable CLIMATE_MUTANT chooses the arm when a test program runs. A mutant is
killed if a test fails, or runs ten times as long as without the mutant.

    tests/mutants/run.py                      # the floors and the sample of README.md
    tests/mutants/run.py --all trend          # every mutant of a floor
    tests/mutants/run.py --only NAME          # the mutants whose name contains NAME

The tree is copied to target/mutants; nothing in the project is changed. A mutant that does not
compile is not viable and is not counted. A function that cannot hold its mutants in one `match`
(it returns `impl Iterator`, say) is reported as left: cargo-mutants runs those one by one.
"""

import argparse
import collections
import concurrent.futures
import csv
import hashlib
import json
import os
import random
import re
import subprocess
import sys
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
WORK = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target")), "mutants")
TREE = os.path.join(WORK, "tree")
WHOLE = ["formula", "resolve", "budget"]
SAMPLED = ["quantity", "target", "pathway", "trend", "assessment", "table", "plan"]
SEED = 20261130
# The fastest test programs that fail most often come first. `few` are the generated cases of a law.
STAGES = [
    ("by_hand", {}), ("lib", {}), ("laws", {"PROPTEST_CASES": "50", "DERIVATION_CASES": "1500"}),
    ("published", {}), ("data", {}), ("laws", {}),
]

SWITCH = r'''
/// Chooses the mutant of this run.
pub(crate) mod mutant {
    use std::sync::OnceLock;
    static CHOSEN: OnceLock<u32> = OnceLock::new();
    fn at_run_time() -> u32 {
        *CHOSEN.get_or_init(|| {
            let chosen = std::env::var("CLIMATE_MUTANT").map_or(0, |text| text.parse().unwrap_or(0));
            if chosen > 0 {
                // The first failure decides.
                std::panic::set_hook(Box::new(|info| {
                    eprintln!("killed: {info}");
                    std::process::exit(101)
                }));
            }
            chosen
        })
    }
    const fn in_a_constant() -> u32 { 0 }
    pub(crate) const fn chosen() -> u32 {
        core::intrinsics::const_eval_select((), in_a_constant, at_run_time)
    }
}
'''


def listed():
    """Every mutant of the floors, as cargo-mutants lists them."""
    globs = [arg for floor in WHOLE + SAMPLED for arg in ("-f", f"src/{floor}/**")]
    command = ["cargo", "mutants", "--list", "--json", "--no-config", *globs]
    out = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(out)


def floor(mutant):
    return mutant["file"].split("/")[1]


def key(mutant):
    """What names a mutant after lines have moved: file, function, change, and its line of code."""
    with open(os.path.join(ROOT, mutant["file"]), encoding="utf-8") as file:
        line = file.read().split("\n")[mutant["span"]["start"]["line"] - 1].strip()
    function = (mutant["function"] or {}).get("function_name", "a constant")
    return mutant["file"], function, mutant["name"].split(": ", 1)[1], line


def accepted():
    """The survivors of accepted.csv, with their reasons."""
    with open(os.path.join(os.path.dirname(__file__), "accepted.csv"), newline="", encoding="utf-8") as file:
        return {tuple(row[:4]): row[4] for row in list(csv.reader(file))[1:]}


def chosen_mutants(options):
    mutants = listed()
    for number, mutant in enumerate(mutants, 1):
        mutant["number"] = number
    if options.only:
        return [m for m in mutants if options.only in m["name"]]
    if options.all:
        return [m for m in mutants if floor(m) in options.all]
    whole = [m for m in mutants if floor(m) in WHOLE]
    rest = [m for m in mutants if floor(m) in SAMPLED]
    return whole + random.Random(SEED).sample(rest, options.sample)


class Source:
    """One file: positions of cargo-mutants as offsets, and the rewritten text."""

    def __init__(self, path):
        self.path = path
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            self.text = file.read()
        self.starts = [0]
        for line in self.text.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))

    def span(self, span):
        return tuple(self.starts[p["line"] - 1] + p["column"] - 1 for p in (span["start"], span["end"]))

    def body(self, function):
        """The text between the braces of a function."""
        start, end = self.span(function["span"])
        # The first brace outside parentheses opens the body. Comments and strings are skipped.
        token = re.compile(r'//[^\n]*|/\*.*?\*/|b?"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])\'|[()\[\]{}]', re.S)
        depth = 0
        for match in token.finditer(self.text, start, end):
            if match.group() in "([":
                depth += 1
            elif match.group() in ")]":
                depth -= 1
            elif match.group() == "{" and depth == 0:
                return match.end(), end - 1
        raise ValueError(function["function_name"])

    def rewrite(self, mutants):
        """Each function as a match: the text, the lines of each arm, and the lines of each function."""
        groups = collections.defaultdict(list)
        for mutant in mutants:
            groups[self.body(mutant["function"])].append(mutant)
        # A function inside another one is changed as a part of the outer one.
        bodies = sorted(groups)
        outer = []
        for body in bodies:
            if outer and body[1] <= outer[-1][1]:
                groups[outer[-1]] += groups.pop(body)
            else:
                outer.append(body)
        pieces, arms, functions, at, line = [], {}, [], 0, 1

        def add(piece):
            nonlocal line
            pieces.append(piece)
            line += piece.count("\n")

        for start, end in outer:
            add(self.text[at:start])
            first = line
            add("match crate::mutant::chosen() {\n")
            for mutant in groups[start, end]:
                low, high = self.span(mutant["span"])
                begin = line
                add(f"{mutant['number']} => {{\n{self.text[start:low]}{mutant['replacement']}{self.text[high:end]}\n}}\n")
                arms[mutant["number"]] = (begin, line)
            add(f"_ => {{\n{self.text[start:end]}\n}}\n}}")
            functions.append((first, line, [m["number"] for m in groups[start, end]]))
            at = end
        add(self.text[at:])
        return "".join(pieces).encode(), arms, functions


def write(path, text):
    """Writes a file of the tree unless it has this text already, so that cargo builds less."""
    path = os.path.join(TREE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if not os.path.exists(path) or open(path, "rb").read() != text:
        with open(path, "wb") as file:
            file.write(text)


def copy_tree(rewritten):
    """The project, with these files rewritten and the switch in the library."""
    files = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True,
                           stdout=subprocess.PIPE, text=True).stdout.split("\n")
    names = {name for name in files if name and os.path.exists(os.path.join(ROOT, name))}
    for folder, _, kept in os.walk(TREE):
        for name in kept:
            path = os.path.join(folder, name)
            if os.path.relpath(path, TREE) not in names | {"Cargo.lock"}:
                os.remove(path)
    for name in names:
        with open(os.path.join(ROOT, name), "rb") as file:
            text = rewritten.get(name, file.read())
        if name == "src/lib.rs":
            features = b"#![feature(core_intrinsics, const_eval_select)]\n#![allow(internal_features, warnings)]\n"
            text = re.sub(rb"^#!\[forbid\(unsafe_code\)\]", features, text, count=1, flags=re.M) + SWITCH.encode()
        write(name, text)


ENVIRONMENT = dict(os.environ, RUSTC_BOOTSTRAP="1", CARGO_TARGET_DIR=os.path.join(WORK, "build"),
                   CARGO_PROFILE_DEV_DEBUG="0", RUSTFLAGS="--cap-lints=allow")


def build(arguments):
    command = ["cargo", *arguments, "--quiet", "--all-features", "--message-format=json"]
    out = subprocess.run(command, cwd=TREE, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
    return out.returncode, [json.loads(line) for line in out.stdout.splitlines() if line.startswith("{")]


def digest(mutant):
    with open(os.path.join(ROOT, mutant["file"]), "rb") as file:
        return mutant["name"] + " " + hashlib.sha256(file.read()).hexdigest()


def errors(messages):
    """The places of each error: file and line of all its spans, primary spans first."""
    for message in messages:
        message = message.get("message") or {}
        if message.get("level") == "error" and message.get("spans"):
            spans = sorted(message["spans"], key=lambda span: not span["is_primary"])
            yield message["message"], [(span["file_name"], span["line_start"]) for span in spans]


def viable(mutants):
    """Rewrites the tree, and leaves out what does not compile until the library does."""
    # What did not compile last time is tried no more while its file is the same.
    cache = os.path.join(WORK, "not_viable.json")
    before = json.load(open(cache)) if os.path.exists(cache) else {}
    not_viable = {m["number"]: before[digest(m)] for m in mutants if digest(m) in before}
    left = {m["number"]: "in a constant" for m in mutants if m["function"] is None}
    for _ in range(40):
        by_file = collections.defaultdict(list)
        for mutant in mutants:
            if mutant["number"] not in not_viable and mutant["number"] not in left:
                by_file[mutant["file"]].append(mutant)
        written = {path: Source(path).rewrite(group) for path, group in by_file.items()}
        copy_tree({path: text for path, (text, _, _) in written.items()})
        maps = {path: (arms, functions) for path, (_, arms, functions) in written.items()}
        code, messages = build(["check", "--lib"])
        if code == 0:
            with open(cache, "w") as file:
                json.dump({digest(m): not_viable[m["number"]] for m in mutants if m["number"] in not_viable}, file)
            return [m for group in by_file.values() for m in group], not_viable, left
        count = len(not_viable) + len(left)
        for text, places in errors(messages):
            found = None
            for path, line in places:
                arms, functions = maps.get(path, ({}, []))
                found = next((n for n, (low, high) in arms.items() if low <= line <= high), None)
                if found is not None and found not in not_viable:
                    not_viable[found] = text
                    break
            if found is None:
                for path, line in places:
                    arms, functions = maps.get(path, ({}, []))
                    for low, high, numbers in functions:
                        if low <= line <= high:
                            left.update({n: text for n in numbers if n not in not_viable})
        print(f"  {len(not_viable)} do not compile, {len(left)} left", flush=True)
        if len(not_viable) + len(left) == count:
            for text, places in errors(messages):
                print(text, places, file=sys.stderr)
            sys.exit("the rewritten library does not compile")
    sys.exit("too many rounds")


def programs():
    """The test programs by name."""
    code, messages = build(["test", "--no-run", "--lib", *[a for s, _ in STAGES if s != "lib" for a in ("--test", s)]])
    if code:
        for text, places in errors(messages):
            print(text, places[:2], file=sys.stderr)
        sys.exit("the tests do not compile")
    found = {}
    for message in messages:
        if message.get("reason") == "compiler-artifact" and message.get("executable"):
            target = message["target"]
            found["lib" if "lib" in target["kind"] else target["name"]] = message["executable"]
    return found


def run(program, number, extra, limit):
    environment = dict(ENVIRONMENT, CLIMATE_MUTANT=str(number), PROPTEST_MAX_SHRINK_ITERS="0", **extra)
    begin = time.monotonic()
    try:
        done = subprocess.run([program, "--test-threads=1", "-q"], cwd=TREE, env=environment, timeout=limit,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        return done.returncode, time.monotonic() - begin, done.stderr[-400:].decode(errors="replace")
    except subprocess.TimeoutExpired:
        return "timeout", time.monotonic() - begin, ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=600, help="mutants of the sampled floors")
    parser.add_argument("--all", nargs="+", metavar="FLOOR")
    parser.add_argument("--only", metavar="NAME")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--out", default=os.path.join(WORK, "outcome.csv"))
    options = parser.parse_args()
    os.makedirs(WORK, exist_ok=True)
    mutants = chosen_mutants(options)
    print(f"{len(mutants)} mutants", flush=True)
    alive, not_viable, left = viable(mutants)
    binaries = programs()
    baseline = []
    for name, extra in STAGES:
        code, seconds, tail = run(binaries[name], 0, extra, 3600)
        if code:
            sys.exit(f"{name} fails without a mutant: {tail}")
        baseline.append(seconds)
        print(f"  {name} {extra or ''} {seconds:.1f} s", flush=True)

    def outcome(mutant):
        for (name, extra), seconds in zip(STAGES, baseline):
            code, _, _ = run(binaries[name], mutant["number"], extra, 10 * seconds + 20)
            if code:
                return mutant, "timeout" if code == "timeout" else "killed", name
        return mutant, "survived", ""

    rows = [(m, "not viable", not_viable[m["number"]]) for m in mutants if m["number"] in not_viable]
    rows += [(m, "left", left[m["number"]]) for m in mutants if m["number"] in left]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for done, row in enumerate(pool.map(outcome, alive), 1):
            rows.append(row)
            if row[1] == "survived":
                print(f"  survived: {row[0]['name']}", flush=True)
            if done % 100 == 0:
                print(f"  {done} of {len(alive)}", flush=True)
    with open(options.out, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["floor", "outcome", "mutant", "by"])
        for mutant, result, by in sorted(rows, key=lambda row: (row[0]["file"], row[0]["number"])):
            writer.writerow([floor(mutant), result, mutant["name"], by.split("\n")[0]])
    counts = collections.defaultdict(collections.Counter)
    for mutant, result, _ in rows:
        counts[floor(mutant)][result] += 1
    columns = ["killed", "timeout", "survived", "not viable", "left"]
    print(f"{'floor':12}" + "".join(f"{column:>11}" for column in columns))
    for name, count in counts.items():
        print(f"{name:12}" + "".join(f"{count[column]:>11}" for column in columns))
    total = sum(counts.values(), collections.Counter())
    print(f"{'all':12}" + "".join(f"{total[column]:>11}" for column in columns))
    dead, alive = total["killed"] + total["timeout"], total["survived"]
    print(f"{100 * dead / max(1, dead + alive):.2f} % of {dead + alive} viable mutants killed; {options.out}")
    reasons = accepted()
    new = [m for m, result, _ in rows if result == "survived" and key(m) not in reasons]
    for mutant in new:
        csv.writer(sys.stdout).writerow(key(mutant))
    sys.exit(f"{len(new)} survivors without a reason in accepted.csv" if new else 0)


main()
