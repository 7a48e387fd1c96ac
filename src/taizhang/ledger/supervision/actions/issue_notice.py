"""发出督办文书:a numbered written demand to an office about measures that it answers for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.lights import light_of, lighting_in
from taizhang.ledger.measures.milestones import next_date
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState
from taizhang.ledger.supervision.ladders import LadderStep
from taizhang.ledger.supervision.models import Notice, NoticeItem
from taizhang.ledger.supervision.numbering import next_number
from taizhang.ledger.supervision.reading import ladder_of, reply_day
from taizhang.ledger.supervision.recipients import recipients_of
from taizhang.ledger.supervision.roles import ISSUING
from taizhang.ledger.supervision.states import NoticeState
from taizhang.ledger.supervision.topics import NOTICE

ITEMS_MAX, DEMAND_MAX = 100, 4000


@dataclass(frozen=True, kw_only=True)
class NoticeIssued(Event):
    number: str
    called: str
    addressee: str
    measures: int
    reply_due: str | None
    by_schedule: bool = False

    def sentence(self) -> str:
        said = {"name": self.called, "number": self.number, "office": self.addressee, "count": self.measures}
        issued = _("向%(office)s发出%(name)s（%(number)s），涉及措施 %(count)d 项") % said
        return issued + (_("（按督办阶梯自动发出）") if self.by_schedule else "")


@dataclass(frozen=True, kw_only=True)
class MeasureSupervised(Event):
    """What the timeline of the finding says."""

    number: str
    called: str
    measures: Sequence[int]

    def sentence(self) -> str:
        return _("措施 %(measures)s 被%(name)s（%(number)s）督办") % {
            "measures": "、".join(map(str, self.measures)),
            "name": self.called,
            "number": self.number,
        }


@dataclass(frozen=True, kw_only=True)
class Demand:
    """What is demanded: ``step`` by its key. A talk has its time and place.

    ``by_schedule``: nobody clicked; the house issued what somebody had switched on.
    """

    step: str
    text: str
    talk_at: datetime | None = None
    talk_place: str = ""
    by_schedule: bool = False


@creation(title=gettext_lazy("发出督办文书"), state=NoticeState.ISSUED, roles=ISSUING)
def issue_notice(
    round: Round,
    *,
    addressee: Organization,
    measures: Sequence[Measure],
    demand: Demand,
    actor: Actor,
    at: datetime,
) -> tuple[Notice, Outcome]:
    step = _step(round, demand)
    rows, today = _about(round, addressee, measures), localdate(at)
    people = recipients_of(step, addressee, on=today)
    limits = lighting_in(round, today).usual
    made = Notice.objects.create(
        organization=round.organization,
        round=round,
        addressee=addressee,
        demand=demand.text.strip(),
        items=[_item(one, limits) for one in rows],
        recipients=[[one.pk, one.name] for one in people],
        talk_at=demand.talk_at if step.is_talk else None,
        talk_place=demand.talk_place.strip() if step.is_talk else "",
        issued_by_id=actor.person_id,
        issued_at=at,
        **_by_the_ladder(round, step, today),
    )
    NoticeItem.objects.bulk_create(NoticeItem(notice=made, measure=one) for one in rows)
    subject, where = _("收到%(title)s") % {"title": made.title}, f"/supervision/{made.pk}"
    tell(people, kind=NOTICE, subject=subject, text=made.demand, address=where, key=made.stream, at=at)
    return made, Outcome(_issued(made, len(rows), demand), tuple(_told(made, rows)))


def _by_the_ladder(round: Round, step: LadderStep, today: date) -> dict[str, Any]:
    """Name, number and the day of the reply, as the step has them on this day."""
    due = reply_day(today, step.reply_days, working=step.working)
    return {
        "step_key": step.key,
        "step_order": [one.key for one in ladder_of(round)].index(step.key),
        "name": step.name,
        "word": step.word,
        "year": today.year,
        "number": next_number(round.organization, step.word, today.year),
        "reply_days": step.reply_days,
        "working": step.working,
        "reply_due": due.date if due else None,
        "is_provisional": bool(due and due.is_provisional),
    }


def _step(round: Round, demand: Demand) -> LadderStep:
    if round.state != RoundState.OPEN:
        raise Refused(_("这一轮已经办结，不能再督办"))
    step = next((one for one in ladder_of(round) if one.key == demand.step), None)
    if step is None:
        raise Refused(_("这一轮的督办阶梯里没有这一级"))
    if not demand.text.strip() or len(demand.text) > DEMAND_MAX:
        raise Refused(_("请写明督办要求，不超过 %(most)d 个字") % {"most": DEMAND_MAX})
    if step.is_talk and (demand.talk_at is None or not demand.talk_place.strip()):
        raise Refused(_("约谈要写明时间和地点"))
    return step


def _about(round: Round, addressee: Organization, measures: Sequence[Measure]) -> list[Measure]:
    """The measures as they stand now, each of this round, open, and answered for by the addressee."""
    keys = {one.pk for one in measures}
    if not keys or len(keys) > ITEMS_MAX:
        raise Refused(_("请选择 1 到 %(most)d 项措施") % {"most": ITEMS_MAX})
    if not addressee.path.startswith(round.organization.path):
        raise Refused(_("“%(office)s”不在被巡察单位之内") % {"office": addressee})
    found = Measure.objects.filter(pk__in=keys, finding__round=round)
    rows = list(found.select_related("finding", "office").order_by("finding__number", "number"))
    if len(rows) < len(keys):
        raise Refused(_("有的措施不在这一轮里"))
    for one in rows:
        said = {"place": f"{one.finding.number}-{one.number}", "office": addressee}
        if one.state == MeasureState.DONE:
            raise Refused(_("措施 %(place)s 已经完成，不用督办") % said)
        if not one.scope_path.startswith(addressee.path):
            raise Refused(_("措施 %(place)s 不由%(office)s承办") % said)
    return rows


def _item(one: Measure, limits: Any) -> list[Any]:
    due = next_date(one)
    light = light_of(due, is_done=False, limits=limits)
    return [one.finding.number, one.number, one.text, due.isoformat() if due else None, light.value]


def _issued(made: Notice, count: int, demand: Demand) -> NoticeIssued:
    return NoticeIssued(
        number=str(made),
        called=made.name,
        addressee=str(made.addressee),
        measures=count,
        reply_due=made.reply_due.isoformat() if made.reply_due else None,
        by_schedule=demand.by_schedule,
    )


def _told(made: Notice, rows: Sequence[Measure]) -> list[tuple[Any, Event]]:
    """An entry in the timeline of every finding that is concerned."""
    by_finding: dict[int, list[Measure]] = {}
    for one in rows:
        by_finding.setdefault(one.finding_id, []).append(one)
    return [
        (
            some[0].finding,
            MeasureSupervised(number=str(made), called=made.name, measures=[one.number for one in some]),
        )
        for some in by_finding.values()
    ]
