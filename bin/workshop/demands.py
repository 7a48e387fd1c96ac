"""What the battery demands, and which tests hold each demand (要求): read from demands.toml beside."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from workshop.machine import ROOT

FIGURES = ROOT / "var" / "test" / "reliability.jsonl"
# Names the run of the battery to which a line belongs.
RUN = "BATTERY_RUN"


@dataclass(frozen=True)
class Demand:
    """``figures`` says of each measured figure what it must be, as in ``>= 200``."""

    name: str
    title: str
    demanded: str
    tests: tuple[str, ...]
    figures: Mapping[str, str] = field(default_factory=dict)
    control: str = ""
    below: str = ""

    def is_held_by(self, test: str) -> bool:
        return any(test == one or test.startswith((f"{one}/", f"{one}::", f"{one}[")) for one in self.tests)


@cache
def all_demands() -> tuple[Demand, ...]:
    told = tomllib.loads((Path(__file__).parent / "demands.toml").read_text("utf-8"))
    return tuple(Demand(name, **{**one, "tests": tuple(one["tests"])}) for name, one in told.items())


def demands_of(test: str) -> list[str]:
    """The names of the demands that a test, named as pytest names it, holds."""
    return [one.name for one in all_demands() if one.is_held_by(test)]


def is_met(wanted: str, value: float) -> bool:
    sign, _space, number = wanted.partition(" ")
    bound = float(number)
    return {">=": value >= bound, "<=": value <= bound, "==": value == bound}[sign]
