"""Papers in which the figures are marked (⟦22家,同比增长8%⟧), and how a reading of them is compared.

A mark holds number and unit; ``=`` gives the reading where the words do not (⟦三百余户=300户⟧, ⟦一半=0.5⟧).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from taizhang.extraction import Claim

FOLDER = Path(__file__).with_name("corpus")
MARK = re.compile(r"⟦([^⟦⟧=]+)(?:=([^⟦⟧]+))?⟧")
FIGURE = re.compile(
    r"(?P<n>[\d,]+(?:\.\d+)?)(?:/(?P<d>\d+))?(?:-(?P<to>[\d.]+))?(?P<more>余|多)?(?P<unit>[^,，]*)"
)
COMPARED = re.compile(r"[,，]\D*?(?P<n>\d+(?:\.\d+)?)(?P<unit>\D*)$")


@dataclass(frozen=True)
class Label:
    start: int
    end: int
    value: tuple[float, ...]
    unit: str
    compared: tuple[float, str] | None


def labelled(path: Path) -> tuple[str, list[Label]]:
    """The text without its marks, and what they say."""
    text, labels, at = "", [], 0
    raw = path.read_text("utf-8")
    for match in MARK.finditer(raw):
        text += raw[at : match.start()]
        labels.append(label(len(text), match[1], match[2]))
        text, at = text + match[1], match.end()
    return text + raw[at:], labels


def label(start: int, words: str, reading: str | None) -> Label:
    figure = FIGURE.match(reading or words)
    assert figure, words
    first = Fraction(figure["n"].replace(",", "")) / int(figure["d"] or 1)
    value = (float(first), float(figure["to"])) if figure["to"] else (float(first),)
    compared = None if reading else COMPARED.search(words[figure.end() :])
    pair = (float(compared["n"]), compared["unit"]) if compared else None
    return Label(start, start + len(words), value, unit_of(figure["unit"]), pair)


def unit_of(words: str) -> str:
    return re.sub("[余多]", "", words).replace("（", "(").replace("）", ")")


def values(claim: Claim) -> tuple[float, ...]:
    if claim.value is None:
        return ()
    return tuple(
        round(float(side), 9) for side in (claim.value if isinstance(claim.value, tuple) else (claim.value,))
    )


def is_right(claim: Claim, wanted: Label) -> bool:
    """Same place, same value, same unit, and the same comparison where one is marked."""
    if claim.value_span is None or not wanted.start <= claim.value_span.start < wanted.end:
        return False
    found = [(float(one.value), one.unit) for one in claim.comparators if one.value is not None]  # type: ignore[arg-type]
    same = values(claim) == tuple(round(side, 9) for side in wanted.value) and claim.unit == wanted.unit
    return same and (wanted.compared is None or wanted.compared in found)


def missed_and_invented(
    found: Sequence[Claim], wanted: Sequence[Label], text: str
) -> tuple[list[str], list[str]]:
    missed = [text[one.start : one.end] for one in wanted if not any(is_right(claim, one) for claim in found)]
    invented = [claim.text for claim in found if not any(is_right(claim, one) for one in wanted)]
    return missed, invented
