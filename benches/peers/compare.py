"""Times the same nine outputs per place in numpy, in polars and in this crate, on one machine.

    python3 -m venv venv && venv/bin/pip install numpy polars
    venv/bin/python benches/peers/compare.py [--places 10000,1000000] [--rounds 3] [--runs 5]

Otherwise needs only cargo. Each place has 33 years. The outputs are the change since 1990, the
level in 2022 of the path 1990 -> 2030 -40 % -> 2050 -75 %, the gap to the path in tonnes and in
points of the base, the slope of ten years by least squares, the projection for 2030, the target for
2030, whether the projection meets the target, and progress. Every tool gets the levels in memory in
the layout that suits it, runs once without timing, and then --runs times. Each round runs all tools
in turn, so that a busy minute affects all of them. The exit code is 1 unless answers agree to 1e-9.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import polars as pl

SEED = 20_240_630
YEARS = np.arange(1990, 2023)
WINDOW = YEARS[-10:].astype(float)
MIDDLE = WINDOW.mean()
WEIGHTS = (WINDOW - MIDDLE) / ((WINDOW - MIDDLE) ** 2).sum()
SHARE_2022 = float(np.interp(2022.0, [1990.0, 2030.0, 2050.0], [1.0, 0.6, 0.25]))
NAMES = [
    "change", "path", "gap", "points", "slope", "projection", "target", "progress", "on track",
]


def places(count):
    """Levels with one row per year, so that each year is contiguous."""
    random = np.random.default_rng(SEED)
    base = 10 ** random.uniform(4, 6.5, count)
    rate = random.normal(-0.012, 0.012, count)
    ripple = 1 + 0.04 * random.standard_normal((len(YEARS), count))
    return base * np.exp(rate * (YEARS - 1990)[:, None]) * ripple


def by_numpy(levels):
    base, last, window = levels[0], levels[-1], levels[-10:]
    path = base * SHARE_2022
    gap = last - path
    slope = WEIGHTS @ window
    projection = np.maximum(window.mean(axis=0) + slope * (2030 - MIDDLE), 0)
    target = base * 0.6
    return (
        last / base - 1,
        path,
        gap,
        gap / base * 100,
        slope,
        projection,
        target,
        # Progress is a share of the reduction by 2030, not of the reduction on the path to date.
        (base - last) / (base - target),
        projection <= target,
    )


def by_numpy_blocks(levels, block=4096):
    """The same as by_numpy, in blocks that fit in the cache, as an expert would write it."""
    count = levels.shape[1]
    out = [np.empty(count) for _ in NAMES[:-1]] + [np.empty(count, dtype=bool)]
    for start in range(0, count, block):
        for whole, part in zip(out, by_numpy(levels[:, start : start + block])):
            whole[start : start + block] = part
    return tuple(out)


def by_polars(frame):
    """Lazy expressions over one column per year, with polars' default number of threads."""
    col = pl.col
    window = [col(str(year)) for year in YEARS[-10:]]
    slope = pl.sum_horizontal([level * float(w) for level, w in zip(window, WEIGHTS)])
    return (
        frame.lazy()
        .select(base=col("1990"), last=col("2022"), slope=slope, mean=pl.mean_horizontal(window))
        .with_columns(
            path=col("base") * SHARE_2022,
            target=col("base") * 0.6,
            projection=(col("mean") + col("slope") * (2030 - MIDDLE)).clip(0, None),
        )
        .with_columns(gap=col("last") - col("path"))
        .select(
            (col("last") / col("base") - 1).alias("change"),
            "path",
            "gap",
            (col("gap") / col("base") * 100).alias("points"),
            "slope",
            "projection",
            "target",
            ((col("base") - col("last")) / (col("base") - col("target"))).alias("progress"),
            (col("projection") <= col("target")).alias("on track"),
        )
        .collect()
    )


def timed(job, argument, runs):
    job(argument)
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        job(argument)
        seconds.append(time.perf_counter() - start)
    return seconds


def build():
    """Builds the bench program as `cargo bench` does, and returns its path."""
    manifest = Path(__file__).resolve().parents[2] / "Cargo.toml"
    command = ["cargo", "bench", "--bench", "peers", "--no-run", "--message-format=json"]
    command += ["--manifest-path", str(manifest)]
    built = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    for line in built.stdout.splitlines():
        message = json.loads(line)
        if message.get("executable") and message["target"]["name"] == "peers":
            return message["executable"]
    sys.exit("cargo reported no program")


def by_this_crate(program, folder, runs):
    environment = {**os.environ, "PEERS_FOLDER": str(folder), "PEERS_RUNS": str(runs)}
    ran = subprocess.run([program], check=True, stdout=subprocess.PIPE, text=True, env=environment)
    for line in ran.stdout.splitlines():
        name, *seconds = line.split("\t")
        yield name, [float(second) for second in seconds]


def disagreements(name, answers, reference, levels):
    """A message for each column that differs from numpy's by more than 1e-9 of the input scale."""
    tonnes = np.abs(levels[0])
    # A difference between nearly equal levels is only as precise as the levels.
    scales = [1, tonnes, tonnes, 100, tonnes, tonnes, tonnes, 1, None]
    for column, ours, theirs, scale in zip(NAMES, answers, reference, scales):
        if scale is None:
            # If projection and target are equal, either answer is correct.
            line = np.abs(reference[5] - reference[6]) <= 1e-9 * tonnes
            wrong = int(np.sum((np.asarray(ours) != theirs) & ~line))
        else:
            wrong = int(np.sum(~(np.abs(ours - theirs) <= 1e-9 * np.maximum(scale, np.abs(theirs)))))
        if wrong:
            yield f"{name}: {wrong} places disagree with numpy in `{column}`"


def compare(program, count, rounds, runs):
    levels = places(count)
    frame = pl.DataFrame({str(year): level for year, level in zip(YEARS, levels)})
    seconds, faults = {}, []
    with tempfile.TemporaryDirectory() as folder:
        levels.astype("<f8").tofile(Path(folder) / "levels.f64")
        for _ in range(rounds):
            for name, taken in by_this_crate(program, folder, runs):
                seconds.setdefault(f"climate-targets, {name}", []).extend(taken)
            for name, job, argument in [
                ("numpy", by_numpy, levels),
                ("numpy, in blocks", by_numpy_blocks, levels),
                (f"polars, {pl.thread_pool_size()} threads", by_polars, frame),
            ]:
                seconds.setdefault(name, []).extend(timed(job, argument, runs))
        ours = np.fromfile(Path(folder) / "answers.f64", dtype="<f8").reshape(len(NAMES), count)
    reference = by_numpy(levels)
    polars = [column.to_numpy() for column in by_polars(frame)]
    faults += disagreements("polars", polars, reference, levels)
    # In this crate, a place at or under its target is on track, whatever the trend.
    at_target = levels[-1] <= reference[6]
    verdicts = (*reference[:-1], reference[-1] | at_target)
    faults += disagreements("climate-targets", ours, verdicts, levels)

    size = f"{count:,}".replace(",", " ")
    print(f"\n{size} places, {rounds * runs} runs each, ns per place\n")
    print("| | median | minimum | median to ours |\n|---|---:|---:|---:|")
    median = {name: statistics.median(taken) / count * 1e9 for name, taken in seconds.items()}
    for name, taken in seconds.items():
        ratio = median[name] / median["climate-targets, columns"]
        print(f"| {name} | {median[name]:.1f} | {min(taken) / count * 1e9:.1f} | {ratio:.2f} |")
    print(f"\nmet by the projection: {int(reference[-1].sum())}; disagreements: {len(faults)}")
    for fault in faults:
        print(fault)
    return not faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--places", default="10000,1000000", help="panel sizes, comma-separated")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--runs", type=int, default=5, help="runs of each tool in a round")
    options = parser.parse_args()
    program = build()
    print(f"Python {sys.version.split()[0]}, numpy {np.__version__}, polars {pl.__version__}")
    sizes = [int(count) for count in options.places.split(",")]
    agree = [compare(program, count, options.rounds, options.runs) for count in sizes]
    sys.exit(0 if all(agree) else 1)


if __name__ == "__main__":
    main()
