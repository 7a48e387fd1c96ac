"""报告完成:a measure is done, its progress told and proved."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.done import lacking
from taizhang.ledger.evidence.queries import lapsed, standing_for
from taizhang.ledger.measures.guards import finding_is_in_progress, may_begin
from taizhang.ledger.measures.kinds import review_day
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.requests.queries import is_being_amended


@dataclass(frozen=True, kw_only=True)
class Completed(Event):
    number: int
    done_on: date | str

    def sentence(self) -> str:
        return _("措施 %(number)d 已完成（%(day)s）") % {
            "number": self.number,
            "day": spoken_day(self.done_on),
        }


def fulfils_its_kind(measure: Measure, actor: Actor) -> str | None:
    """符合这类措施的完成条件。"""
    lacks = lacking(measure)
    return _("%(lacks)s，不能报完成") % {"lacks": "，".join(lacks)} if lacks else None


def is_as_agreed(measure: Measure, actor: Actor) -> str | None:
    """没有等待批准的方案修订。"""
    if is_being_amended(measure):
        return _("这项措施的修订还没有批准，批准或退回以后才能报完成")
    return None


@transition(
    title=gettext_lazy("报告完成"),
    source={MeasureState.ONGOING},
    target=MeasureState.DONE,
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, may_begin, fulfils_its_kind, is_as_agreed],
)
def complete(measure: Measure, *, actor: Actor, at: datetime) -> Completed:
    """Done on the day of the latest thing reported: the day of the act is in the journal anyway."""
    standing = standing_for(measure)
    if len(gone := lapsed(standing, localdate(at))) == len(standing):
        raise Refused(_("佐证“%(title)s”已过有效期，请更新后再报完成") % {"title": gone[0].current.title})
    latest = measure.reports.latest("happened_on").happened_on
    Measure.objects.filter(pk=measure.pk).update(done_on=latest, review_on=review_day(measure.kind, latest))
    return Completed(number=measure.number, done_on=latest)
