"""Invented papers of every pattern, labelled before they were read: nothing missed, nothing invented."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PAPERS = sorted(path.stem for path in (Path(__file__).parent / "corpus").glob("c*.txt"))
NOTHING = sorted(path.stem for path in (Path(__file__).parent / "corpus").glob("n*.txt"))


def test_there_are_papers_to_read():
    assert len(PAPERS) >= 20
    assert len(NOTHING) >= 3


@pytest.mark.parametrize("name", PAPERS)
def test_findings_and_measures_are_found(name: str, mark: Callable[[str], Any], graded: Callable[[Any], Any]):
    grades = graded(mark(name))
    assert grades.findings >= 0.97, grades.missed
    assert grades.measures >= 0.93, grades.missed


@pytest.mark.parametrize("name", PAPERS)
def test_what_stands_above_a_finding_is_its_path(
    name: str, mark: Callable[[str], Any], graded: Callable[[Any], Any]
):
    paper = mark(name)
    assert graded(paper).paths == len(paper.findings)


@pytest.mark.parametrize("name", PAPERS)
def test_a_status_is_quoted_and_never_invented(
    name: str, mark: Callable[[str], Any], graded: Callable[[Any], Any]
):
    paper = mark(name)
    grades = graded(paper)
    assert grades.invented == []
    assert grades.statuses == len(paper.findings)


@pytest.mark.parametrize("name", PAPERS)
def test_owners_and_dates_are_those_stated(
    name: str, mark: Callable[[str], Any], graded: Callable[[Any], Any]
):
    assert graded(mark(name)).duties == []


@pytest.mark.parametrize("name", NOTHING)
def test_a_paper_without_findings_yields_none(
    name: str, mark: Callable[[str], Any], read: Callable[[str], Any]
):
    proposal = read(mark(name).text)
    assert proposal.findings == ()
    assert proposal.unplaced == ()
