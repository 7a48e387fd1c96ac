"""The day from which a paper asks, and what it asks by when."""

from datetime import date

from taizhang.documents.parse import from_text
from taizhang.review.asked import listed, requested
from taizhang.review.issued import issued_day, meeting_day
from taizhang.review.manuscript import Manuscript

MINUTES = (
    "常务会议纪要\n县政府办公室　2025年12月18日\n2025年12月15日上午，县长主持召开会议。\n会议要求抓好落实。\n"
)


def paper(text):
    return Manuscript(from_text(text))


def test_minutes_ask_from_the_day_of_the_meeting_on():
    assert meeting_day(paper(MINUTES)) == issued_day(paper(MINUTES)) == date(2025, 12, 15)


def test_of_a_damaged_date_the_first_of_its_month_is_the_earliest():
    assert issued_day(paper("请予支持。\n县卫生健康局\n2025年9月31日\n")) == date(2025, 9, 1)


def test_a_paper_without_any_day_asks_from_none():
    assert issued_day(paper("请各单位抓好落实。\n")) is None


def test_a_time_limit_stands_behind_its_name_or_below_it():
    text = "完成时限：2025年6月底。\n整改时限\n2025年7月底前。\n2024年5月底前完成的项目3个。\n"
    assert [one.day for one in listed(paper(text))] == [date(2025, 6, 30), date(2025, 7, 31)]


def test_a_request_without_a_year_is_of_this_one():
    text = "请于8月20日前函复。\n县卫生健康局\n2025年9月18日\n"
    found = list(requested(paper(text), date(2025, 9, 18)))
    assert [(one.day, one.is_urgent) for one in found] == [(date(2025, 8, 20), True)]
