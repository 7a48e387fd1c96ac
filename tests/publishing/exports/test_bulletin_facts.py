"""The files of a publication show what was frozen with it: its figures with their ground, and every correction."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document
from releasing import released

import cast
from taizhang.publishing.bulletins.actions.begin_correction import begin_correction
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.models import Bulletin, Publication
from taizhang.publishing.bulletins.queries import published
from taizhang.publishing.exports.bulletin import published_document, published_word

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def first(house) -> Publication:
    round = cast.round_with_findings(house)
    return released(house, draft(round, as_of=cast.DAY, **cast.at_work(house.shen)), at=cast.NOON).publication


def _corrected(house, first: Publication) -> Publication:
    begin_correction(first.bulletin, reason="第二部分数字有误", **cast.at_work(house.shen))
    row = Bulletin.objects.get(corrects=first, publication=None)
    return released(house, row, at=cast.NOON).publication


def _tables(slug: str) -> list[list[list[str]]]:
    opened = Document(BytesIO(published_word(published(slug), address="https://zg.example.cn/x")))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in opened.tables]


def test_every_frozen_figure_is_in_the_list_of_sources_for_three_statements(first):
    (sources,) = _tables(first.slug)
    shown = published(first.slug)
    with CaptureQueriesContext(connection) as asked:
        published_document(shown)
    assert len(asked) == 3
    frozen = list(first.figures.all())
    assert len(frozen) > 1
    assert [(row[0], row[1]) for row in sources[1:]] == [(str(one.number), one.text) for one in frozen]
    for row, one in zip(sources[1:], frozen, strict=True):
        assert row[2].startswith(one.title)
        assert one.digest[:12] in row[6]
        assert f"{one.rows}行" in row[6]


def test_a_correction_and_what_it_corrects_both_show_the_record(house, first):
    second = _corrected(house, first)
    for slug, note in ((first.slug, "已有第1次更正，以更正后的文本为准"), (second.slug, "第1次更正后的文本")):
        record = _tables(slug)[-1]
        assert record[1][:1] + record[1][2:3] == ["第1次更正", "第二部分数字有误"]
        assert record[1][3].replace(" ", "") == second.digest
        opened = Document(BytesIO(published_word(published(slug))))
        assert f"（{note}）" in [one.text for one in opened.paragraphs]
