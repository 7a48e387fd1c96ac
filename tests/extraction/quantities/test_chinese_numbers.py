"""Numbers in Chinese signs are read, and words that only look like them are not."""

import pytest

from .reading import all_said, only, said

CHINESE = [
    ("二百三十六人", "236 人"),
    ("十二家企业", "12 家"),
    ("二十三户", "23 户"),
    ("一百零五件", "105 件"),
    ("三百五十名", "350 名"),
    ("一千二百万元", "12000000 元"),
    ("两万三千元", "23000 元"),
    ("三点五亿元", "3.5 亿元"),
    ("壹佰贰拾万元整", "1200000 元"),
    ("叁仟伍佰元", "3500 元"),
    ("十五个工作日", "15 个工作日"),
    ("六十日内", "60 日"),
    ("一万零五百亩", "10500 亩"),
    ("四十八公里", "48 公里"),
    ("两千零一十六公里", "2016 公里"),
    ("十七项制度", "17 项"),
    ("一百二十余户", "120 户"),
    ("三千多家", "3000 家"),
    ("二十余次", "20 次"),
    ("十几个村", "10 个"),
    ("十来名干部", "10 名"),
    ("一点二倍", "1.2 倍"),
    ("九成五的诉求人", "9.5 成"),
    ("两倍半", "2.5 倍"),
    ("两三个", "2-3 个"),
    ("三五家", "3-5 家"),
    ("七八十人", "70-80 人"),
    ("三至五年", "3-5 年"),
    ("十五到二十名", "15-20 名"),
    ("数十家企业", "? 家"),
    ("上百人", "? 人"),
    ("几十万元", "? 元"),
    ("数千名群众", "? 名"),
    ("二十一个县", "21 个"),
    ("九十九个百分点", "99 个百分点"),
    ("十万元", "100000 元"),
    ("三万亩", "30000 亩"),
    ("四百五十人次", "450 人次"),
]
SHARES = [
    ("百分之四十一点七八", "41.78 %", "percent"),
    ("百分之六点五", "6.5 %", "percent"),
    ("百分之百", "100 %", "percent"),
    ("百分之85", "85 %", "percent"),
    ("千分之三", "3 ‰", "percent"),
    ("万分之二", "2 ‱", "percent"),
    ("百分之六十至七十", "60-70 %", "range"),
    ("近六成", "6 成", "tenth"),
    ("七成以上", "7 成", "tenth"),
    ("超八成的企业", "8 成", "tenth"),
    ("占四成多", "4 成", "tenth"),
    ("6成左右", "6 成", "tenth"),
    ("一半以上", "0.5", "fraction"),
    ("超过一半", "0.5", "fraction"),
    ("近半数党员", "0.5", "fraction"),
    ("四分之一的村", "0.25", "fraction"),
    ("五分之三", "0.6", "fraction"),
    ("增长两倍", "2 倍", "multiple"),
    ("翻两番", "2 番", "multiple"),
    ("翻了一番", "1 番", "multiple"),
]
PROSE = ["三家企业", "两名干部", "五件实事", "六个方面", "两次会议", "一名责任人", "三项任务", "四类问题"]


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_a_chinese_numeral_is_read(text: str, expected: str) -> None:
    assert said(only(text)) == expected


@pytest.mark.parametrize(("text", "expected", "form"), SHARES)
def test_a_part_of_the_whole_is_read(text: str, expected: str, form: str) -> None:
    found = only(text)
    assert (said(found), found.form) == (expected, form)


def test_a_third_keeps_its_exact_reading() -> None:
    assert round(only("三分之一").value * 3, 9) == 1  # type: ignore[operator,arg-type]


@pytest.mark.parametrize("text", PROSE)
def test_a_small_chinese_numeral_counts_the_text(text: str) -> None:
    assert only(text).is_prose


@pytest.mark.parametrize("text", ["三十余家", "两万元", "三公里", "二百人", "近十家", "百分之八"])
def test_a_qualified_large_or_measured_one_counts_the_world(text: str) -> None:
    assert not only(text).is_prose


def test_half_years_and_months_with_more_are_read() -> None:
    assert all_said("滞留1个半月,历时3个多月,拖延2年半") == ["1.5 个月", "3 个月", "2.5 年"]
