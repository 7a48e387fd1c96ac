"""The report on reliability (可靠性报告): what was demanded, what was measured, whether the control was noticed.

Made from the lines that a run of the battery left behind: python -m workshop.reliability writes docs/reliability-report.md
"""

import json
import os
import platform
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from workshop.demands import FIGURES, Demand, all_demands, is_met
from workshop.machine import ROOT

REPORT = ROOT / "docs" / "reliability-report.md"
Line = dict[str, Any]
# Said of every line, and no figure.
KNOWN = {"test", "database", "is_control", "where", "run"}
# Of measurements of one demand so many are shown one by one.
SHOWN_MAX = 14
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def told() -> list[Line]:
    """Of each test what its last run said: a battery may be run in parts."""
    lines = [json.loads(line) for line in FIGURES.read_text("utf-8").splitlines()] if FIGURES.exists() else []
    last = {(one["where"], one["database"]): one["run"] for one in lines}
    return [one for one in lines if one["run"] == last[one["where"], one["database"]]]


def of(demand: Demand, lines: Iterable[Line]) -> list[Line]:
    """Its figures, and the ends of its tests."""
    return [
        one
        for one in lines
        if demand.name in one.get("demands", ()) or one.get("test", "").split(" ")[0] == demand.name
    ]


def weighed(demand: Demand, lines: Sequence[Line]) -> Iterator[tuple[str, str, str, float, bool]]:
    """(figure, database, wanted, measured, met): of "at least" the best line counts, of all else the worst."""
    figures = [one for one in lines if "test" in one and not one["is_control"]]
    for name, wanted in demand.figures.items():
        by_database: dict[str, list[float]] = defaultdict(list)
        for one in figures:
            if name in one:
                by_database[one["database"]].append(float(one[name]))
        for database, values in sorted(by_database.items()):
            value = max(values)
            if wanted.startswith("==") and not all(is_met(wanted, one) for one in values):
                value = next(one for one in values if not is_met(wanted, one))
            yield name, database, wanted, value, is_met(wanted, value)


def standing(demand: Demand, lines: Sequence[Line]) -> str:
    ends = [one["ended"] for one in lines if "ended" in one]
    if not ends:
        return "not run"
    if "failed" in ends:
        return "FAILED"
    found = list(weighed(demand, lines))
    measured = {name for name, *_rest in found}
    if demand.below or set(demand.figures) - measured or not all(is_good for *_rest, is_good in found):
        return "below the demand"
    return "met"


def number(value: Any) -> str:
    return (
        f"{value:,}"
        if isinstance(value, int)
        else f"{value:,.2f}"
        if isinstance(value, float)
        else str(value)
    )


def section(demand: Demand, lines: Sequence[Line]) -> Iterator[str]:
    yield f"\n## {demand.name} · {demand.title}\n"
    yield f"**{standing(demand, lines)}** · demanded: {demand.demanded}\n"
    rows = list(weighed(demand, lines))
    if rows:
        yield "| figure | database | demanded | measured | |\n|---|---|---|---|---|"
        for name, database, wanted, value, is_good in rows:
            shown = number(int(value) if value == int(value) else value)
            mark = "met" if is_good else "**below**"
            yield f"| {name.replace('_', ' ')} | {DATABASES.get(database, database)} | {wanted} | {shown} | {mark} |"
        yield ""
    for name in sorted(set(demand.figures) - {row[0] for row in rows}):
        yield f"- not measured in this run: {name.replace('_', ' ')} ({demand.figures[name]})"
    yield from measurements(lines)
    yield f"- control: {demand.control or 'none'}"
    if demand.below:
        yield f"- below, because: {demand.below}"
    yield from ends_of(lines)


def measurements(lines: Sequence[Line]) -> Iterator[str]:
    """Each measurement once, however often the same was measured; of very many the first few."""
    seen: set[str] = set()
    for one in lines:
        if "test" not in one:
            continue
        figures = {name: value for name, value in one.items() if name not in KNOWN}
        said = ", ".join(f"{name.replace('_', ' ')} {number(value)}" for name, value in figures.items())
        kind = "control" if one["is_control"] else "measured"
        line = f"- {kind}, {DATABASES.get(one['database'], one['database'])}: {one['test']}: {said}"
        if line not in seen:
            seen.add(line)
            if len(seen) <= SHOWN_MAX:
                yield line
    if len(seen) > SHOWN_MAX:
        yield f"- and {len(seen) - SHOWN_MAX} more measurements like these"


def ends_of(lines: Sequence[Line]) -> Iterator[str]:
    ends = [one for one in lines if "ended" in one]
    for database in sorted({one["database"] for one in ends}):
        here = [one for one in ends if one["database"] == database]
        failed = [one["where"] for one in here if one["ended"] == "failed"]
        took = sum(one["seconds"] for one in here)
        yield f"- {DATABASES[database]}: {len(here) - len(failed)} tests passed, {len(failed)} failed, {took:.0f} s"
        yield from (f"  - failed: `{one}`" for one in failed)


def heading(lines: Sequence[Line]) -> Iterator[str]:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    yield "# Reliability: what is demanded and what was measured\n"
    yield "Written by `bin/test --battery`; changed by running it again, never by hand. What is demanded stands in"
    yield "`bin/workshop/demands.toml`. “Below the demand” is no failure of a test: it is a figure that falls short, with its cause.\n"
    yield f"Run on {time.strftime('%Y-%m-%d %H:%M', time.gmtime())} UTC, commit {commit}, {os.cpu_count()} cores, "
    yield f"Python {platform.python_version()}, {platform.system()} {platform.machine()}.\n"
    yield "| | what | stands |\n|---|---|---|"
    for demand in all_demands():
        yield f"| {demand.name} | {demand.title} | {standing(demand, of(demand, lines))} |"


def written(lines: Sequence[Line]) -> str:
    parts = list(heading(lines))
    for demand in all_demands():
        parts += section(demand, of(demand, lines))
    return "\n".join(parts) + "\n"


def main() -> int:
    lines = told()
    REPORT.write_text(written(lines), "utf-8")
    for demand in all_demands():
        print(f"{demand.name:4} {standing(demand, of(demand, lines)):17} {demand.title}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
