#!/usr/bin/env python3
"""Recomputes hindcast results with the Python standard library alone.

    python3 tests/hindcast/recompute.py > tests/data/hindcast.json

Run from the root of the project. Reads inventories from `examples/data/` and prints JSON:

- for each horizon, the coverage, widths, scores and errors of three methods, and how often an event
  occurred in each tenth of its predicted probability:
  least squares of levels for nations, the random walk of logarithms for British authorities (both
  over windows with every year observed), the outlook for municipalities (over spanned windows);
- the reference sets of nations and of municipalities;
- the factors that calibrate the outlook on each set.

A window is the observed years among the ten that end with the origin. It is full if all ten are
observed, and spanned if it holds at least three years and reaches over at least half of the ten.
Counts of windows, cases and exact fits go to standard error.
"""

import csv
import functools
import json
import math
import statistics
import sys
from fractions import Fraction
from pathlib import Path

DATA = Path("examples/data")
FILES = {
    "Finland": "fi_cities.csv",
    "Sweden": "se_municipalities_release2025.csv",
    "United Kingdom": "uk_local_authorities_co2.csv",
    "nations": "national_inventories.csv",
}
NATIONS = ["nations"]
MUNICIPALITIES = ["Finland", "Sweden", "United Kingdom"]
TONNES = {"t": 1.0, "kt": 1e3, "Mt": 1e6, "Gt": 1e9}
WINDOW = 10
# A root mean square of residuals up to this share of the scale counts as an exact fit.
EXACT = 1e-12
# The event is a level of at most this share of the level in the year of origin.
EVENT = 0.9
# The reference set weighs as much as this many yearly changes of the place itself.
PRIOR = 8


# --- Student's t, whole degrees of freedom ---------------------------------------------------


def central(t, nu):
    """P(|T| <= t) for t >= 0, by Abramowitz & Stegun 26.7.3 (odd) and 26.7.4 (even)."""
    theta = math.atan(t / math.sqrt(nu))
    sine, cosine = math.sin(theta), math.cos(theta)
    if nu % 2 == 1:
        total, term = 0.0, cosine
        for k in range(1, nu - 1, 2):
            # Powers 1, 3, ..., nu - 2 of the cosine.
            total += term
            term *= cosine * cosine * (k + 1) / (k + 2)
        return 2.0 / math.pi * (theta + sine * total)
    total, term = 0.0, 1.0
    for k in range(0, nu - 1, 2):
        # Powers 0, 2, ..., nu - 2 of the cosine.
        total += term
        term *= cosine * cosine * (k + 1) / (k + 2)
    return sine * total


def t_cdf(t, nu):
    half = 0.5 * central(abs(t), nu)
    return 0.5 + half if t >= 0.0 else 0.5 - half


@functools.lru_cache(maxsize=None)
def t_quantile(p, nu):
    """The quantile for p > 0.5, by bisection until the bounds are adjacent floats."""
    low, high = 0.0, 1.0
    while t_cdf(high, nu) < p:
        low, high = high, 2.0 * high
    while True:
        middle = 0.5 * (low + high)
        if middle in (low, high):
            return high
        if t_cdf(middle, nu) < p:
            low = middle
        else:
            high = middle


# --- Data --------------------------------------------------------------------------------------


def read(group):
    """For each place of a file, the levels in tonnes by year."""
    places = {}
    with open(DATA / FILES[group], encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = row["emissions"].strip()
            if not text:
                continue
            levels = places.setdefault((row["place"], row["country"]), {})
            year = int(row["year"])
            if year in levels:
                raise ValueError(f"{row['place']}: {year} is given twice")
            levels[year] = float(text) * TONNES[row["unit"].split()[0]]
    return places


def windows(groups, full):
    """Yields (group, levels of the place, window as [(year, level)]) for each origin."""
    for group in groups:
        for levels in PLACES[group].values():
            for origin in sorted(levels):
                years = [y for y in range(origin - WINDOW + 1, origin + 1) if y in levels]
                if full:
                    fits = len(years) == WINDOW
                else:
                    fits = len(years) >= 3 and 2 * (years[-1] - years[0] + 1) >= WINDOW
                if fits and all(levels[y] > 0.0 for y in years):
                    yield group, levels, [(y, levels[y]) for y in years]


# --- Methods -------------------------------------------------------------------------------------


class Line:
    """Least squares of levels on years."""

    def __init__(self, window):
        n = len(window)
        self.n, self.nu = n, n - 2
        self.middle = sum(y for y, _ in window) / n
        self.mean = math.fsum(e for _, e in window) / n
        self.sxx = math.fsum((y - self.middle) ** 2 for y, _ in window)
        sxy = math.fsum((y - self.middle) * (e - self.mean) for y, e in window)
        self.slope = sxy / self.sxx
        sse = math.fsum((e - self.at(y)) ** 2 for y, e in window)
        self.exact = math.sqrt(sse / n) <= EXACT * max(e for _, e in window)
        self.s = math.sqrt(sse / self.nu)
        self.origin = window[-1][0]

    def at(self, year):
        return self.mean + self.slope * (year - self.middle)

    def forecast(self, h):
        year = self.origin + h
        leverage = 1.0 + 1.0 / self.n + (year - self.middle) ** 2 / self.sxx
        return Forecast(self.at(year), self.s * math.sqrt(leverage), self.nu, log=False)


class Walk:
    """Random walk with drift of logarithms."""

    def __init__(self, window):
        steps = [
            (b[0] - a[0], math.log(b[1]) - math.log(a[1])) for a, b in zip(window, window[1:])
        ]
        self.n = len(steps)
        self.span = sum(k for k, _ in steps)
        self.drift = math.fsum(d for _, d in steps) / self.span
        squares = math.fsum((d - k * self.drift) ** 2 / k for k, d in steps)
        self.exact = math.sqrt(squares / self.n) <= EXACT
        self.variance = squares / (self.n - 1)
        self.start = math.log(window[-1][1])

    def forecast(self, h):
        se = math.sqrt(self.variance * (h + h * h / self.span))
        return Forecast(self.start + self.drift * h, se, self.n - 1, log=True)


class Outlook(Walk):
    """The random walk of logarithms, shrunk towards a reference set."""

    def __init__(self, window, reference):
        super().__init__(window)
        self.reference = reference

    def forecast(self, h):
        drift, deviation = self.reference["drift"], self.reference["deviation"]
        drift = (self.drift + drift) / 2.0
        nu = self.n + PRIOR - 1
        variance = (PRIOR * deviation**2 + (self.n - 1) * self.variance) / nu
        se = math.sqrt(variance * (h + h * h / (4.0 * self.span)))
        return Forecast(self.start + drift * h, se, nu, log=True)


class Forecast:
    def __init__(self, centre, se, nu, log):
        self.centre, self.se, self.nu, self.log = centre, se, nu, log

    def level(self):
        return math.exp(self.centre) if self.log else self.centre

    def interval(self, p):
        reach = t_quantile(p, self.nu) * self.se
        low, high = self.centre - reach, self.centre + reach
        return (math.exp(low), math.exp(high)) if self.log else (low, high)

    def probability(self, limit):
        """The probability that the level is at most the limit."""
        place = math.log(limit) if self.log else limit
        return t_cdf((place - self.centre) / self.se, self.nu)


# --- Counts --------------------------------------------------------------------------------------


def mean(values):
    values = list(values)
    return math.fsum(values) / len(values)


def count(groups, full, method, horizons):
    fits = [
        (levels, window, fit)
        for _, levels, window in windows(groups, full)
        for fit in [method(window)]
    ]
    note(f"{'+'.join(groups)}: {len(fits)} windows, {sum(f.exact for *_, f in fits)} exact fits")
    return [horizon_object(fits, h) for h in horizons]


def horizon_object(fits, h):
    held, held_80, widths, scores, errors, biases = [], [], [], [], [], []
    origins, tenths, briers = {}, {}, []
    ties = 0
    for levels, window, fit in fits:
        origin, start = window[-1]
        actual = levels.get(origin + h, 0.0)
        if actual <= 0.0 or fit.exact:
            continue
        forecast = fit.forecast(h)
        low, high = forecast.interval(0.975)
        inside = low <= actual <= high
        held.append(inside)
        origins.setdefault(origin, []).append(inside)
        low_80, high_80 = forecast.interval(0.9)
        held_80.append(low_80 <= actual <= high_80)
        widths.append((high - low) / start)
        miss = max(0.0, low - actual, actual - high)
        scores.append((high - low + 40.0 * miss) / start)
        level = forecast.level()
        errors.append(abs(level - actual) / actual)
        biases.append((level - actual) / actual)
        limit = EVENT * start
        came = actual <= limit
        ties += math.isclose(actual, limit, rel_tol=1e-12)
        p = forecast.probability(limit)
        briers.append((p - came) ** 2)
        tenths.setdefault(min(int(10.0 * p), 9), []).append((p, came))
    shares = {year: sum(h) / len(h) for year, h in sorted(origins.items())}
    # Of equal values, `min` and `max` return the first, which is of the earliest year.
    lowest, highest = min(shares, key=shares.get), max(shares, key=shares.get)
    note(f"  horizon {h}: {len(held)} cases, {ties} within rounding of the limit of the event")
    return {
        "horizon": h,
        "cases": len(held),
        "coverage": sum(held) / len(held),
        "coverage_80": sum(held_80) / len(held_80),
        "lowest_coverage": shares[lowest],
        "lowest_origin": lowest,
        "highest_coverage": shares[highest],
        "highest_origin": highest,
        "mean_width_share": mean(widths),
        "median_width_share": statistics.median(widths),
        "interval_score": mean(scores),
        "error": mean(errors),
        "bias": mean(biases),
        "brier": mean(briers),
        "reliability": [
            {
                "predicted": mean(p for p, _ in pairs),
                "observed": sum(came for _, came in pairs) / len(pairs),
                "cases": len(pairs),
            }
            for _, pairs in sorted(tenths.items())
        ],
    }


def weights(groups):
    """The integer weight of each case, inversely proportional to the size of its group."""
    sizes = {group: groups.count(group) for group in set(groups)}
    common = math.lcm(*sizes.values())
    return [common // sizes[group] for group in groups]


def first_reaching(values, shares, target):
    """The smallest value at which the cumulative weight reaches the target, or None."""
    total = 0
    for value, share in sorted(zip(values, shares)):
        total += share
        if total >= target:
            return value
    return None


def reference_set(groups):
    names, drifts, variances = [], [], []
    for group, levels, window in windows(groups, full=False):
        if levels.get(window[-1][0] + 1, 0.0) <= 0.0:
            continue
        walk = Walk(window)
        if walk.exact:
            continue
        names.append(group)
        drifts.append(walk.drift)
        variances.append(walk.variance)
    shares = weights(names)
    total = sum(shares)
    drift = math.fsum(w * m for w, m in zip(shares, drifts)) / total
    median = first_reaching(variances, shares, Fraction(total, 2))
    note(f"reference set {'+'.join(groups)}: {len(names)} windows, {drift}, {math.sqrt(median)}")
    return {"drift": round(drift, 6), "deviation": round(math.sqrt(median), 6)}


def factors(groups, reference, horizons):
    fits = [
        (group, levels, window, fit)
        for group, levels, window in windows(groups, full=False)
        for fit in [Outlook(window, reference)]
        if not fit.exact
    ]
    rows = []
    for h in horizons:
        names, origins, ratios_95, ratios_80 = [], [], [], []
        for group, levels, window, fit in fits:
            origin = window[-1][0]
            actual = levels.get(origin + h, 0.0)
            if actual <= 0.0:
                continue
            forecast = fit.forecast(h)
            distance = abs(math.log(actual) - forecast.centre) / forecast.se
            names.append(group)
            origins.append(origin)
            ratios_95.append(distance / t_quantile(0.975, forecast.nu))
            ratios_80.append(distance / t_quantile(0.9, forecast.nu))
        shares = weights(names)
        total = sum(shares) + Fraction(sum(shares), len(shares))
        tolerance = 1 - Fraction(1, 10**9)

        def factor(ratios, p):
            value = first_reaching(ratios, shares, p * total * tolerance)
            return None if value is None else math.ceil(value * 1e6) / 1e6

        rows.append(
            {
                "horizon": h,
                "cases": len(names),
                "first_origin": min(origins),
                "last_origin": max(origins),
                "factor_95": factor(ratios_95, Fraction(95, 100)),
                "factor_80": factor(ratios_80, Fraction(80, 100)),
            }
        )
    return rows


def note(text):
    print(text, file=sys.stderr)


PLACES = {group: read(group) for group in FILES}


def main():
    sets = {"nations": reference_set(NATIONS), "municipalities": reference_set(MUNICIPALITIES)}
    outlook = functools.partial(Outlook, reference=sets["municipalities"])
    result = {
        "nations_ols_full": count(NATIONS, True, Line, [1, 3, 6, 10]),
        "british_log_random_walk_full": count(["United Kingdom"], True, Walk, [1, 3, 6]),
        "municipalities_outlook_spanned": count(MUNICIPALITIES, False, outlook, range(1, 7)),
        "reference_sets": sets,
        "factors": {
            "nations": factors(NATIONS, sets["nations"], range(1, 11)),
            "municipalities": factors(MUNICIPALITIES, sets["municipalities"], range(1, 7)),
        },
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
