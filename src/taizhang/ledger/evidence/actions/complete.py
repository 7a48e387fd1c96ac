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
from taizhang.ledger.evidence.done import is_done_by_its_kind
from taizhang.ledger.evidence.queries import lapsed, standing_for
from taizhang.ledger.measures.guards import finding_is_in_progress, plan_is_approved
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.standing import check_next
from taizhang.ledger.measures.states import Kind, MeasureState


@dataclass(frozen=True, kw_only=True)
class Completed(Event):
    number: int
    done_on: date | str
    review_on: date | str | None = None

    def sentence(self) -> str:
        if self.review_on:
            return _("措施 %(number)d 视同完成、长期坚持（%(day)s），%(review)s复核") % {
                "number": self.number,
                "day": spoken_day(self.done_on),
                "review": spoken_day(self.review_on),
            }
        return _("措施 %(number)d 已完成（%(day)s）") % {
            "number": self.number,
            "day": spoken_day(self.done_on),
        }


@transition(
    title=gettext_lazy("报告完成"),
    source={MeasureState.ONGOING},
    target=MeasureState.DONE,
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress, plan_is_approved, is_done_by_its_kind],
)
def complete(measure: Measure, *, review_on: date | None = None, actor: Actor, at: datetime) -> Completed:
    """Done on the day of the latest thing reported: the day of the act is in the journal anyway.

    What is kept up for good is deemed complete and goes on; ``review_on`` is the day on which it is looked at again.
    """
    is_standing = measure.kind == Kind.STANDING
    again = check_next(review_on, localdate(at)) if is_standing else None
    standing = standing_for(measure)
    if len(gone := lapsed(standing, localdate(at))) == len(standing):
        raise Refused(_("佐证“%(title)s”已过有效期，请更新后再报完成") % {"title": gone[0].current.title})
    latest = measure.reports.latest("happened_on").happened_on
    Measure.objects.filter(pk=measure.pk).update(done_on=latest, review_on=again)
    return Completed(number=measure.number, done_on=latest, review_on=again)
