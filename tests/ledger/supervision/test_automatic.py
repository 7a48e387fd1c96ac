"""What somebody has switched on is issued by the house in their name, on working days, once (自动督办)."""

from datetime import date, datetime

import pytest
from django.utils.timezone import get_current_timezone

import cast
from taizhang.bureau.appointments.actions.end_appointment import end_appointment
from taizhang.bureau.jobs.kinds import Failed
from taizhang.bureau.journal.queries import happened_on
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.supervision.actions.set_automatic import set_automatic
from taizhang.ledger.supervision.actions.set_ladder import set_ladder
from taizhang.ledger.supervision.jobs.issue_automatically import issue_automatically
from taizhang.ledger.supervision.ladder_presets import PRESETS
from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.reading import automatic_steps

pytestmark = pytest.mark.django_db
# A Monday, and the Saturday before it.
MONDAY, SATURDAY = date(2026, 3, 9), date(2026, 3, 7)


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    """Two of the four measures are late."""
    made = cast.round_with_findings(house)
    Measure.objects.filter(finding__round=made).update(due_date=date(2027, 1, 1))
    Measure.objects.filter(finding__round=made, number=1).update(due_date=date(2026, 3, 6))
    return made


def switched_on(house, round, *steps):
    set_automatic(Round.objects.get(pk=round.pk), steps=steps, **cast.at_work(house.shen))


def done_on(day):
    at = datetime(day.year, day.month, day.day, 9, tzinfo=get_current_timezone())
    return issue_automatically.perform({}, at=at)


def test_it_is_off_until_somebody_switches_it_on(round):
    assert done_on(MONDAY) == 0
    assert not Notice.objects.exists()


def test_one_notice_for_the_office_in_the_name_of_whoever_switched_it_on(house, round):
    switched_on(house, round, "supervision")
    assert done_on(MONDAY) == 1
    notice = Notice.objects.get()
    assert (notice.issued_by, notice.addressee, notice.about.count()) == (house.shen, house.office, 2)
    assert "按督办阶梯自动发出" in happened_on([notice.stream])[0].sentence


def test_it_is_issued_once_and_not_on_a_day_off(house, round):
    switched_on(house, round, "supervision")
    assert done_on(SATURDAY) == 0
    assert [done_on(MONDAY), done_on(MONDAY)] == [1, 0]


def test_a_step_that_is_not_switched_on_waits_for_a_person(house, round):
    switched_on(house, round, "account")
    assert done_on(MONDAY) == 0


def test_a_talk_is_never_automatic(house, round):
    with pytest.raises(Refused, match="只能由人发出"):
        switched_on(house, round, "talk")


def test_when_whoever_switched_it_on_has_left_it_says_so(house, round):
    switched_on(house, round, "supervision")
    post = house.shen.appointments.get()
    end_appointment(post, until_date=cast.DAY, reason="调离", **cast.at_work(house.wen))
    with pytest.raises(Failed, match="您的任职不能"):
        done_on(MONDAY)
    assert not Notice.objects.exists()


def test_it_is_switched_off_and_a_new_ladder_begins_without_any(house, round):
    switched_on(house, round, "supervision")
    set_ladder(Round.objects.get(pk=round.pk), steps=list(PRESETS["five"].steps), **cast.at_work(house.shen))
    assert automatic_steps(round) == []
    switched_on(house, round, "caution")
    switched_on(house, round)
    assert done_on(MONDAY) == 0
