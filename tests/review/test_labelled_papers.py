"""Papers written and labelled by people who never saw a rule: nearly every defect is found, and hardly anything else said.

The papers have been tuned on since; they show that nothing is lost again, not what a new paper will fare.
"""

from pathlib import Path

import pytest
from review.labels import marked, scored

from taizhang.review import Severity

CORPUS = Path(__file__).parent / "corpus"
DEFECTS = sorted((CORPUS / "defects").glob("*.txt"))
CLEAN = sorted((CORPUS / "clean").glob("*.txt"))


def test_there_are_papers() -> None:
    assert len(DEFECTS) >= 16
    assert len(CLEAN) >= 30


@pytest.mark.parametrize("path", DEFECTS, ids=lambda path: path.stem)
def test_the_defects_of_a_paper_are_found_and_no_trap_is_hit(path: Path) -> None:
    score = scored(path)
    assert score.trapped == ()
    assert score.f1 >= 0.95, score


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_nothing_in_a_clean_text_must_be_mended(path: Path) -> None:
    assert [f"{one.code} {one.text}" for one in marked(path) if one.severity == Severity.MUST] == []
