#!/usr/bin/env python3
"""Lists the public API and compares it with `tests/documentation/public_api.txt`.

    RUSTC_BOOTSTRAP=1 cargo rustdoc --lib --all-features -- -Z unstable-options --output-format json
    python3 tests/documentation/api.py target/doc/climate_targets.json            # compare
    python3 tests/documentation/api.py target/doc/climate_targets.json --accept   # write the file

One line is one public item with its signature, or the traits of one type. Exit status 1 if the
file differs, if a variant that can grow is exhaustive, or if a type of another crate is in the API
that the section "Stability" of the documentation does not name.
"""
import difflib
import json
import pathlib
import re
import sys

LISTING = pathlib.Path(__file__).with_name("public_api.txt")
# Enums of inputs: programs write their variants as literals. A new input is a new variant.
INPUTS = {"BaseReference", "PathShape", "PlanReference", "RestRule", "ShareRule"}
# Crates whose types and traits are part of the API.
CRATES = {"std", "core", "alloc", "approx", "chrono", "schemars", "serde", "serde_core"}
AUTO = {"Freeze", "Send", "Sync", "Unpin", "UnsafeUnpin", "UnwindSafe", "RefUnwindSafe"}
MARKERS = {"StructuralPartialEq"}


class Api:
    def __init__(self, document):
        self.index, self.paths = document["index"], document["paths"]
        self.root = document["root"]
        self.names = {}  # The public paths of each item.
        self.lines, self.faults = [], []

    def item(self, key):
        return self.index[str(key)]

    # Types and signatures.

    def args(self, args):
        if not args:
            return ""
        if "parenthesized" in args:
            inputs = ", ".join(map(self.type, args["parenthesized"]["inputs"]))
            output = args["parenthesized"]["output"]
            return f"({inputs})" + (f" -> {self.type(output)}" if output else "")
        angle = args.get("angle_bracketed", {})
        parts = []
        for arg in angle.get("args", []):
            kind, value = next(iter(arg.items())) if isinstance(arg, dict) else (arg, "_")
            parts.append(self.type(value) if kind == "type" else
                         value["expr"] if kind == "const" else str(value))
        for bound in angle.get("constraints", []):
            kind, value = next(iter(bound["binding"].items()))
            if kind == "equality":
                parts.append(f"{bound['name']} = {self.type(value['type'])}")
            else:
                parts.append(f"{bound['name']}: {self.bounds(value)}")
        return f"<{', '.join(parts)}>" if parts else ""

    def path(self, path):
        name = path["path"].split("::")[-1]
        known = self.paths.get(str(path["id"]))
        if known and known["path"][0] not in CRATES | {"climate_targets"}:
            self.faults.append(f"type of another crate: {'::'.join(known['path'])}")
        return name + self.args(path.get("args"))

    def bounds(self, bounds):
        parts = []
        for bound in bounds:
            if "trait_bound" in bound:
                trait = bound["trait_bound"]
                maybe = "?" if trait["modifier"] == "maybe" else ""
                parts.append(maybe + self.path(trait["trait"]))
            elif "outlives" in bound:
                parts.append(bound["outlives"])
            else:
                parts.append("use<..>")
        return " + ".join(parts)

    def type(self, node):
        kind, value = next(iter(node.items()))
        if kind == "resolved_path":
            return self.path(value)
        if kind in ("generic", "primitive"):
            return value
        if kind == "tuple":
            return f"({', '.join(map(self.type, value))})"
        if kind == "slice":
            return f"[{self.type(value)}]"
        if kind == "array":
            return f"[{self.type(value['type'])}; {value['len']}]"
        if kind == "borrowed_ref":
            life = f"{value['lifetime']} " if value["lifetime"] else ""
            return f"&{life}{'mut ' if value['is_mutable'] else ''}{self.type(value['type'])}"
        if kind == "impl_trait":
            return f"impl {self.bounds(value)}"
        if kind == "dyn_trait":
            return "dyn " + " + ".join(self.path(trait["trait"]) for trait in value["traits"])
        if kind == "qualified_path":
            trait = self.path(value["trait"]) if value["trait"] else ""
            of = self.type(value["self_type"])
            return f"<{of} as {trait}>::{value['name']}" if trait else f"{of}::{value['name']}"
        if kind == "function_pointer":
            return "fn" + self.signature(value["sig"])
        raise ValueError(f"unknown type {kind}")

    def signature(self, sig):
        def one(name, node):
            if name == "self":
                return self.type(node).replace("Self", "self")
            return f"{name}: {self.type(node)}"
        inputs = ", ".join(one(*each) for each in sig["inputs"])
        return f"({inputs})" + (f" -> {self.type(sig['output'])}" if sig["output"] else "")

    def generics(self, generics):
        parts = []
        for parameter in generics["params"]:
            kind, value = next(iter(parameter["kind"].items()))
            if kind == "type" and not value["is_synthetic"]:
                bounds = self.bounds(value["bounds"])
                parts.append(parameter["name"] + (f": {bounds}" if bounds else ""))
            elif kind == "lifetime":
                parts.append(parameter["name"])
            elif kind == "const":
                parts.append(f"const {parameter['name']}: {self.type(value['type'])}")
        where = []
        for predicate in generics["where_predicates"]:
            kind, value = next(iter(predicate.items()))
            if kind == "bound_predicate":
                where.append(f"{self.type(value['type'])}: {self.bounds(value['bounds'])}")
        return f"<{', '.join(parts)}>" if parts else "", f" where {', '.join(where)}" if where else ""

    # Items.

    def visit(self, module, prefix):
        """Records the public paths of the items of a module."""
        for child in self.item(module)["inner"]["module"]["items"]:
            self.name(child, prefix)

    def name(self, key, prefix, alias=None):
        item = self.index.get(str(key))
        if item is None:
            return
        kind = next(iter(item["inner"]))
        if kind == "use":
            use = item["inner"]["use"]
            if use["is_glob"]:
                self.visit(use["id"], prefix)
            elif str(use["id"]) in self.index:
                self.name(use["id"], prefix, use["name"])
            else:
                self.lines.append(f"use {prefix}::{use['name']} = {use['source']}")
            return
        if item["visibility"] != "public":
            return
        path = f"{prefix}::{alias or item['name']}"
        self.names.setdefault(str(key), []).append(path)
        if kind == "module":
            self.visit(key, path)

    def list(self):
        self.visit(self.root, "climate_targets")
        for key, paths in self.names.items():
            shortest, *others = sorted(set(paths), key=lambda path: (path.count("::"), path))
            self.lines += [f"use {other} = {shortest}" for other in others]
            self.describe(self.item(key), shortest)
        return sorted(set(self.lines))

    def say(self, item, text):
        marks = ", ".join(mark for mark in ("non_exhaustive", "must_use", "deprecated")
                        if any(mark in str(attr) for attr in item["attrs"]))
        self.lines.append(text + (f" #[{marks}]" if marks else ""))

    def function(self, item, path):
        function = item["inner"]["function"]
        generics, where = self.generics(function["generics"])
        const = "const " if function["header"]["is_const"] else ""
        self.say(item, f"{const}fn {path}{generics}{self.signature(function['sig'])}{where}")

    def field(self, item, path):
        if item["visibility"] in ("public", "default"):
            self.say(item, f"field {path}: {self.type(item['inner']['struct_field'])}")

    def describe(self, item, path):
        kind, inner = next(iter(item["inner"].items()))
        if kind == "function":
            return self.function(item, path)
        if kind == "constant":
            return self.say(item, f"const {path}: {self.type(inner['type'])}")
        if kind == "static":
            return self.say(item, f"static {path}: {self.type(inner['type'])}")
        if kind == "module":
            return self.say(item, f"mod {path}")
        generics, where = self.generics(inner["generics"])
        if kind == "type_alias":
            return self.say(item, f"type {path}{generics} = {self.type(inner['type'])}")
        if kind == "trait":
            bounds = self.bounds(inner["bounds"])
            self.say(item, f"trait {path}{generics}{': ' + bounds if bounds else ''}{where}")
            return self.members(map(self.item, inner["items"]), path)
        self.say(item, f"{kind} {path}{generics}{where}")
        if kind == "struct":
            self.fields(inner["kind"], path)
        if kind == "enum":
            for key in inner["variants"]:
                self.variant(item, self.item(key), path)
        self.implementations(inner["impls"], path)

    def fields(self, kind, path):
        if isinstance(kind, dict):
            keys = kind["plain"]["fields"] if "plain" in kind else next(iter(kind.values()))
            for key in keys:
                if key is not None:
                    self.field(self.item(key), f"{path}::{self.item(key)['name']}")

    def variant(self, enum, variant, path):
        kind = variant["inner"]["variant"]["kind"]
        name = f"{path}::{variant['name']}"
        self.say(variant, f"variant {name}")
        if isinstance(kind, dict) and "struct" in kind:
            is_open = any("non_exhaustive" in str(attr) for attr in variant["attrs"])
            if is_open == (enum["name"] in INPUTS):
                must = "is an input and must not be" if is_open else "must be"
                self.faults.append(f"{name} {must} non_exhaustive")
            kind = {"plain": kind["struct"]}
        self.fields(kind, name)

    def members(self, items, path):
        for item in items:
            kind, inner = next(iter(item["inner"].items()))
            name = f"{path}::{item['name']}"
            if kind == "function":
                self.function(item, name)
            elif kind == "assoc_const":
                self.say(item, f"const {name}: {self.type(inner['type'])}")
            elif kind == "assoc_type":
                bounds = self.bounds(inner["bounds"])
                self.say(item, f"type {name}{': ' + bounds if bounds else ''}")

    def implementations(self, keys, path):
        traits = set()
        for key in keys:
            item = self.item(key)
            block = item["inner"]["impl"]
            if block["is_synthetic"] or block["blanket_impl"]:
                continue
            if block["trait"] is None:
                public = (self.item(each) for each in block["items"])
                of = self.type(block["for"]).partition("<")[2]
                # Methods of one instance of a generic type say which.
                where = f"{path}<{of}" if of and not re.fullmatch(r"[A-Z'a-z_, ]*>", of) else path
                self.members((each for each in public if each["visibility"] == "public"), where)
            else:
                name = block["trait"]["path"].split("::")[-1]
                if name not in AUTO | MARKERS:
                    target = self.type(block["for"])
                    is_plain = target.partition("<")[0] == path.split("::")[-1]
                    on = "" if is_plain else f" for {target}"
                    traits.add(self.path(block["trait"]) + on)
        if traits:
            self.lines.append(f"impl {path}: {', '.join(sorted(traits))}")


def main(path, *options):
    api = Api(json.load(open(path)))
    listing = api.list()
    for fault in sorted(set(api.faults)):
        print(fault)
    text = "\n".join(listing) + "\n"
    if "--accept" in options:
        LISTING.write_text(text)
    kept = LISTING.read_text().splitlines() if LISTING.exists() else []
    change = [line for line in difflib.unified_diff(kept, listing, "kept", "found", "", "", 0, "")
              if not line.startswith("@@")]
    if change:
        print("\n".join(change))
        print(f"the public API changed; to accept: python3 {' '.join(sys.argv[:2])} --accept")
    print(f"{len(listing)} lines of public API, {len(set(api.faults))} faults")
    return 1 if change or api.faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
