"""Words that make a number more or less exact are found on both sides of it."""

import pytest

from .reading import only

AROUND = [
    ("近500余万元", ["近", "余"], True),
    ("约320万千瓦时", ["约"], True),
    ("超过100人", ["超过"], True),
    ("逾60件", ["逾"], True),
    ("突破4.2万户", ["突破"], True),
    ("不足10万元", ["不足"], True),
    ("至少2次", ["至少"], False),
    ("不少于4节", ["不少于"], False),
    ("不低于95%", ["不低于"], False),
    ("不超过3%", ["不超过"], False),
    ("仅3家次", ["仅"], False),
    ("仅占17.8%", ["仅占"], False),
    ("只有5名", ["只有"], False),
    ("高达43.4%", ["高达"], False),
    ("长达18个月", ["长达"], False),
    ("达92%以上", ["以上"], False),
    ("92%左右", ["左右"], True),
    ("3%以内", ["以内"], False),
    ("2个月内", ["内"], False),
    ("60岁及以上", ["及以上"], False),
    ("35岁以下", ["以下"], False),
    ("620余份", ["余"], True),
    ("1500多人次", ["多"], True),
    ("1.2万余人", ["余"], True),
    ("4.7万多户", ["多"], True),
    ("三十余家", ["余"], True),
    ("近六成", ["近"], True),
    ("占四成多。", ["多"], True),
    ("将近30公里", ["将近"], True),
    ("大约50亩", ["大约"], True),
    ("300元不等", ["不等"], True),
    ("近 300 人", ["近"], True),
    ("10余万元", ["余"], True),
    ("3个多小时", ["多"], True),
    ("修订制度2项", [], False),
    ("节约320万元", [], False),
    ("最近3年", [], False),
    ("附近2个村", [], False),
    ("合约5份", [], False),
    ("通过3项", [], False),
    ("公约12条", [], False),
    ("3家多次违规", [], False),
]


@pytest.mark.parametrize(("text", "words", "is_approximate"), AROUND)
def test_the_words_around_a_number(text: str, words: list[str], is_approximate: bool) -> None:
    found = only(text)
    assert [one.text for one in found.qualifiers] == words
    assert found.is_approximate is is_approximate


def test_each_qualifier_knows_its_place() -> None:
    text = "奖励资金近500余万元"
    found = only(text)
    assert [text[one.span.start : one.span.end] for one in found.qualifiers] == ["近", "余"]
    assert text[found.span.start : found.span.end] == "近500余万元"
    assert text[found.core.start : found.core.end] == "500余万元"
    assert text[found.digits.start : found.digits.end] == "500"
