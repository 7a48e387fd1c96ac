"""Whatever the text: no crash, spans in their place, the same answer twice, and time that grows with the text."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growing import grows_at_most
from taizhang.documents.nodes import Block, Document, Place
from taizhang.documents.span import Span
from taizhang.extraction import Proposal, dates, extract

PIECES = [
    "一、", "（一）", "1.", "（1）", "①", "1）", "）", "、", "第一，", "问题一：", "关于“", "”的问题", "在“", "”方面", "一是",
    "二是", "四是", "是建立",
    "有的", "首先，", "学习不深", "未完成", "加强检查", "整改情况：", "整改措施：", "整改目标：", "整改任务：", "责任单位：",
    "责任领导：张三", "完成时限：2031年3月底",
    "该问题已完成整改。", "（已完成）", "（", "）", "“", "”", "《", "》", '"', "。", "；", "，", "\n", "\n\n", "　", " ",
    "2031317日", "下一步，", "对甲不够的问题，",
    "20316月", "反馈的9个问题已全部完成整改。", "二、整改进展情况", "三、下一步打算", "巡察反馈意见", "关于巡察整改情况的通报",
    "2031年3月19日至4月27日", "中共某局党组",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=60).map("".join)


def paper(text: str) -> Document:
    nodes, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            nodes.append(Block(Span(start, start + len(line)), Place(paragraph=number)))
        start += len(line) + 1
    return Document(text, "txt", tuple(nodes))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_span_is_where_it_says(text: str):
    proposal = extract(paper(text))
    whole = Span(0, len(text))
    for finding in proposal.findings:
        assert finding.span.within(whole)
        assert finding.body.within(whole)
        assert (
            not finding.status_span
            or text[finding.status_span.start : finding.status_span.end] == finding.status
        )
        for measure in finding.measures:
            assert measure.span.within(finding.body)
            assert text[measure.span.start : measure.span.end] == measure.text
    assert all(span.within(whole) for span in proposal.unplaced)
    assert all(note.sentence() for note in proposal.warnings)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_the_same_text_gives_the_same_answer(text: str):
    assert extract(paper(text)) == extract(paper(text))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_dates_stand_in_order_and_apart(text: str):
    found = dates(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(text[date.span.start : date.span.end] == date.text for date in found)
    assert all(date.value is None or date.candidates for date in found if not date.well_formed)


HOSTILE = {
    "open quotes": "“" * 20, "open brackets": "（" * 20, "markers": "一是甲乙丙；", "labels": "（一）关于“甲”的问题\n",
    "digits": "2031317", "no stop": "关于甲",
    "cues": "整改情况：", "owners": "责任单位：", "statuses": "该问题已完成。", "lone dates": "1月",
    "problems": "对甲乙丙的问题，", "lists": "存在甲不够、",
    "paragraphs": "加强检查\n", "steps": "1.甲\n", "glued": "20316月", "spaces": "甲 乙", "dashes": "1-",
    "ranges": "2031年3月至",
    "tasks": "整改任务：甲\n整改措施：乙\n",
}  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_text(piece: str):
    """Eight times the text may take at most 24 times the time (quadratic would be 64)."""
    small, large = (paper(piece * (size // len(piece))) for size in (6_000, 48_000))
    assert grows_at_most(24, partial(extract, small), partial(extract, large))


def test_a_labelled_paper_reads_the_same_with_furniture_around(
    mark: Callable[[str], object], read: Callable[[str], Proposal]
):
    text = mark("c01_direct_headings").text  # type: ignore[attr-defined]
    framed = "首页 > 公开\n" + text + "主办单位：某委员会\n联系电话：000-0000000\n"
    assert [finding.title for finding in read(framed).findings] == [
        finding.title for finding in read(text).findings
    ]
    assert read(framed).meta["phone"] == read(text).meta["phone"]
