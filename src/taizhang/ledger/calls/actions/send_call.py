"""发出征集:a unit asks its offices for material, by a form, on a basis, until an hour of a working day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.gate import Outcome
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.deadlines import Due, due_after, due_on
from taizhang.ledger.calls.making import asked, asked_offices, needs_period, refuse_unsound, said_call
from taizhang.ledger.calls.models import Call, Form
from taizhang.ledger.calls.periods import read_period
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import CallState


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is asked for. Either ``due_on`` names the day, or ``due_days`` counts working days from today."""

    title: str
    text: str = ""
    basis: str = ""
    period: str = ""
    due_on: date | None = None
    due_days: int | None = None
    due_time: time = time(17, 30)


@creation(title=gettext_lazy("发出征集"), state=CallState.OPEN, roles=CALLING)
def send_call(
    organization: Organization,
    *,
    form: Form,
    offices: Sequence[Organization],
    wanted: Wanted,
    actor: Actor,
    at: datetime,
) -> tuple[Call, Outcome]:
    refuse_unsound(organization, form, title=wanted.title, text=wanted.text, basis=wanted.basis)
    found, due, period = asked_offices(organization, offices), _due(wanted, at), read_period(wanted.period)
    if needs_period(form) and not period:
        raise Refused(_("表样里有对应指标的栏目，请写明所属期"))
    made = Call.objects.create(
        organization=organization,
        form=form,
        title=wanted.title.strip(),
        text=wanted.text.strip(),
        basis=wanted.basis.strip(),
        period=period,
        due_at=due.at,
        due_days=due.days,
        is_provisional=due.is_provisional,
        sent_by_id=actor.person_id,
        sent_at=at,
    )
    return made, Outcome(said_call(made, found), tuple(asked(made, found, at=at)))


def _due(wanted: Wanted, at: datetime) -> Due:
    if (wanted.due_on is None) == (wanted.due_days is None):
        raise Refused(_("请写截止的日期，或者几个工作日内报送，只写一样"))
    if wanted.due_on is not None:
        return due_on(wanted.due_on, wanted.due_time, now=at)
    assert wanted.due_days is not None
    return due_after(wanted.due_days, wanted.due_time, today=localdate(at))
