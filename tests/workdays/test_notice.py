"""The notice of a year is read as it is worded, and held against its own weekdays."""

from datetime import date

import pytest

from taizhang.workdays import SEEDS, Unreadable, Year, told_by

# Worded for this test after the pattern of the notices; the days are those of 2026.
TEXT = """一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。"""


def test_a_whole_notice_gives_the_year_that_the_library_knows():
    told = told_by(TEXT, 2026)
    read = Year.of(2026, off=told.off, worked=told.worked)
    assert (read.rest, read.work) == (SEEDS[2026].rest, SEEDS[2026].work)


def test_a_stretch_over_the_end_of_a_month_is_filled():
    assert told_by("9月29日至10月2日放假", 2027).off == {
        date(2027, 9, 29),
        date(2027, 9, 30),
        date(2027, 10, 1),
        date(2027, 10, 2),
    }


def test_single_days_and_stretches_stand_side_by_side():
    told = told_by("1月1日、2月3日至4日放假；2月6日(星期六)上班", 2027)
    assert told.off == {date(2027, 1, 1), date(2027, 2, 3), date(2027, 2, 4)}
    assert told.worked == {date(2027, 2, 6)}


@pytest.mark.parametrize("wrong", ["2月30日放假", "1月1日（周四）放假", "3日放假"])
def test_a_day_that_cannot_be_is_named(wrong):
    with pytest.raises(Unreadable) as refused:
        told_by(wrong, 2027)
    assert str(refused.value) in wrong


def test_reading_takes_twice_as_long_for_twice_the_text_at_most_about():
    from time import perf_counter

    def spent(times):
        began = perf_counter()
        told_by("1月1日（" * times, 2027)
        return perf_counter() - began

    small, large = min(spent(4000) for _ in range(3)), min(spent(8000) for _ in range(3))
    assert large < 3 * small + 0.01
