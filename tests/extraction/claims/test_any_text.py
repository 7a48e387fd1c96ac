"""Whatever the text: an answer, spans inside it, the same each time, in time that grows with its length."""

from decimal import Decimal
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from growing import grows_at_most
from taizhang.extraction import claims, quantities

WORDS = """
0 1 12 2024 3,.8 , . 。 ； （ ） 、 % ％ ‰ 万 亿 元 家 个 百分点 百分之 分之 三 十 百 点 余 多 近 约 至 到 — - 年 月 日
同比 增长 比上年 由 从 其中 分别 和 占 率 第 “ ” 《 》
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\t", " "])
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))
UNITS = st.sampled_from(["个", "家", "万元", "亿元", "人次", "公里", "%", "个百分点", "万亩"])
NUMBERS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("99999"), places=2)
SIGNS = "零一二三四五六七八九"


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_text_fails_and_every_span_lies_inside(text: str) -> None:
    for one in quantities(text):
        assert text[one.span.start : one.span.end] == one.text
        assert (
            0
            <= one.span.start
            <= one.digits.start
            < one.digits.end
            <= one.core.end
            <= one.span.end
            <= len(text)
        )
    found = claims(text)
    for one in found:
        assert text[one.span.start : one.span.end] == one.text
        assert all(0 <= each.span.start < each.span.end <= len(text) for each in one.comparators)
        assert one.part_of is None or 0 <= one.part_of < len(found)
    assert found == claims(text)


@settings(max_examples=150, deadline=None)
@given(NUMBERS, UNITS)
def test_a_number_reads_back_in_every_arabic_form(number: Decimal, unit: str) -> None:
    grouped, wide = (
        f"{number:,}",
        str(number).translate(
            {ord(a): ord(b) for a, b in zip("0123456789.", "０１２３４５６７８９．", strict=True)}
        ),
    )
    for written in (str(number), grouped, wide):
        (only,) = quantities(f"总量达到{written}{unit}。")
        assert (only.value, only.unit) == (number, unit)


@settings(max_examples=150, deadline=None)
@given(st.integers(11, 99_999_999))
def test_a_number_reads_back_in_chinese(number: int) -> None:
    (only,) = quantities(f"共有{chinese(number)}人。")
    assert only.amount == number


def chinese(number: int) -> str:
    if number >= 10_000:
        rest = number % 10_000
        return (
            chinese(number // 10_000)
            + "万"
            + ("零" if 0 < rest < 1000 else "")
            + (chinese(rest) if rest else "")
        )
    signs = "".join(
        SIGNS[int(digit)] + ("千百十"[place - 4 :][:1] if digit != "0" and place < 4 else "")
        if digit != "0"
        else "零"
        for place, digit in zip(range(5 - len(str(number)), 5), str(number), strict=True)
    )
    while "零零" in signs:
        signs = signs.replace("零零", "零")
    return signs.rstrip("零")


HARD = [
    "近约" * 8 + "1,234",
    "百分之" * 10,
    "三百二十一" * 9,
    "由3个到" * 6,
    "1-2-3-4" * 5,
    "占比率" * 9 + "5%",
    "“三”" * 9,
    "（1家、" * 5,
]


def test_the_time_grows_with_the_length_and_no_faster() -> None:
    """A text eight times as long takes about eight times as long, with and without ends of sentences."""
    paper = (
        "截至2024年6月底，规上企业142家，同比增长22.4%，其中瞪羚企业13家（省级3家、市级10家），占由16.8%增加到19.33%"
        + "".join(HARD)
    )
    for end in ("。\n", "，", ""):
        short, long = ((paper + end) * times for times in (15, 120))
        assert grows_at_most(8 * 1.3**3, partial(claims, short), partial(claims, long))
