"""What a figure is compared with belongs to it."""

import pytest

from taizhang.extraction import claims

ATTACHED = [
    ("规上企业142家,同比增长22.4%", "同比增长", "yoy", "up", "22.4 %"),
    ("总产值233.1亿元同比增长18.21%", "同比增长", "yoy", "up", "18.21 %"),
    ("投诉量1,073件，环比下降18.6%", "环比下降", "pop", "down", "18.6 %"),
    ("高企达到54家,比上年新增4家", "比上年新增", "yoy", "up", "4 家"),
    ("总产量27.91万吨，较上年增长1.3%", "较上年增长", "yoy", "up", "1.3 %"),
    ("应收账款2.35亿元，较年初减少4100万元", "较年初减少", "base", "down", "4100 万元"),
    ("占比达到61.2%，比上年提高4.5个百分点", "比上年提高", "yoy", "up", "4.5 个百分点"),
    ("吞吐量4,286万吨（同比增长7.8%）", "同比增长", "yoy", "up", "7.8 %"),
    ("产值12亿元，比2020年增长35%", "比2020年增长", "yoy", "up", "35 %"),
    ("收入8.6亿元，增长12%", "增长", "growth", "up", "12 %"),
    ("投资3.1亿元，同口径增长6%", "同口径增长", "yoy", "up", "6 %"),
    ("在建项目72个，与去年同期相比增加8个", "与去年同期相比增加", "yoy", "up", "8 个"),
    ("居全省第3位，较上年前移2位", "较上年前移", "yoy", "up", "2 位"),
    ("占比由16.8%增加到19.33%", "由…增加到", "from", "up", "16.8 %"),
    ("平均年龄由48.5岁降到46.1岁", "由…降到", "from", "down", "48.5 岁"),
    ("时限从15个工作日压缩至3个工作日", "从…压缩至", "from", "down", "15 个工作日"),
    ("就诊率由2022年的81.4%提高到2024年的90.6%", "由…提高到", "from", "up", "81.4 %"),
    ("平台由35提高到58个", "由…提高到", "from", "up", "35 个"),
]
OWN = [
    ("工业增加值同比增长7.2%", "7.2 %", "同比增长", "up"),
    ("增加值增长7%,高出全市平均水平1.3个百分点", "1.3 个百分点", "高出全市平均水平", "up"),
    ("办理时限9.6天,比法定时限缩短5.4天", "5.4 天", "比法定时限缩短", "down"),
]


def compared(text: str):
    return next(one for one in claims(text) if one.comparator)


@pytest.mark.parametrize(("text", "words", "kind", "way", "figure"), ATTACHED)
def test_a_comparison_is_taken_into_the_figure_it_compares(text, words, kind, way, figure) -> None:
    found = compared(text).comparator
    assert (found.text, found.type, found.direction, f"{found.value} {found.unit}") == (
        words,
        kind,
        way,
        figure,
    )
    assert text[found.span.start : found.span.end].startswith((words[:1], "("))


@pytest.mark.parametrize(("text", "figure", "words", "way"), OWN)
def test_a_number_that_is_itself_the_comparison_is_a_figure_of_its_own(text, figure, words, way) -> None:
    found = claims(text)[-1]
    assert (f"{found.value} {found.unit}", found.kind) == (figure, "change")
    assert (found.comparator.text, found.comparator.value, found.direction) == (words, None, way)


def test_both_ends_of_a_change_are_figures_and_the_later_carries_the_earlier() -> None:
    old, new, drop = claims("股级干部平均年龄由48.5岁降到46.1岁，下降2.4岁")
    assert (old.comparator, str(new.comparator.value)) == (None, "48.5")
    assert (drop.kind, drop.direction, drop.comparator) == ("change", "down", None)
    assert {old.metric, new.metric} == {"股级干部平均年龄"}


def test_two_comparisons_of_one_figure_are_both_kept() -> None:
    (only,) = claims("产值12.6亿元，同比增长8.5%，环比下降2.1%")
    assert [one.text for one in only.comparators] == ["同比增长", "环比下降"]


def test_a_comparison_goes_to_the_figure_counted_in_its_unit() -> None:
    days, rate = claims("优良天数292天，优良率80%，同比增加11天")
    assert (days.comparator.unit, rate.comparator) == ("天", None)


def test_a_semicolon_parts_a_comparison_from_the_figure_before() -> None:
    first, second = claims("税收12亿元；较年初增长5%")
    assert first.comparator is None
    assert second.comparator.text == "较年初增长"


def test_the_base_named_within_a_comparison_is_a_figure_and_the_difference_is_none() -> None:
    now, base = claims("实有党员1236名，较去年同期的1190名增加46名", "2024-12-01")
    assert (base.relation, base.metric, base.as_of) == ("基期", now.metric, "2023")
    assert (str(now.comparator.value), now.comparator.unit, now.comparator.direction) == ("46", "名", "up")
    assert (now.comparator.text, now.comparator.type) == ("较去年同期增加", "yoy")


def test_an_average_growth_is_not_told_as_the_growth() -> None:
    assert claims("规上企业达到300家，年均增长10%")[0].comparator.text == "年均增长"
