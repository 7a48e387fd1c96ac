"""The day a document speaks from, and the rules that lean on the day of the review."""

from datetime import date

import pytest

from taizhang.documents.parse import from_text
from taizhang.review.catalogue import rule_named
from taizhang.review.days import due_day, first_day, last_day, latest, own_day, spoken
from taizhang.review.diagnostic import Severity
from taizhang.review.manuscript import Manuscript

SIGNED = "专项资金已于2025年6月30日全部拨付到位。\n\n中共河洲县商务局党组\n\n2025年8月27日\n"


def said(code, text, reference=None):
    return list(rule_named(code)(Manuscript(from_text(text), reference=reference)))


def test_values_open_into_their_first_and_last_day():
    assert (first_day("2025-02"), last_day("2025-02")) == (date(2025, 2, 1), date(2025, 2, 28))
    assert (first_day(("2024", "2025")), last_day(("2024", "2025"))) == (date(2024, 1, 1), date(2025, 12, 31))
    assert spoken(date(2025, 8, 7)) == "2025年8月7日"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025年8月底前", date(2025, 8, 31)),
        ("2025-12-31", date(2025, 12, 31)),
        ("2025年6月底前，并长期坚持", date(2025, 6, 30)),
        ("长期坚持", None),
        ("20256月", None),
        ("8月底前", None),
        (None, None),
    ],
)
def test_a_time_limit_is_read_only_where_it_is_certain(written, day):
    assert due_day(written) == day


def test_the_day_of_the_review_goes_before_the_day_of_the_paper():
    assert own_day(Manuscript(from_text(SIGNED))) == date(2025, 8, 27)
    assert own_day(Manuscript(from_text(SIGNED), reference=date(2025, 3, 1))) == date(2025, 3, 1)
    assert own_day(Manuscript(from_text("资金已经拨付。"))) is None


def test_what_is_told_as_done_is_judged_by_the_day_of_the_review():
    assert said("D108", SIGNED) == []
    assert [one.text for one in said("D108", SIGNED, date(2025, 3, 1))] == ["2025年6月30日"]


def test_figures_grow_stale_with_the_day_of_the_review():
    text = "截至2025年6月底，已完成整改10个。"
    assert said("T101", text, date(2025, 9, 1)) == []
    assert "245天" in said("T101", text, date(2026, 3, 2))[0].message()


def test_a_mangled_date_with_one_reading_can_be_mended_and_one_with_two_cannot():
    mended, open_ = said("D101", "截至20256月，完成10个。\n20251月，完成2个。")
    assert mended.fix is not None
    assert [edit.text for edit in mended.fix.edits] == ["2025年6月"]
    assert not mended.fix.is_safe
    assert open_.fix is None
    assert "2025年1月至12月" in open_.message()


def test_leading_zeros_go_safely():
    found = said("D111", "局党组于2025年08月07日召开会议。")
    assert [one.fix and one.fix.is_safe for one in found] == [True, True]


def test_a_number_of_a_private_person_is_graver_than_one_nobody_claims():
    text = "村民李某（电话13812345678）反映。项目负责人13912345678到场。"
    assert [one.severity for one in said("X102", text)] == [Severity.MUST, Severity.SUSPECT]


def test_a_day_without_a_year_is_the_last_one_that_has_come():
    assert latest(date(2026, 12, 31), date(2026, 1, 16)) == date(2025, 12, 28)
    assert latest(date(2024, 2, 29), date(2026, 3, 1)) == date(2026, 2, 28)
