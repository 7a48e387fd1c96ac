"""Papers with their truth, and how what was said is held against it: by place, whatever the name of the defect."""

import json
from dataclasses import dataclass
from pathlib import Path

from taizhang.documents.parse import parse
from taizhang.review import Diagnostic, Severity, review


@dataclass(frozen=True)
class Score:
    """``told``: musts and suspects that are no second report; ``trapped``: those on a place that is right."""

    told: int
    false: tuple[str, ...]
    found: int
    wanted: int
    trapped: tuple[str, ...]

    @property
    def f1(self) -> float:
        precision = 1 - len(self.false) / self.told if self.told else 1.0
        recall = self.found / self.wanted if self.wanted else 1.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def marked(path: Path) -> list[Diagnostic]:
    """What must be mended or looked at; hints are advice."""
    report = review(parse(path.read_bytes(), path.name), profile=None)
    return [one for one in report.diagnostics if one.severity != Severity.HINT]


def touches(one: Diagnostic, place: dict) -> bool:
    """An empty span touches what it stands beside."""
    if "start" not in place:
        return False
    end = one.span.end + (one.span.start == one.span.end)
    return one.span.start < place["end"] and place["start"] < end


def scored(path: Path) -> Score:
    """The paper at ``path`` (.txt) against the truth beside it (.json); what lies in noise is neither right nor wrong."""
    truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
    places = [[each, *each.get("related", [])] for each in truth["defects"]]
    told = marked(path)
    right = [one for one in told if any(touches(one, place) for each in places for place in each)]
    hits = sum(any(touches(one, place) for one in told for place in each) for each in places)
    noise = truth.get("noise", [])
    false = [one for one in told if one not in right and not any(touches(one, each) for each in noise)]
    trapped = [one.text for one in false if any(touches(one, trap) for trap in truth["clean_traps"])]
    said = tuple(f"{path.stem} {one.code} {one.text}" for one in false)
    return Score(hits + len(false), said, hits, len(places), tuple(trapped))
