"""The system administrator enters the notice of a year as it is worded, and what was provisional is reckoned anew."""

from datetime import date

import pytest
from chaining import answer, step, under
from django.test import Client

import cast
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.calendars.models import WorkYear
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.refusal import Refused
from taizhang.console.founding.administrators import settle
from taizhang.ledger.writeoffs.actions.post_notice import post_notice
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.models import Notice
from taizhang.ledger.writeoffs.publicising import NoticeFacts

FIRST = date(2026, 12, 28)
TEXT = "元旦：1月1日（周五）至1月5日（周二）放假，共5天。1月9日（周六）上班。"


@pytest.fixture
def keeper(house, settings):
    settings.SECOND_FACTOR_FOR = "nobody"
    made = settle(("季明", "安宁", "沈计"), at=cast.NOON)
    Account.objects.exclude(duty="").update(must_change=False)
    browser = Client()
    browser.force_login(next(one for one, _password in made if one.duty == "system_admin"))
    return browser


@pytest.fixture
def noticed(house):
    finding = under(house, [step("公示后审定", "secretary", notice_days=7, counting="working")])
    facts = NoticeFacts(text="问题已整改到位", channel="局门户网站", from_date=FIRST)
    post_notice(finding, facts=facts, **cast.at_work(house.shen))
    return finding


def enter(browser, text=TEXT, number=2027):
    facts = {"number": number, "text": text, "source": "关于2027年部分节假日安排的通知"}
    return browser.post("/calendars", facts, follow=True).content.decode()


def test_the_page_shows_what_is_known_and_what_is_missing(keeper):
    page = keeper.get("/calendars").content.decode()
    assert "2027 年的节假日安排还没有登记" in page
    assert "据 chinesecalendar" in page


def test_a_notice_is_read_and_moves_what_was_provisional_with_an_entry(keeper, noticed, house):
    assert Notice.objects.get().until_date == date(2027, 1, 5)
    assert "重算了 1 个期限" in enter(keeper)
    assert WorkYear.objects.get().rest == ["2027-01-01", "2027-01-04", "2027-01-05"]
    moved = Entry.objects.get(event="writeoffs.NoticeReckoned")
    assert moved.stream == noticed.stream
    with pytest.raises(Refused, match="公示到 2027年1月8日"):
        answer(write_off, noticed, house.fang, date(2027, 1, 6))
    assert answer(write_off, noticed, house.fang, date(2027, 1, 9)).state == "written_off"


def test_until_then_its_page_says_that_the_day_is_provisional(noticed, shen, keeper):
    page = shen.get(f"/findings/{noticed.pk}").content.decode()
    assert "结束日期是暂定的" in page
    enter(keeper)
    page = shen.get(f"/findings/{noticed.pk}").content.decode()
    assert "按登记的节假日安排，到 2027年1月8日 结束" in page


def test_a_day_beside_another_weekday_is_refused_by_its_words(keeper):
    assert "“1月1日（周四）”不是 2027 年的日子，或者与星期对不上" in enter(keeper, "1月1日（周四）放假")
    assert not WorkYear.objects.exists()
