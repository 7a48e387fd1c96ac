"""A report goes through a wire and comes back the same; a text that takes too long holds up nobody."""

from dataclasses import replace
from datetime import date

import pytest

import texts
from taizhang.documents import Unreadable
from taizhang.documents.parse import from_text, parse
from taizhang.review import review
from taizhang.review.sandbox import LIMITS, review_bounded
from taizhang.review.wire import dumps, loads

DAY = date(2026, 11, 28)
DOCUMENTS = [from_text(texts.DRAFT), parse(texts.word_file(), "通报.docx"), from_text("今天天气很好。")]


@pytest.mark.parametrize("document", DOCUMENTS, ids=["text", "word", "nothing wrong"])
def test_a_report_comes_back_as_it_went(document):
    report = review(document, profile=None, reference=DAY)
    assert loads(dumps(report), document) == report


@pytest.mark.shared
def test_the_seed_comes_back_as_it_went(shared):
    document = parse((shared / "corpus" / "seed.txt").read_bytes(), "seed.txt")
    report = review(document, profile=None, reference=DAY)
    assert len(report.diagnostics) > 40
    assert loads(dumps(report), document) == report


def test_a_process_of_its_own_says_the_same():
    document = DOCUMENTS[1]
    assert review_bounded(document, profile=None, reference=DAY) == review(
        document, profile=None, reference=DAY
    )


def test_a_text_that_takes_too_long_is_refused_in_one_sentence():
    document = from_text("增长12.5%，" * 30_000)
    with pytest.raises(Unreadable) as refusal:
        review_bounded(document, profile=None, reference=DAY, limits=replace(LIMITS, cpu_seconds=1))
    assert str(refusal.value) == "这份材料太长或太复杂，1 秒内审不完；请拆成几份再审。"


def test_waiting_is_bounded_too():
    document = from_text("增长12.5%，" * 30_000)
    with pytest.raises(Unreadable) as refusal:
        review_bounded(document, profile=None, reference=DAY, limits=replace(LIMITS, wall_seconds=0.2))
    assert refusal.value.code == "too_slow"


def test_a_process_without_memory_says_so():
    with pytest.raises(Unreadable) as refusal:
        review_bounded(
            DOCUMENTS[0], profile=None, reference=None, limits=replace(LIMITS, memory_bytes=16 << 20)
        )
    assert refusal.value.code == "crashed"
