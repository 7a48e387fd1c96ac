"""复核:a standing measure that was deemed complete is looked at again."""

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
from taizhang.ledger.measures.models import Measure, StandingReview
from taizhang.ledger.measures.standing import check_next
from taizhang.ledger.measures.states import Kind, MeasureState


@dataclass(frozen=True, kw_only=True)
class StandingReviewed(Event):
    number: int
    holds: bool
    text: str
    next_on: date | str | None

    def sentence(self) -> str:
        said = {"number": self.number, "text": self.text, "next": spoken_day(self.next_on)}
        if not self.holds:
            return _("复核措施 %(number)d：没有坚持。%(text)s") % said
        return _("复核措施 %(number)d：仍在坚持，下次复核%(next)s。%(text)s") % said


def is_continuing(measure: Measure, actor: Actor) -> str | None:
    """是视同完成、长期坚持的措施。"""
    return None if measure.kind == Kind.STANDING else _("只有长期坚持的措施才复核")


@transition(
    title=gettext_lazy("复核长期坚持"),
    source={MeasureState.DONE},
    roles={Role.OFFICE_HEAD, Role.RECTIFIER},
    guards=[is_continuing],
)
def review_standing(
    measure: Measure,
    *,
    held_on: date,
    holds: bool,
    text: str,
    next_on: date | None,
    actor: Actor,
    at: datetime,
) -> StandingReviewed:
    """Also after the write-off: what is kept up for good is looked at for good. What no longer holds stays said."""
    if not text.strip():
        raise Refused(_("请写明复核看到了什么"))
    if held_on > localdate(at):
        raise Refused(_("复核日期不能晚于今天"))
    if holds:
        next_on = check_next(next_on, localdate(at))
    StandingReview.objects.create(
        measure=measure,
        held_on=held_on,
        holds=holds,
        text=text.strip(),
        next_on=next_on,
        reviewed_by_id=actor.person_id,
        reviewed_at=at,
    )
    Measure.objects.filter(pk=measure.pk).update(review_on=next_on if holds else measure.review_on)
    return StandingReviewed(number=measure.number, holds=holds, text=text.strip(), next_on=next_on)
