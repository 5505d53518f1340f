"""Reads one large table in polars and in this crate, on one core, in alternation.

    python3 -m venv venv && venv/bin/pip install polars
    venv/bin/python benches/peers/table.py [--rows 1000000] [--places 30000] [--rounds 5]

The table has the columns place, year and emissions_kt. polars reads it and takes, for each place,
the level of the first and of the last year. This crate (`examples/assess`) reads it, assesses each
place against the Covenant's target for 2020, and writes one line for each. Memory is the peak of
the whole process. The exit code is 1 if the crate takes more than 1.5 s in the median or more
memory than three times the file.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

POLARS = """
import sys, polars as pl
table = pl.read_csv(sys.argv[1])
ends = table.sort("year").group_by("place").agg(
    pl.col("emissions_kt").first().alias("first"), pl.col("emissions_kt").last().alias("last"))
assert len(ends) > 1
"""


def write_table(path, rows, places):
    """A table with the same number of years for each place; the rest of the rows in the first."""
    draw = random.Random(20_261_129)
    years = -(-rows // places)
    with open(path, "w", encoding="utf-8") as file:
        file.write("place,year,emissions_kt\n")
        written = 0
        for place in range(places):
            level = draw.uniform(50, 2000)
            for year in range(1990, 1990 + years):
                if written == rows:
                    return
                file.write(f"Place number {place},{year},{level:.3f}\n")
                level *= draw.uniform(0.93, 1.04)
                written += 1


def run(command, environment):
    """The seconds and the peak memory in bytes of a process on one core."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return seconds, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--places", type=int, default=30_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    subprocess.run(["cargo", "build", "--release", "--quiet", "--example", "assess"], cwd=PROJECT, check=True)
    target = Path(os.environ.get("CARGO_TARGET_DIR", PROJECT / "target"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        write_table(path, options.rows, options.places)
        size = path.stat().st_size
        one_core = ["taskset", "-c", "0"]
        polars = [*one_core, sys.executable, "-c", POLARS, str(path)]
        crate = [*one_core, str(target / "release/examples/assess"), "--target", "COM-2020",
                 "--as-of", "2026-06-30", "--format", "csv", str(path)]
        environment = {**os.environ, "POLARS_MAX_THREADS": "1"}
        results = {"polars": [], "crate": []}
        for _ in range(options.rounds):
            results["polars"].append(run(polars, environment))
            results["crate"].append(run(crate, environment))
    print(f"{options.rows} rows, {options.places} places, {size / 1e6:.1f} MB, {options.rounds} rounds")
    for name, runs in results.items():
        seconds = [run[0] for run in runs]
        memory = max(run[1] for run in runs)
        print(f"{name:7} median {statistics.median(seconds):.2f} s, minimum {min(seconds):.2f} s, "
              f"peak memory {memory / 1e6:.0f} MB, {memory / size:.1f} times the file")
    median = statistics.median(run[0] for run in results["crate"])
    memory = max(run[1] for run in results["crate"])
    sys.exit(0 if median <= 1.5 and memory <= 3 * size else 1)


if __name__ == "__main__":
    main()
