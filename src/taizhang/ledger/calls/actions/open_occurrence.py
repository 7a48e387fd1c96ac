"""发出一期:the call of one period of a repeating call, with the newest edition of its form."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.making import asked, said_call
from taizhang.ledger.calls.models import Call, Cycle, Form
from taizhang.ledger.calls.occurring import due_for, is_called_for
from taizhang.ledger.calls.periods import read_period, said_period
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import CycleState


@dataclass(frozen=True, kw_only=True)
class OccurrenceOpened(Event):
    title: str
    period: str

    def sentence(self) -> str:
        return _("发出“%(title)s”%(period)s一期") % {"title": self.title, "period": said_period(self.period)}


@transition(title=gettext_lazy("发出一期"), source={CycleState.RUNNING}, roles=CALLING)
def open_occurrence(cycle: Cycle, *, period: str, actor: Actor, at: datetime) -> Outcome:
    wanted = read_period(period)
    if not is_called_for(cycle, wanted) or len(wanted) != len(cycle.first_period):
        raise Refused(_("这一期不在循环征集的期间里"))
    if Call.objects.filter(cycle=cycle, period=wanted).exists():
        raise Refused(_("这一期已经发出"))
    offices = [one.office for one in cycle.offices.select_related("office").order_by("office__path")]
    there = [one for one in offices if one.state == OrganizationState.EXISTING]
    if not there:
        raise Refused(_("应报的股室都已经撤销"))
    due = due_for(cycle, wanted, at=at)
    made = Call.objects.create(
        organization=cycle.organization,
        form=newest(cycle.form),
        cycle=cycle,
        title=f"{cycle.title}（{said_period(wanted)}）",
        text=cycle.text,
        basis=cycle.basis,
        period=wanted,
        due_at=due.at,
        is_provisional=due.is_provisional,
        sent_by=cycle.begun_by,
        sent_at=at,
    )
    caused = ((made, said_call(made, there)), *asked(made, there, at=at))
    return Outcome(OccurrenceOpened(title=cycle.title, period=wanted), caused)


def newest(form: Form) -> Form:
    """The last edition of the same form."""
    return Form.objects.filter(first=form.first_id_or_own).order_by("-edition").first() or form
