"""设循环征集:what is asked for every month or quarter; a job sends each occurrence out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.making import asked_offices, refuse_unsound
from taizhang.ledger.calls.models import Cycle, CycleOffice, DueRule, Form, Rhythm
from taizhang.ledger.calls.periods import read_period
from taizhang.ledger.calls.roles import CALLING
from taizhang.ledger.calls.states import CycleState

AFTER_MAX, WITHIN_MAX, LEAD_MAX, TITLE_MAX = 60, 31, 60, 100


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What is asked for again and again; ``due_number`` is a working day after the period, or a day of its last month."""

    title: str
    rhythm: str
    due_rule: str
    due_number: int
    first_period: str
    text: str = ""
    basis: str = ""
    due_time: time = time(17, 30)
    lead_days: int = 5
    last_period: str = ""


@dataclass(frozen=True, kw_only=True)
class CycleBegun(Event):
    title: str
    rhythm: str
    offices: Sequence[str]

    def sentence(self) -> str:
        said = {"title": self.title, "rhythm": Rhythm(self.rhythm).label, "count": len(self.offices)}
        return _("设循环征集“%(title)s”（%(rhythm)s），应报股室 %(count)d 个") % said


@creation(title=gettext_lazy("设循环征集"), state=CycleState.RUNNING, roles=CALLING)
def begin_cycle(
    organization: Organization,
    *,
    form: Form,
    offices: Sequence[Organization],
    standing: Standing,
    actor: Actor,
    at: datetime,
) -> tuple[Cycle, CycleBegun]:
    refuse_unsound(organization, form, title=standing.title, text=standing.text, basis=standing.basis)
    if len(standing.title) > TITLE_MAX:
        raise Refused(_("循环征集的标题不超过 %(most)d 个字：后面还要写上哪一期") % {"most": TITLE_MAX})
    _refuse_unsound_rhythm(standing)
    found = asked_offices(organization, offices)
    first, last = _periods(standing)
    made = Cycle.objects.create(
        organization=organization,
        form=form,
        title=standing.title.strip(),
        text=standing.text.strip(),
        basis=standing.basis.strip(),
        rhythm=standing.rhythm,
        due_rule=standing.due_rule,
        due_number=standing.due_number,
        due_time=standing.due_time.replace(tzinfo=None),
        lead_days=standing.lead_days,
        first_period=first,
        last_period=last,
        begun_by_id=actor.person_id,
        begun_at=at,
    )
    CycleOffice.objects.bulk_create(CycleOffice(cycle=made, office=one) for one in found)
    return made, CycleBegun(title=made.title, rhythm=made.rhythm, offices=[str(one) for one in found])


def _refuse_unsound_rhythm(standing: Standing) -> None:
    if standing.rhythm not in Rhythm.values or standing.due_rule not in DueRule.values:
        raise Refused(_("请选择多久一次、何时截止"))
    most = AFTER_MAX if standing.due_rule == DueRule.AFTER else WITHIN_MAX
    if not 1 <= standing.due_number <= most:
        raise Refused(_("截止的日数请写 1 到 %(most)d") % {"most": most})
    if not 1 <= standing.lead_days <= LEAD_MAX:
        raise Refused(_("提前发出的工作日数请写 1 到 %(most)d") % {"most": LEAD_MAX})


def _periods(standing: Standing) -> tuple[str, str]:
    first, last = read_period(standing.first_period), read_period(standing.last_period)
    mark = "-" if standing.rhythm == Rhythm.MONTHLY else "Q"
    for one in (first, last or first):
        if len(one) != len(f"2026{mark}1") + (mark == "-") or mark not in one:
            raise Refused(_("每月的写成 2026-11，每季度的写成 2026Q4"))
    if last and last < first:
        raise Refused(_("最后一期不能早于第一期"))
    return first, last
