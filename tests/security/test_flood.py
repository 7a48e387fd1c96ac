"""T27: floods at the counter for letters: what is too much gets 429, the disk fills no further, and people inside work on."""

import threading
import time

import pytest
from faults.figures import measured
from faults.visitor import Visitor
from faults.workers import House, staged, workers
from security.flooding import Flood, seconds_of_pages
from security.outside import house_and_public_side, served_apart

import cast

pytestmark = [pytest.mark.django_db, pytest.mark.battery]
CALM_SECONDS = 15
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 200_000
# As shipped, but that nobody has to wait before a form is handed in: the flood is quicker than any.
RULES = {"TAIZHANG_LETTER_SECONDS_MIN": "0", "TAIZHANG_TRUSTED_PROXIES": "1"}
PER_ADDRESS, PER_UNIT = 5, 60


def bytes_of(environment: dict[str, str]) -> int:
    return staged("weight", environment, "security.outside")


def p95(seconds: list[float]) -> float:
    return seconds[int(len(seconds) * 0.95)]


def flooded(base: str) -> Flood:
    """One address three hundred times, fifty addresses twenty times each, and forms that are far too large."""
    flood = Flood(base)
    flood.letters(["203.0.113.7"], 300, file=PNG)
    flood.letters([f"198.51.100.{number}" for number in range(50)], 20, file=PNG)
    flood.oversized("203.0.113.8", 20)
    return flood


def test_a_flood_of_letters_is_turned_away_and_the_house_works_on(tmp_path):
    with house_and_public_side(tmp_path) as there:
        house = House(dict(there.house), {})
        with workers(house, count=1) as (port,), served_apart({**there.public, **RULES}) as base:
            shen = Visitor(port).sign_in("shen", cast.PASSWORD)
            calm = seconds_of_pages(shen, "/", time.monotonic() + CALM_SECONDS)
            before, made = bytes_of(house.environment), []
            pouring = threading.Thread(target=lambda: made.append(flooded(base)))
            pouring.start()
            wet = []
            while pouring.is_alive():
                wet += seconds_of_pages(shen, "/", time.monotonic() + 2)
            pouring.join()
            grown = bytes_of(house.environment) - before
    (flood,) = made
    told(flood, calm, sorted(wet), grown)


def told(flood: Flood, calm: list[float], wet: list[float], grown: int) -> None:
    broken = sum(count for status, count in flood.answers.items() if status >= 500)
    accepted, sent = flood.accepted.total(), flood.answers.total()
    figures = {"sent": sent, "accepted": accepted, "refused_429": flood.answers[429], "broken": broken}
    ratio = round(p95(wet) / p95(calm), 2)
    figures |= {"too_large_413": flood.answers[413], "megabytes": round(grown / 1e6, 1), "p95_ratio": ratio}
    measured("T27", p95_calm=round(p95(calm), 3), p95_flood=round(p95(wet), 3), **figures)
    assert broken == 0
    assert len(+flood.accepted) > 1, "all addresses were taken for one"
    assert max(flood.accepted.values()) <= PER_ADDRESS
    assert accepted <= PER_UNIT
    assert flood.answers[429] >= sent - accepted - flood.answers[413] - flood.answers[0]
