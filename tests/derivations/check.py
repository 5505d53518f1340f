#!/usr/bin/env python3
"""Recomputes every step of printed derivations, from the printed JSON alone.

    cargo run --example assess -- --format json --explain | python tests/derivations/check.py
    python tests/derivations/check.py FILE...
    python tests/derivations/check.py --self-test

Prints how many steps of each name were checked, and every difference. Exit status: 0 without
differences, 1 with differences, 2 if there is nothing to check. Needs numpy; uses scipy if it is
installed.
"""

import functools
import json
import math
import re
import sys
from collections import defaultdict

import numpy as np

try:
    from scipy.special import stdtr, stdtrit
except ImportError:
    stdtr = stdtrit = None


class Wrong(Exception):
    """A fault in a formula or in a step."""


# --- Student's t ---------------------------------------------------------------------------------


def incomplete_beta(x, a, b):
    """The regularized incomplete beta function, by its continued fraction (Lentz's method)."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):  # the fraction converges fast for small x only
        return 1 - incomplete_beta(1 - x, b, a)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
                     + a * math.log(x) + b * math.log1p(-x)) / a
    tiny = 1e-300
    c, d, fraction = 1.0, 0.0, 1.0
    for step in range(10_000):
        m = step // 2
        if step == 0:
            term = 1.0
        elif step % 2 == 0:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / ((1 + term * d) or tiny)
        c = (1 + term / c) or tiny
        fraction *= c * d
        if step > 0 and abs(c * d - 1) < 1e-16:
            break
    return front * (fraction - 1)


def own_t_cdf(x, n):
    # Uses the argument that is not close to 1, so that the tail keeps its digits.
    square = x * x
    if square < n:
        inner = incomplete_beta(square / (n + square), 0.5, n / 2) / 2
        return 0.5 + math.copysign(inner, x)
    tail = incomplete_beta(n / (n + square), n / 2, 0.5) / 2
    return 1 - tail if x > 0 else tail


@functools.lru_cache(maxsize=None)
def own_t_quantile(p, n):
    """Computed by bisection, until the bounds are adjacent floats."""
    if p > 0.5:
        return -own_t_quantile(1 - p, n)
    low, high = -1.0, 0.0
    while own_t_cdf(low, n) > p:
        low, high = 2 * low, low
    while True:
        middle = (low + high) / 2
        if middle in (low, high):
            return middle
        if own_t_cdf(middle, n) < p:
            low = middle
        else:
            high = middle


def t_cdf(x, n):
    if not n > 0:
        raise Wrong(f"{n} degrees of freedom")
    return float(stdtr(n, x)) if stdtr else own_t_cdf(x, n)


def t_quantile(p, n):
    if not n > 0 or not 0 < p < 1:
        raise Wrong(f"no quantile of {p} with {n} degrees of freedom")
    return float(stdtrit(n, p)) if stdtrit else own_t_quantile(p, n)


# --- The language: text to tree ------------------------------------------------------------------

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d*)?(?:e[+-]?\d+)?)|([A-Za-z][A-Za-z0-9_]*)|([-+*/^(),]))")
# Left and right binding power of each sign; ^ associates to the right.
BINDING = {"+": (1, 2), "-": (1, 2), "*": (3, 4), "/": (3, 4), "^": (8, 7)}
NEGATION = 6


@functools.lru_cache(maxsize=None)
def parse(formula):
    """The tree of a formula: ("number", x), ("symbol", name), (sign, left, right), ("-", tree),
    or ("call", name, trees)."""
    tokens, at = [], 0
    text = formula.rstrip()
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            raise Wrong(f"{text[at:].strip()[0]!r} is no sign of the language")
        tokens.append((found.lastindex, found.group(found.lastindex)))
        at = found.end()
    tokens.append((0, "the end"))
    tokens.reverse()

    def expect(sign):
        kind, word = tokens.pop()
        if (kind, word) != (3, sign):
            raise Wrong(f"{word!r} where {sign!r} is wanted")

    def operand():
        kind, word = tokens.pop()
        if kind == 1:
            return ("number", float(word))
        if kind == 2 and tokens[-1] == (3, "("):
            tokens.pop()
            arguments = [expression(0)]
            while tokens[-1] == (3, ","):
                tokens.pop()
                arguments.append(expression(0))
            expect(")")
            return ("call", word, arguments)
        if kind == 2:
            return ("symbol", word)
        if (kind, word) == (3, "-"):
            return ("-", expression(NEGATION))
        if (kind, word) == (3, "("):
            inner = expression(0)
            expect(")")
            return inner
        raise Wrong(f"{word!r} where a value is wanted")

    def expression(least):
        left = operand()
        while tokens[-1][0] == 3 and BINDING.get(tokens[-1][1], (-1, 0))[0] >= least:
            sign = tokens.pop()[1]
            left = (sign, left, expression(BINDING[sign][1]))
        return left

    tree = expression(0)
    if len(tokens) > 1:
        raise Wrong(f"{tokens[-1][1]!r} after the end of the expression")
    return tree


def names(tree):
    """The symbols and functions of a formula."""
    if tree[0] in ("symbol", "call"):
        yield tree[1]
    for part in tree[2] if tree[0] == "call" else tree[1:]:
        if isinstance(part, tuple):
            yield from names(part)


# --- The language: tree to value. A number is a 0-dimensional array, a list has one dimension. ---


def as_list(v):
    if v.ndim == 0:
        raise Wrong("a number where a list is wanted")
    return v


def filled(v):
    if as_list(v).size == 0:
        raise Wrong("an empty list")
    return v


def number(v):
    if v.ndim:
        raise Wrong("a list where a number is wanted")
    return float(v)


def together(*values):
    """Checks that all lists have the same length; numpy would broadcast a list of one element."""
    lengths = {v.size for v in values if v.ndim}
    if len(lengths) > 1:
        raise Wrong(f"lists of {' and '.join(map(str, sorted(lengths)))} elements")
    return values


def lists(*values):
    return together(*map(as_list, values))


def elementwise(f):
    return lambda *values: f(*together(*values))


def rounded(x):
    """Rounds halves away from zero; numpy rounds halves to even."""
    whole = np.floor(np.abs(x))
    return np.copysign(whole + (np.abs(x) - whole >= 0.5), x)


def straight(x, t, v):
    t, v = lists(filled(t), v)
    if np.any(np.diff(t) <= 0):
        raise Wrong("the years of the table do not ascend")
    if np.any(x < t[0]) or np.any(x > t[-1]):
        raise Wrong(f"{x} is outside the table")
    after = np.searchsorted(t, x)  # the first year at or after x
    before = np.maximum(after - 1, 0)
    span = np.where(t[after] == x, 1.0, t[after] - t[before])
    between = v[before] + (v[after] - v[before]) * (x - t[before]) / span
    return np.where(t[after] == x, v[after], between)


def years(a, b):
    a, b = number(a), number(b)
    if a % 1 or b % 1 or b - a > 1e5:
        raise Wrong(f"no list of whole years from {a} to {b}")
    return np.arange(a, max(b, a - 1) + 1)


def nth(v, k):
    k = number(k)
    if k % 1 or not 0 <= k < as_list(v).size:
        raise Wrong(f"no rank {k} among {v.size}")
    return np.sort(v)[int(k)]


def first(v, w):
    v, w = lists(v, w)
    marked = np.flatnonzero(w)
    if not marked.size:
        raise Wrong("no element is marked")
    return v[marked[0]]


def pairwise_slopes(t, e):
    t, e = lists(t, e)
    i, j = np.triu_indices(t.size, 1)
    return finite((e[j] - e[i]) / (t[j] - t[i]), "a slope")


def lad_ends(t, e):
    """The least and the greatest of the pairwise slopes with the least sum of absolute deviations,
    up to rounding. Years are counted from the latest."""
    slopes = pairwise_slopes(t, e)
    if not slopes.size:
        raise Wrong("fewer than two points")
    x = t - t.max()
    along = e - np.outer(slopes, x)
    costs = np.abs(along - np.median(along, axis=1, keepdims=True)).sum(axis=1)
    unit = 4 * np.finfo(float).eps * t.size * max(np.abs(x).max(), 1) * np.abs(e).max()
    optimal = slopes[costs <= costs.min() + 2 * unit]
    return optimal.min(), optimal.max()


SIGNS = {
    "+": elementwise(np.add),
    "-": elementwise(np.subtract),
    "*": elementwise(np.multiply),
    "/": elementwise(np.divide),
    "^": elementwise(np.power),
}

# Functions by name and number of arguments.
FUNCTIONS = {
    ("sum", 1): lambda v: np.sum(as_list(v)),
    ("mean", 1): lambda v: np.mean(filled(v)),
    ("median", 1): lambda v: np.median(filled(v)),
    ("count", 1): lambda v: as_list(v).size,
    ("min", 1): lambda v: np.min(filled(v)),
    ("max", 1): lambda v: np.max(filled(v)),
    ("min", 2): elementwise(np.minimum),
    ("max", 2): elementwise(np.maximum),
    ("abs", 1): np.abs,
    ("sqrt", 1): np.sqrt,
    ("ln", 1): np.log,
    ("exp", 1): np.exp,
    ("ceil", 1): np.ceil,
    ("floor", 1): np.floor,
    ("round", 1): rounded,
    ("normal_cdf", 1): np.vectorize(lambda x: math.erfc(-x / math.sqrt(2)) / 2, otypes=[float]),
    ("t_cdf", 2): lambda x, n: t_cdf(number(x), number(n)),
    ("t_quantile", 2): lambda p, n: t_quantile(number(p), number(n)),
    ("at_or_under", 3): elementwise(lambda x, limit, scale: x - limit <= 1e-12 * scale),
    ("under", 3): elementwise(lambda x, limit, scale: limit - x > 1e-12 * scale),
    ("straight", 3): straight,
    ("years", 2): years,
    ("nth", 2): nth,
    ("first", 2): first,
    ("pairwise_slopes", 2): pairwise_slopes,
    ("lad_low", 2): lambda t, e: lad_ends(t, e)[0],
    ("lad_high", 2): lambda t, e: lad_ends(t, e)[1],
}


def finite(value, what):
    value = np.asarray(value, dtype=float)
    if not np.all(np.isfinite(value)):
        raise Wrong(f"{what} is not finite")
    return value


def evaluate(tree, symbols):
    kind = tree[0]
    if kind == "number":
        return finite(tree[1], "a number")
    if kind == "symbol":
        if tree[1] not in symbols:
            raise Wrong(f"unknown symbol {tree[1]}")
        return symbols[tree[1]]
    if kind == "call":
        function = FUNCTIONS.get((tree[1], len(tree[2])))
        if not function:
            raise Wrong(f"no function {tree[1]} of {len(tree[2])} arguments")
        return finite(function(*(evaluate(part, symbols) for part in tree[2])), tree[1])
    if len(tree) == 2:
        return -evaluate(tree[1], symbols)
    return finite(SIGNS[kind](evaluate(tree[1], symbols), evaluate(tree[2], symbols)), kind)


# --- Steps ---------------------------------------------------------------------------------------

COUNTED_FROM_ONE = {"share", "number", "holds", "points_of_base", "year", "years"}
LEVELS_OF = {"tonnes_per_year": "tonnes", "tonnes_per_unit_per_year": "tonnes_per_unit"}


def amount(printed):
    """The unit and the amount of a printed `{unit: amount}`. The amount is an array or a word."""
    if not isinstance(printed, dict) or len(printed) != 1:
        raise Wrong(f"{printed!r} is no value with its unit")
    (unit, value), = printed.items()
    if isinstance(value, str):
        return unit, value
    numbers = value if isinstance(value, list) else [value]
    if any(isinstance(n, bool) or not isinstance(n, (int, float)) for n in numbers):
        raise Wrong(f"{value!r} is neither numbers nor a word")
    return unit, finite(value, "a printed value")


def largest(values, least):
    return max([least, *(float(np.abs(v).max(initial=0)) for v in values)])


def words_of(name):
    """The words for each number that a step name lists: `verdict (1 met, 0 missed)`."""
    for group in reversed(re.findall(r"\(([^()]*)\)", name)):
        entries = [re.fullmatch(r"(-?\d+(?:\.\d+)?) +(.+)", e.strip()) for e in group.split(",")]
        if all(entries):
            return {float(e[1]): [w.strip() for w in e[2].split(" or ")] for e in entries}
    raise Wrong("no table of words in the name")


def check(step):
    """The error of a step relative to the scale of rounding, or None if the value is absent."""
    absent = isinstance(step.get("value"), dict) and "absent" in step["value"]
    for key in ("name", "symbol", "value", *(() if absent else ("formula", "inputs"))):
        if key not in step:
            raise Wrong(f"no {key}")
    if absent and "formula" in step:
        raise Wrong("absent, with a formula")
    if absent:
        return None
    unit, value = amount(step["value"])
    formula, symbol = step["formula"], step["symbol"]
    inputs = [(i["symbol"], *amount(i["value"])) for i in step["inputs"]]
    if formula == symbol:
        for read in (other for name, other, _ in inputs if name == symbol and other != unit):
            raise Wrong(f"read in {read}, printed in {unit}")
    if isinstance(value, str) and formula == symbol:
        if not any(name == symbol and isinstance(v, str) and v == value for name, _, v in inputs):
            raise Wrong(f"no input has the word {value}")
        return 0.0
    symbols = {}
    numeric = [(name, other, v) for name, other, v in inputs if not isinstance(v, str)]
    own = [(symbol, unit, value)] if "equals" in step else []
    for name, _, v in numeric + own:
        if name in symbols and not np.array_equal(symbols[name], v):
            raise Wrong(f"symbol {name} has two values")
        symbols[name] = v
    with np.errstate(all="ignore"):
        again = evaluate(parse(formula), symbols)
    used = set(names(parse(formula)))

    if "equals" in step:
        if isinstance(value, str) or symbol not in used:
            raise Wrong("an equation that does not determine its value")
        equals = step["equals"]
        # Rounding errors scale with the amounts that cancel.
        amounts = [v for _, other, v in numeric if other not in ("year", "years")]
        scale = max(abs(equals), largest(amounts, 0.0))
        return compare(np.asarray(number(again)), np.asarray(equals), scale, 1e-9)
    if isinstance(value, str):
        rank = number(again)
        if value not in words_of(step["name"]).get(rank, []):
            raise Wrong(f"{rank} is not {value}")
        return 0.0
    if again.shape != value.shape:
        raise Wrong(f"{shape(again)} against {shape(value)}")
    if unit == "holds" and not np.all(np.isin([again, value], (0.0, 1.0))):
        raise Wrong(f"{again} and {value} are not answers")
    alike = [v for _, other, v in numeric if other in (unit, LEVELS_OF.get(unit))]
    scale = largest([value, *alike], 1.0 if unit in COUNTED_FROM_ONE else 0.0)
    return compare(again, value, scale, 1e-9 if used & {"t_cdf", "t_quantile"} else 1e-12)


def shape(value):
    return f"a list of {value.size}" if value.ndim else "a number"


def compare(again, printed, scale, tolerance):
    error = float(np.abs(again - printed).max(initial=0))
    if not error <= tolerance * scale:
        raise Wrong(f"{again} instead of {printed}, tolerance {tolerance * scale:g}")
    return error / scale if scale else 0.0


def derivations(data, where):
    """Every list of steps under the key `derivation`, with its location."""
    if isinstance(data, dict):
        labels = [data.get("place"), data.get("target")]
        where = " ".join([where, *(label for label in labels if isinstance(label, str))])
        for key, value in data.items():
            if key == "derivation" and isinstance(value, list):
                yield where, value
            else:
                yield from derivations(value, where)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from derivations(value, f"{where}[{index}]")


def refuse_constant(constant):
    raise ValueError(f"{constant} is not JSON")


def check_texts(texts):
    checked, absent, worst = defaultdict(int), defaultdict(int), defaultdict(float)
    differences = []
    for where, text in texts:
        for place, steps in derivations(json.loads(text, parse_constant=refuse_constant), where):
            for step in steps:
                name = step.get("name", "(no name)")
                try:
                    error = check(step)
                except Wrong as wrong:
                    said = f"{step.get('symbol')} = {step.get('formula')}"
                    differences.append(f"{place}: {name}: {said}: {wrong}")
                    checked[name] += 1
                    continue
                if error is None:
                    absent[name] += 1
                else:
                    checked[name] += 1
                    worst[name] = max(worst[name], error)
    print(f"{'checked':>8} {'absent':>7} {'worst':>8}  step")
    for name in sorted({*checked, *absent}):
        print(f"{checked[name]:8} {absent[name]:7} {worst[name]:8.1e}  {name}")
    total = sum(checked.values())
    print(f"{total:8} {sum(absent.values()):7} {max(worst.values(), default=0):8.1e}  all steps")
    for difference in differences:
        print(f"difference: {difference}")
    print(f"{len(differences)} differences")
    if differences:
        return 1
    return 0 if total else 2


# --- Steps with values computed by hand ----------------------------------------------------------


def step(name, formula, inputs, value, equals=None, symbol="y"):
    inputs = [{"symbol": s, "value": {unit: v}} for s, (unit, v) in inputs.items()]
    built = {"name": name, "symbol": symbol, "formula": formula, "inputs": inputs, "value": value}
    return built if equals is None else {**built, "equals": equals}


def t(level):
    return ("tonnes", level)


def n(x):
    return ("number", x)


POINTS = {"t": ("year", [2015, 2016, 2017, 2018]), "E": t([10, 9, 9, 6])}
PARABOLA = {"t": ("year", [0, 1, 2, 3, 4, 5]), "E": t([0, 1, 4, 9, 16, 25])}
VALLEY = {"t": ("year", [2017, 2018, 2019, 2020]), "E": t([10, 0, 0, 10])}
TABLE = {"t": ("year", [2015, 2016, 2018]), "v": t([100, 90, 40])}
LENSES = {"path": ("holds", 0), "trend": ("holds", 1)}
VERDICT = "verdict (rule 6) (3 on_track, 2 catching_up, 1 slipping, 0 off_track)"
HALVING = {"E0": t(1000), "q": ("share", 0.5)}

RIGHT = [
    step("allowable", "E0*(1 - r)", {"E0": t(1000), "r": ("share", 0.4)}, {"tonnes": 600}),
    step("precedence", "-2^2 + 2^3^2 - 8/4/2 + 2^-1", {}, {"number": 507.5}),
    step("exponent", "2.5e3*1e-3", {}, {"number": 2.5}),
    step("slope", "sum((t - mean(t))*(E - mean(E)))/sum((t - mean(t))^2)", POINTS,
         {"tonnes_per_year": -1.2}),
    step("slopes of pairs", "nth(pairwise_slopes(t, E), 13) - median(pairwise_slopes(t, E))",
         PARABOLA, {"tonnes_per_year": 3}),
    step("LAD, low", "lad_low(t, E)", VALLEY, {"tonnes_per_year": -5}),
    step("LAD, high", "lad_high(t, E)", VALLEY, {"tonnes_per_year": 5}),
    step("table", "straight(x, t, v)", {"x": ("year", [2015, 2017, 2018]), **TABLE},
         {"tonnes": [100, 65, 40]}),
    step("sum of table", "sum(straight(years(2015, 2018), t, v))", TABLE, {"tonnes": 295}),
    step("no years", "sum(years(2021, 2020)) + count(years(2020, 2021))", {}, {"number": 2}),
    step("first", "first(t, under(v, 50, 100))", TABLE, {"year": 2018}),
    step("least of two", "min(v, 50) + max(0*v, 1)", TABLE, {"tonnes": [51, 51, 41]}),
    step("least of all", "min(v) + max(v) + abs(-1)", TABLE, {"tonnes": 141}),
    step("rounding", "round(2.5) + 10*round(-2.5) + 100*ceil(0.2) + 1000*floor(1.8)", {},
         {"number": 1073}),
    step("logarithm", "ln(exp(2)) + sqrt(9)", {}, {"number": 5}),
    step("quantile, 1", "t_quantile(0.975, 1)", {}, {"number": math.tan(0.475 * math.pi)}),
    step("quantile, 2", "t_quantile(0.975, 2)", {}, {"number": 0.95 * math.sqrt(2 / 0.0975)}),
    step("quantile, 10", "t_quantile(0.025, 10)", {}, {"number": -2.228138851986275}),
    step("t", "t_cdf(2, 2)", {}, {"share": 0.5 + 1 / math.sqrt(6)}),
    step("normal", "normal_cdf(1.959963984540054)", {}, {"share": 0.975}),
    step("test", "at_or_under(x, 5, 1)", {"x": n(5 + 4e-13)}, {"holds": 1}),
    step("strict test", "under(x, 5, 1)", {"x": n(5 - 4e-13)}, {"holds": 0}),
    step("reach", "E0*(1 - q)^(y - 2020)", HALVING, {"year": 2022}, equals=250),
    step(VERDICT, "path + 2*trend", LENSES, {"word": "catching_up"}),
    step("policy", "policy", {"policy": ("word", "exact")}, {"word": "exact"}, symbol="policy"),
    {"name": "absent", "symbol": "y", "value": {"absent": "no_base"}},
]

WRONG = [
    step("allowable", "E0*(1 - r)", {"E0": t(1000), "r": ("share", 0.4)}, {"tonnes": 600.00001}),
    step("sign", "A = E0", {"E0": t(1)}, {"tonnes": 1}),
    step("unknown", "EL - E0", {"E0": t(1)}, {"tonnes": 1}),
    step("open", "(E0", {"E0": t(1)}, {"tonnes": 1}),
    step("after", "E0 E0", {"E0": t(1)}, {"tonnes": 1}),
    step("capital", "2E0", {"E0": t(1)}, {"tonnes": 2}),
    step("unequal", "E*v", {"E": t([1]), "v": t([1, 2])}, {"tonnes": [1, 2]}),
    step("outside", "straight(2019, t, v)", TABLE, {"tonnes": 40}),
    step("division", "0*(1/0)", {}, {"number": 0}),
    step("logarithm", "max(ln(0), 0)", {}, {"number": 0}),
    step("list", "v", {"v": t([1])}, {"tonnes": 1}),
    step("unit", "y", {"y": ("tonnes_per_unit", 1)}, {"tonnes": 1}),
    step("answer", "1 - x", {"x": n(1e-15)}, {"holds": 1}),
    step("reach", "E0*(1 - q)^(y - 2020)", HALVING, {"year": 2022.00001}, equals=250),
    step("no equation", "E0*(1 - q)", HALVING, {"year": 2022}, equals=500),
    step(VERDICT, "path + 2*trend", LENSES, {"word": "on_track"}),
    step("no table", "path + 2*trend", LENSES, {"word": "catching_up"}),
    step("policy", "policy", {"policy": ("word", "exact")}, {"word": "other"}, symbol="policy"),
    step("two values", "y - 1", {"y": n(1)}, {"number": 2}, equals=1),
    {"name": "absent", "symbol": "y", "formula": "1", "value": {"absent": "no_base"}},
    {"name": "no inputs", "symbol": "y", "formula": "1", "value": {"number": 1}},
    {"name": "two units", "symbol": "y", "formula": "1", "inputs": [],
     "value": {"number": 1, "share": 1}},
]


def self_test():
    failures = []
    for right in RIGHT:
        try:
            check(right)
        except Wrong as wrong:
            failures.append(f"{right['name']}: {wrong}")
    for wrong in WRONG:
        try:
            check(wrong)
            failures.append(f"{wrong['name']}: {wrong.get('formula')}: passes")
        except Wrong:
            pass
    # Compares both implementations of Student's t if scipy is installed, including far tails.
    for degrees in (1, 2, 3, 7, 30, 200):
        for x in (-40.0, -3.0, -1.0, -0.1, 0.0, 0.5, 2.0, 9.0):
            p = own_t_cdf(x, degrees)
            if abs(p - t_cdf(x, degrees)) > 1e-13:
                failures.append(f"t_cdf({x}, {degrees}): {p}")
            # Close to 1, p has too few digits of the tail.
            if -10 < x <= 0 and abs(own_t_quantile(p, degrees) - x) > 1e-10:
                failures.append(f"t_quantile({p}, {degrees}): {own_t_quantile(p, degrees)}")
    for failure in failures:
        print(f"self-test: {failure}")
    print(f"self-test: {len(RIGHT)} steps pass, {len(WRONG)} are refused, {len(failures)} failures")
    return 1 if failures else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if any(a.startswith("-") for a in arguments):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    if not arguments:
        return check_texts([("stdin", sys.stdin.read())])
    texts = []
    for path in arguments:
        with open(path, encoding="utf-8") as file:
            texts.append((path, file.read()))
    return check_texts(texts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
