"""A year of the calendar is entered once, corrected by a further edition, and counts from then on."""

from datetime import date

import pytest

import cast
from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.people import add_person
from taizhang.bureau.calendars.actions.enter_year import enter_year
from taizhang.bureau.calendars.models import WorkYear
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused

pytestmark = pytest.mark.django_db
NEW_YEAR = date(2031, 1, 1)


@pytest.fixture
def keeper():
    person = add_person(name="季明")
    return Actor(person.pk, person.name, (Post(Duty.SYSTEM, 0, "/"),), cast.DAY)


def entered(keeper, off=(NEW_YEAR,), worked=(), source="关于2031年部分节假日安排的通知"):
    facts = {"number": 2031, "off": off, "worked": worked, "source": source}
    return enter_year(GROUND, **facts, actor=keeper, at=cast.NOON)


def test_an_entered_year_is_known_and_counts(keeper):
    assert not calendar().is_known(NEW_YEAR)
    entered(keeper)
    assert calendar().is_known(NEW_YEAR)
    assert not calendar().is_working(NEW_YEAR)
    assert list(verify()) == []


def test_a_further_edition_takes_its_place_and_the_first_stays_on_record(keeper):
    entered(keeper)
    entered(keeper, off=(NEW_YEAR, date(2031, 1, 2)), worked=(date(2031, 1, 4),))
    assert [row.edition for row in WorkYear.objects.order_by("edition")] == [1, 2]
    assert calendar().is_working(date(2031, 1, 4))
    said = [entry.event for entry in Entry.objects.filter(stream__startswith="workyear:")]
    assert said == ["calendars.YearEntered", "calendars.YearEntered"]


def test_the_same_again_is_refused(keeper):
    entered(keeper)
    with pytest.raises(Refused, match="没有变化"):
        entered(keeper)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"off": ()}, "没有放假的日子"),
        ({"source": " "}, "请写明依据"),
        ({"off": (date(2030, 1, 1),)}, "2030年1月1日 不在这一年"),
        ({"worked": (date(2031, 1, 6),)}, "2031年1月6日 不是周末"),
    ],
    ids=["nothing", "no source", "another year", "a weekday"],
)
def test_what_cannot_be_is_refused_in_words(keeper, facts, why):
    with pytest.raises(Refused, match=why):
        entered(keeper, **facts)
    assert not WorkYear.objects.exists()


def test_nobody_with_business_of_the_ledger_enters_it():
    house = cast.bureau()
    with pytest.raises(Refused, match="您的任职不能"):
        entered(cast.acting(house.shen))
