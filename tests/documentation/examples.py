#!/usr/bin/env python3
"""Counts public types and functions whose documentation has no example, and lists them.

    RUSTC_BOOTSTRAP=1 cargo rustdoc --lib --all-features -- -Z unstable-options --output-format json
    python3 tests/documentation/examples.py target/doc/climate_targets.json

A type and a free function need an example in their own documentation. A method needs one there, or
must be called in an example on the page of its type. Exit status 1 if any example is missing.
"""
import json
import re
import sys
from collections import Counter


def examples(docs):
    """The code blocks that rustdoc compiles."""
    blocks, inside, kept = [], False, False
    for line in (docs or "").splitlines():
        if line.strip().startswith("```"):
            if not inside:
                kept = line.strip()[3:].split(",")[0] in ("", "rust", "compile_fail", "no_run")
            inside = not inside
        elif inside and kept:
            blocks.append(line)
    return "\n".join(blocks)


def calls(name, text):
    return re.search(rf"(\.|::){name}\b", text) is not None


def main(path):
    doc = json.load(open(path))
    index = doc["index"]
    missing, counted = [], 0
    methods_by_id = methods_of(index)
    for key, item in index.items():
        if item["crate_id"] != 0 or item["visibility"] != "public":
            continue
        inner = item["inner"]
        kind = next(iter(inner))
        if kind not in ("struct", "enum", "trait", "union", "function", "macro", "type_alias"):
            continue
        place = item["span"]["filename"] if item["span"] else "?"
        own = examples(item["docs"])
        if kind == "function" and key in methods_by_id:
            continue
        counted += 1
        if not own:
            missing.append((place, kind, item["name"]))
        page = [own]
        methods = []
        for impl in inner[kind].get("impls", []) if kind in ("struct", "enum") else []:
            block = index[str(impl)]
            if block["inner"]["impl"]["trait"] is not None:
                continue
            for child in block["inner"]["impl"]["items"]:
                child = index[str(child)]
                if child["visibility"] == "public" and "function" in child["inner"]:
                    methods.append(child)
                    page.append(examples(child["docs"]))
        text = "\n".join(page)
        for method in methods:
            counted += 1
            if not examples(method["docs"]) and not calls(method["name"], text):
                missing.append((method["span"]["filename"], "method", f"{item['name']}::{method['name']}"))
    for place, kind, name in sorted(missing):
        print(f"{place}: {kind} {name}")
    print(f"{counted} public types and functions, {len(missing)} without an example")
    if "--by-folder" in sys.argv:
        for folder, count in sorted(Counter("/".join(p.split("/")[:2]) for p, _, _ in missing).items()):
            print(f"{count:5} {folder}")
    return 1 if missing else 0


def methods_of(index):
    """The ids of functions that belong to a type or trait."""
    bodies = (item["inner"].get("impl") or item["inner"].get("trait") for item in index.values())
    return {str(child) for body in bodies if body for child in body["items"]}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
