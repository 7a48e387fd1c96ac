"""Bureaus are told apart by county, by charge and by kind; short forms and former names are no slips."""

import pytest

from taizhang.documents.parse import from_text
from taizhang.review.bodies import bodies, contradictions
from taizhang.review.manuscript import Manuscript


def told(text: str) -> list[tuple[str, str]]:
    manuscript = Manuscript(from_text(text))
    return [(manuscript[one.span], manuscript[other.span]) for one, other in contradictions(manuscript)]


def test_a_bureau_is_read_with_the_county_that_the_text_gives_it() -> None:
    manuscript = Manuscript(from_text("由县水利局牵头，邻水县水务局配合，省水利厅指导。"))
    assert [(one.whose, one.name, one.kind) for one in bodies(manuscript)] == [
        ("县", "水利", "局"),
        ("邻水县", "水务", "局"),
    ]


def test_the_rarer_name_is_the_wrong_one_and_of_two_alike_the_later() -> None:
    assert told("县水务局汇总，县水利局牵头，县水利局负责。") == [("县水务局", "县水利局")]
    assert told("县水务局汇总，县水利局牵头。") == [("县水利局", "县水务局")]


@pytest.mark.parametrize(
    "text",
    [
        "县水利局牵头，市水务局指导。",
        "县水利局牵头，原县水务局移交。",
        "县发展和改革局、县旅游发展委员会、县经济和信息化局。",
        "县人力资源和社会保障局、县人力资源社会保障局、县人社局。",
    ],
)
def test_these_are_no_contradictions(text: str) -> None:
    assert told(text) == []
