#!/usr/bin/env python3
"""Compares the Rust versions that the dependencies of the library need with those of the README.

    python3 tests/documentation/msrv.py

The README states the minimum version, and the one with the feature `xlsx`. Clippy's lint
`incompatible_msrv` compares the library's own code with `rust-version` of Cargo.toml. Exit status 1
for a dependency that needs a newer version.
"""
import json
import pathlib
import re
import subprocess
import sys


def version(text):
    return tuple(map(int, text.split(".")[:2]))


def library(features):
    """The packages that the library needs with some features, development dependencies apart."""
    command = ["cargo", "tree", "--edges", "no-dev", "--prefix", "none", "--format", "{p}",
               "--no-default-features", "--features", ",".join(features)]
    lines = subprocess.check_output(command, text=True).splitlines()
    return {tuple(line.split()[:2]) for line in lines}


def main():
    readme = pathlib.Path("README.md").read_text()
    least, with_xlsx = re.search(
        r"minimum Rust version is (1\.\d+), and (1\.\d+) with the feature `xlsx`", readme).groups()
    manifest = pathlib.Path("Cargo.toml").read_text()
    assert f'rust-version = "{least}"' in manifest, "README and Cargo.toml differ"
    table = manifest.split("[features]")[1].split("\n[")[0]
    features = [name for name in re.findall(r"^([a-z-]+) =", table, re.M) if name != "xlsx"]
    metadata = json.loads(subprocess.check_output(["cargo", "metadata", "--format-version", "1"]))
    needs = {(package["name"], f"v{package['version']}"): package["rust_version"] or "1.0"
             for package in metadata["packages"]}
    newer = 0
    for limit, enabled in [(least, features), (with_xlsx, [*features, "xlsx"])]:
        for package in sorted(library(enabled)):
            if version(needs[package]) > version(limit):
                newer += 1
                print(f"{' '.join(package)} needs {needs[package]}, above {limit}")
    print(f"minimum {least}, with xlsx {with_xlsx}: {newer} dependencies need a newer version")
    return 1 if newer else 0


if __name__ == "__main__":
    sys.exit(main())
