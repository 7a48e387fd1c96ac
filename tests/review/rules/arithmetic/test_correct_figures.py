"""Sentences whose figures were computed, not made up, are never called wrong by any rule of arithmetic."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from taizhang.documents.parse import from_text
from taizhang.review.catalogue import all_rules
from taizhang.review.diagnostic import Severity
from taizhang.review.feasibility import Mode, rounded
from taizhang.review.manuscript import Manuscript

RULES = [one for one in all_rules() if one.family == "arithmetic"]
COUNTS = st.integers(1, 900)
DIGITS = st.integers(0, 2)
MODES = st.sampled_from((Mode.HALF_UP, Mode.HALF_EVEN))
CENTS = st.integers(100, 90_000)


def said(text):
    manuscript = Manuscript(from_text(text))
    found = [one for rule in RULES for one in rule(manuscript)]
    return [f"{one.code} {one.message()}" for one in found if one.severity is not Severity.HINT]


def change(old, new, digits, mode, up="增长", down="下降"):
    rate = rounded(Fraction(100 * (new - old), old), digits, mode)
    return f"{up if rate >= 0 else down}{abs(rate)}%"


@given(COUNTS, COUNTS, DIGITS, MODES)
@settings(max_examples=150, deadline=None)
def test_a_growth_on_an_unnamed_base(old, new, digits, mode):
    assert said(f"全市规上工业企业{new}家，同比{change(old, new, digits, mode)}。") == []


@given(COUNTS, COUNTS, DIGITS, MODES)
@settings(max_examples=150, deadline=None)
def test_a_growth_between_two_counts(old, new, digits, mode):
    move = "增加" if new >= old else "减少"
    text = f"高新技术企业由{old}家{move}到{new}家，{change(old, new, digits, mode)}。"
    assert said(text) == []


@given(CENTS, CENTS, DIGITS)
@settings(max_examples=150, deadline=None)
def test_a_growth_computed_before_the_amounts_were_rounded(old, new, digits):
    first, last = (rounded(Fraction(one, 100), 1) for one in (old, new))
    move = "增加" if last >= first else "减少"
    text = f"固定资产投资由{first}亿元{move}到{last}亿元，{change(old, new, digits, Mode.HALF_UP)}。"
    assert [one for one in said(text) if "升降" not in one] == []


@given(st.integers(1, 400), st.integers(0, 400), DIGITS, MODES)
@settings(max_examples=150, deadline=None)
def test_a_share_and_its_rate(done, left, digits, mode):
    rate = rounded(Fraction(100 * done, done + left), digits, mode)
    assert said(f"受理信访件{done + left}件，办结{done}件，办结率{rate}%。") == []


@given(st.lists(st.integers(1, 60), min_size=2, max_size=5))
@settings(max_examples=100, deadline=None)
def test_a_sum_of_counts(parts):
    names = ("送戏下乡", "广场舞展演", "非遗进校园", "书画展览", "经典诵读")
    listed = "、".join(f"{name}{part}场" for name, part in zip(names, parts, strict=False))
    assert said(f"开展活动{sum(parts)}场（{listed}）。") == []


@given(st.lists(CENTS, min_size=2, max_size=5))
@settings(max_examples=100, deadline=None)
def test_a_sum_rounded_after_it_was_made(parts):
    names = ("青石镇", "白河镇", "柳林乡", "洪山街道", "开发区")
    listed = "、".join(
        f"{name}{rounded(Fraction(part, 100), 1)}万元" for name, part in zip(names, parts, strict=False)
    )
    assert said(f"追缴资金{rounded(Fraction(sum(parts), 100), 1)}万元（{listed}）。") == []


@given(st.integers(1, 99), st.integers(1, 99))
@settings(max_examples=60, deadline=None)
def test_percentage_points(old, new):
    first, last = Decimal(old) / 2, Decimal(new) / 2
    way = "提高" if last >= first else "下降"
    assert said(f"抽检合格率由{first:f}%{way}到{last:f}%，{way}{abs(last - first):f}个百分点。") == []


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_problems_by_how_they_stand(done, ongoing, standing):
    tail = f"，长期坚持{standing}个" if standing else ""
    assert (
        said(f"反馈的{done + ongoing + standing}个问题中，已完成整改{done}个，正在整改{ongoing}个{tail}。")
        == []
    )
