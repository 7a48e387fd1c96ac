"""Labels at the head of a paragraph: every kind, half and full width, whole and damaged; numbers are no labels."""

import pytest

from taizhang.documents.grammar.folding import fold
from taizhang.documents.grammar.labels import PARENTHESES, POINT, read_label

WHOLE = [
    ("一、关于", "一、", 1), ("二十三、关于", "一、", 23), ("十一．整改", "一、", 11), ("（一）关于", "(一)", 1),
    ("(十二)关于", "(一)", 12),
    ("（ 三 ） 关于", "(一)", 3), ("〇、", "一、", 0), ("1.加强", "1.", 1), ("12．加强", "1.", 12), ("１、加强", "1.", 1),
    ("1 . 加强", "1.", 1),
    ("1.2022年以来", "1.", 1), ("2.3个项目未开工", "1.", 2), ("1.1 关于", "1.1", 1), ("2.3.4 关于", "1.1.1", 4), ("（1）加强", "(1)", 1),
    ("(10)加强", "(1)", 10), ("3）加强", "1)", 3), ("①加强", "①", 1), ("⑫加强", "①", 12), ("⑴加强", "(1)", 1), ("⒊加强", "1.", 3),
    ("㈡加强", "(一)", 2), ("第一条 为", "第一条", 1), ("第二章 总则", "第一章", 2), ("第三，加强", "第一,", 3),
    ("Ⅱ.整改", "Ⅰ", 2), ("IV. 整改", "Ⅰ", 4),
    ("问题一：不够", "问题一", 1), ("问题（2）：不够", "问题一", 2), ("问题12 学习", "问题一", 12), ("a.加强", "a.", 1),
]  # fmt: skip
NO_LABEL = [
    "2024年7月5日", "1.5亿元项目", "12.5%的干部", "1.36万元", "3+2产业体系", "一岗双责", "一是加强", "十一届市委", "2025-08-27",
    "0710-8237202",
    "三资管理", "第五轮巡察", "第一时间成立", "420280688@qq.com", "1978年",
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "number"), WHOLE)
def test_a_whole_label_is_read(text: str, kind: str, number: int):
    label = read_label(fold(text))
    assert label is not None
    assert (label.kind, label.number, label.whole) == (kind, number, True)


@pytest.mark.parametrize(
    ("text", "rest"), [("1.1 关于学习", "关于学习"), ("（一） 关于", "关于"), ("1.2022年以来", "2022年以来")]
)
def test_the_text_begins_behind_the_label(text: str, rest: str):
    label = read_label(fold(text))
    assert label is not None
    assert text[label.length :] == rest


@pytest.mark.parametrize("text", NO_LABEL)
def test_a_number_is_not_a_label(text: str):
    assert read_label(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("）主要负责人", PARENTHESES, None),
        ("一）关于", "(一)", 1),
        ("（二关于“学习”", "(一)", 2),
        ("、强化学习", POINT, None),
    ],
)
def test_a_damaged_label_is_read_and_says_so(text: str, kind: str, number: int | None):
    label = read_label(fold(text))
    assert label is not None
    assert (label.kind, label.number, label.whole) == (kind, number, False)


def test_a_number_whose_point_was_lost_is_still_a_label():
    found = read_label("2关于“直属单位内部管理松散”的问题")
    assert found is not None
    assert (found.kind, found.number, found.length) == ("1.", 2, 1)


def test_a_number_that_counts_is_no_label():
    assert read_label("2个单位关于“三公”经费的问题") is None
