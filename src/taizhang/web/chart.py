"""A line over time as shapes that a page draws without a script (折线图)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal

WIDTH, HEIGHT = 640, 200
LEFT, RIGHT, TOP, BOTTOM = 56, 8, 12, 24
STEPS = (1, 2, 5, 10)


@dataclass(frozen=True)
class Mark:
    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Chart:
    """``lines`` are polylines, parted where nothing is known; ``dots`` their points with what they say."""

    width: int
    height: int
    lines: list[str]
    dots: list[Mark]
    rungs: list[Mark]
    ends: list[Mark]


def chart_of(points: Sequence[tuple[date, Decimal | None]]) -> Chart | None:
    """None where fewer than two points are known."""
    known = [value for _day, value in points if value is not None]
    if len(known) < 2:
        return None
    low, high, rungs = scale(min(known), max(known))
    places = _places(points, low, high)
    dots = [
        Mark(x, y, f"{day.isoformat()}：{value:f}") for (day, value), (x, y) in places if value is not None
    ]
    across = [Mark(LEFT, _y(rung, low, high), f"{rung:f}") for rung in rungs]
    first, last = points[0][0], points[-1][0]
    base = HEIGHT - 6
    ends = [Mark(LEFT, base, f"{first:%Y-%m}"), Mark(WIDTH - RIGHT, base, f"{last:%Y-%m}")]
    return Chart(WIDTH, HEIGHT, _lines(places), dots, across, ends)


def scale(least: Decimal, most: Decimal) -> tuple[Decimal, Decimal, list[Decimal]]:
    """Round numbers below and above, and those between.

    The scale begins at nought unless the figures lie far above it: small changes are not to look large.
    """
    low = Decimal(0) if least >= 0 and (most == least or (most - least) * 4 >= most) else least
    rough = ((most - low) or abs(most) or Decimal(1)) / 4
    unit = Decimal(10) ** rough.adjusted()
    step = next(unit * one for one in STEPS if unit * one >= rough)
    bottom = (low / step).to_integral_value(ROUND_FLOOR) * step
    rungs = [bottom]
    while rungs[-1] < most or len(rungs) < 2:
        rungs.append(rungs[-1] + step)
    return rungs[0], rungs[-1], [rung.normalize() for rung in rungs]


def _places(
    points: Sequence[tuple[date, Decimal | None]], low: Decimal, high: Decimal
) -> list[tuple[tuple[date, Decimal | None], tuple[float, float]]]:
    wide = (WIDTH - LEFT - RIGHT) / max(len(points) - 1, 1)
    return [
        ((day, value), (round(LEFT + n * wide, 1), _y(value, low, high) if value is not None else 0.0))
        for n, (day, value) in enumerate(points)
    ]


def _y(value: Decimal, low: Decimal, high: Decimal) -> float:
    share = float((value - low) / (high - low))
    return round(TOP + (1 - share) * (HEIGHT - TOP - BOTTOM), 1)


def _lines(places: Sequence[tuple[tuple[date, Decimal | None], tuple[float, float]]]) -> list[str]:
    lines: list[list[str]] = []
    current: list[str] = []
    for (_day, value), (x, y) in places:
        if value is None:
            lines.append(current)
            current = []
        else:
            current.append(f"{x},{y}")
    return [" ".join(line) for line in [*lines, current] if line]
