"""Draws benches/cost_by_size.svg from criterion's measurements: ns per place by panel size.

    cargo bench --bench panel && python3 benches/cost_by_size.py

Needs only Python's standard library. Criterion writes to target/criterion, or below
CARGO_TARGET_DIR.
"""

import json
import math
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", HERE.parent / "target"))
SIZES = [100, 1_000, 10_000, 100_000, 1_000_000]
# Folders of the criterion group and function, then label, colour and dashes.
LINES = [
    ("nine outputs", "columns", "columns", "#0b5fa5", ""),
    ("nine outputs", "streamed", "streamed", "#c2500a", ""),
    ("one pass over the same bytes", "", "one pass over the same bytes", "#666666", "5 4"),
]
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 430, 70, 50, 86, 60
TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500]


def measured(group, function, size):
    """Median in ns per place; None if the size was not measured."""
    file = TARGET / "criterion" / group / function / str(size) / "new" / "estimates.json"
    if not file.exists():
        return None
    return json.loads(file.read_text())["median"]["point_estimate"] / size


def main():
    lines = []
    for group, function, label, colour, dashes in LINES:
        points = [(size, measured(group, function, size)) for size in SIZES]
        points = [(size, cost) for size, cost in points if cost is not None]
        if points:
            lines.append((label, colour, dashes, points))
    if not lines:
        raise SystemExit(f"nothing measured below {TARGET}: run cargo bench --bench panel first")
    costs = [cost for *_, points in lines for _, cost in points]
    low = max(tick for tick in TICKS if tick <= max(min(costs), 1))
    high = min((tick for tick in TICKS if tick >= max(costs)), default=TICKS[-1])

    def x(size):
        share = math.log(size / SIZES[0]) / math.log(SIZES[-1] / SIZES[0])
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(cost):
        share = math.log(cost / low) / math.log(high / low)
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)

    svg = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" font-family="DejaVu Sans, Helvetica, Arial, sans-serif" font-size="14">',
        "<title>Cost of a place against the size of the panel</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="28" font-size="16" font-weight="bold">'
        "Nine outputs: nanoseconds per place, by places in the panel</text>",
    ]
    for tick in [tick for tick in TICKS if low <= tick <= high]:
        svg.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(tick):.1f}" y2="{y(tick):.1f}" '
            f'stroke="#dddddd"/><text x="{LEFT - 8}" y="{y(tick) + 5:.1f}" '
            f'text-anchor="end">{tick}</text>'
        )
    for size in SIZES:
        number = f"{size:,}".replace(",", "\u202f")
        svg.append(
            f'<line x1="{x(size):.1f}" x2="{x(size):.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM + 5}" '
            f'stroke="#eeeeee"/><text x="{x(size):.1f}" y="{HEIGHT - BOTTOM + 22}" '
            f'text-anchor="middle">{number}</text>'
        )
    svg.append(
        f'<path d="M{LEFT} {TOP}V{HEIGHT - BOTTOM}H{WIDTH - RIGHT}" fill="none" stroke="#333333"/>'
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 12}" text-anchor="middle">'
        "places (log scale)</text>"
        f'<text transform="translate(20 {(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" '
        'text-anchor="middle">ns per place (log scale)</text>'
    )
    at = LEFT
    for label, colour, dashes, points in lines:
        path = " ".join(f"{x(size):.1f},{y(cost):.1f}" for size, cost in points)
        stroke = f'stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"'
        svg.append(f'<polyline points="{path}" fill="none" {stroke}/>')
        svg += [
            f'<circle cx="{x(size):.1f}" cy="{y(cost):.1f}" r="4" fill="{colour}">'
            f"<title>{label}, {size}: {cost:.1f} ns</title></circle>"
            for size, cost in points
        ]
        # The legend is above the plot, where no line crosses it.
        svg.append(
            f'<line x1="{at}" x2="{at + 26}" y1="53" y2="53" {stroke}/>'
            f'<text x="{at + 32}" y="58">{label}</text>'
        )
        at += 60 + 8 * len(label)
    svg.append("</svg>")
    (HERE / "cost_by_size.svg").write_text("\n".join(svg) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
