"""T21: no pattern of the house slows down on text made for it: twice as long takes twice as long."""

import json
import math
import os
import re
import subprocess
import sys
import time
from collections import deque
from dataclasses import dataclass
from itertools import islice

import pytest
from faults.figures import measured

from workshop.machine import ROOT

try:
    from re import _parser as sre
except ImportError:
    import sre_parse as sre

# Asked of the first few characters of a paragraph alone (_LABEL_LONGEST there), whatever its length.
BOUNDED = ("documents/grammar/labels.py:",)
GENERAL = (" ", "1", "a", "一", "第1", "2025年")
SECONDS_MAX, GROWTH_MAX = 0.05, 1.3
# What a busy machine may add to a measurement of so few milliseconds.
NOISE = 0.02
KNOWN_SLOW = (r"\s+$", r"<[^>]*>")


@pytest.fixture(scope="module")
def patterns():
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}:{ROOT / 'bin'}"}
    environment["DJANGO_SETTINGS_MODULE"] = "taizhang.config.settings"
    told = subprocess.run(
        [sys.executable, "-m", "architecture.collecting"], env=environment, capture_output=True, check=True
    )
    found = json.loads(told.stdout)
    return [
        Known(re.compile(text, flags & ~re.DEBUG), *about)
        for text, place, flags, *more in found
        for about in [(place, *more)]
    ]


@dataclass(frozen=True)
class Known:
    """``is_searched``: anywhere in a text, not from one place on."""

    pattern: re.Pattern[str]
    place: str
    is_searched: bool


def letters(tree) -> list[str]:
    """The letters that a pattern is made of, in the order in which they stand in it."""
    found: list[str] = []
    for operation, said in tree:
        name = str(operation)
        if name in {"LITERAL", "NOT_LITERAL"}:
            found.append(chr(said))
        elif name == "IN":
            found += [chr(one[1]) for one in said if str(one[0]) == "LITERAL"][:2]
            found += [chr(one[1][0]) for one in said if str(one[0]) == "RANGE"][:1]
        elif isinstance(said, tuple | list):
            for one in said:
                if isinstance(one, sre.SubPattern):
                    found += letters(one)
                elif isinstance(one, list):
                    found += [
                        letter for part in one if isinstance(part, sre.SubPattern) for letter in letters(part)
                    ]
    return found


def pumps(pattern: re.Pattern[str], most: int) -> list[str]:
    own = list(dict.fromkeys(letters(sre.parse(pattern.pattern, pattern.flags))))[:most]
    return list(dict.fromkeys([*own, "".join(own[:3]), *GENERAL]))


def seconds(known: Known, pump: str, length: int) -> float:
    text, pattern = (pump * length)[:length] + "\0", known.pattern
    best = math.inf
    for _try in range(2):
        began = time.process_time()
        pattern.match(text)
        if known.is_searched:
            deque(islice(pattern.finditer(text), 100_000), maxlen=0)
        best = min(best, time.process_time() - began)
        if best > 1:
            break
    return best


def is_slow(known: Known, length: int, most: int) -> str:
    """The text on which it is: long, and longer by more than its length. Tried short first: what is slow shows early."""
    for pump in pumps(known.pattern, most):
        eighth = seconds(known, pump, length // 8)
        whole = eighth * 64 if eighth > 0.1 else seconds(known, pump, length)
        if whole <= SECONDS_MAX + NOISE:
            continue
        half = eighth * 16 if eighth > 0.1 else seconds(known, pump, length // 2)
        if eighth > 0.1 and seconds(known, pump, length // 16) * 2.5 > eighth:
            continue
        if math.log2(whole / half) > GROWTH_MAX:
            return f"{pump!r}: {half:.3f} s, {whole:.3f} s"
    return ""


def slow_ones(patterns, length: int, most: int) -> list[str]:
    slow = [
        (one.place, why)
        for one in patterns
        if not one.place.startswith(BOUNDED) and (why := is_slow(one, length, most))
    ]
    figures = {"patterns": len(patterns), "slow": len(slow), "characters": length}
    measured("T21", database="sqlite", **figures)
    return [f"{place} on {why}" for place, why in slow]


def test_the_patterns_are_found(patterns):
    assert len(patterns) > 700


def test_twice_as_long_takes_twice_as_long(patterns):
    assert slow_ones(patterns, 8 * 1024, most=3) == []


@pytest.mark.battery
def test_so_it_does_at_64_thousand_characters(patterns):
    assert slow_ones(patterns, 64 * 1024, most=8) == []


@pytest.mark.parametrize("text", KNOWN_SLOW)
def test_a_slow_pattern_is_noticed(text):
    slow = is_slow(Known(re.compile(text), "here", True), 32 * 1024, 4)
    measured("T21 known to be slow", is_control=True, database="sqlite", pattern=text, noticed=bool(slow))
    assert slow
