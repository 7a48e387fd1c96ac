"""However a text is edited, the session's report is that of a fresh review."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from review.pages import cases, unmarked

from taizhang.documents.parse import from_text
from taizhang.documents.refusal import Unreadable
from taizhang.review import Waiver, review
from taizhang.review.catalogue import all_rules
from taizhang.review.session import Session
from taizhang.review.session.change import alike, change
from taizhang.review.session.windowed import REACH, WINDOWED
from workshop.machine import ROOT

RULES = Path(__file__).parents[1] / "rules"
BULLETIN = (ROOT / "samples" / "bulletin.txt").read_text("utf-8")
# What the rules are about, so that edits make and unmake defects.
PIECES = [
    unmarked(case)
    for rule in all_rules()
    if rule.code in WINDOWED
    for case in cases(RULES / rule.family / f"{rule.name.replace('-', '_')}.md")
]
SIGNS = st.text("。，、；：“”（）《》0123456789年月日%\n\r\t 截止至的等建全", max_size=6)
EDIT = st.tuples(
    st.floats(0, 1), st.integers(0, 80), st.one_of(SIGNS, st.sampled_from(PIECES), st.just("\n\n"))
)


def edited(text: str, edit: tuple[float, int, str]) -> str:
    at = int(edit[0] * len(text))
    return text[:at] + edit[2] + text[at + edit[1] :]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12), st.lists(EDIT, min_size=1, max_size=4), st.booleans())
def test_after_any_edits_it_is_the_report_of_a_fresh_review(pieces, edits, is_long):
    text = (BULLETIN * 2 if is_long else "") + "\n".join(pieces) + "\n" + BULLETIN
    session = Session()
    session.update(text)
    for edit in edits:
        text = edited(text, edit)
        assert session.update(text) == review(from_text(text), profile=None)


def test_places_behind_an_edit_are_those_of_the_new_text():
    session = Session()
    session.update(BULLETIN)
    text = "又一行。\n" * 3 + BULLETIN
    assert session.update(text) == review(from_text(text), profile=None)


def test_a_line_that_becomes_furniture_is_no_defect_any_more():
    far = "正文。\n" * 300
    for line in ("打印本页", "截止2025年6月"):
        session = Session()
        for text in (f"{far}{line}\n{far}", f"{line}\n{far}{line}\n{far}", f"{far}{line}\n{far}{line}"):
            assert session.update(text) == review(from_text(text), profile=None)


def test_the_same_text_is_answered_without_asking_again():
    session = Session(reference=date(2031, 5, 6))
    assert session.update(BULLETIN) is session.update(BULLETIN)


def test_waivers_hold_after_an_edit():
    waiver = Waiver("W101", "截止", "照录", "张三", date(2031, 5, 6))
    session = Session(waivers=[waiver])
    for text in (BULLETIN, BULLETIN + "完。\n"):
        assert session.update(text) == review(from_text(text), profile=None, waivers=[waiver])


def test_an_empty_text_is_refused_and_the_session_goes_on():
    session = Session()
    session.update(BULLETIN)
    with pytest.raises(Unreadable):
        session.update(" \n")
    text = BULLETIN.replace("截止", "截至")
    assert session.update(text) == review(from_text(text), profile=None)


def test_only_the_lines_around_an_edit_are_judged_again():
    lines = "".join(f"第{number}行，说明情况。\n" for number in range(2000))
    new = lines.replace("第1000行", "第1000改行")
    found = change(from_text(lines), from_text(new))
    assert found is not None
    assert new[found.stale.start : found.stale.end].count("\n") < 4 * REACH / 10
    assert re.search("第1000改行", new[found.stale.start : found.stale.end])


@given(st.text("甲乙\n", max_size=30), st.text("甲乙\n", max_size=30))
def test_common_ends_are_found_exactly(old, new):
    for has, cut in (
        (str.startswith, lambda text, n: text[:n]),
        (str.endswith, lambda text, n: text[len(text) - n :]),
    ):
        count = alike(old, new, has)
        assert cut(old, count) == cut(new, count)
        assert count == min(len(old), len(new)) or cut(old, count + 1) != cut(new, count + 1)


def test_every_windowed_rule_is_a_rule():
    assert {rule.code for rule in all_rules()} >= WINDOWED
