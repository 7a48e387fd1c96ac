"""登记年度安排:which weekdays of a year are off, and which weekend days are worked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.calendars.models import ENTERED, WorkYear
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.refusal import Refused
from taizhang.workdays import Unsound, Year

SOURCE_MAX = 200
WHY = {
    "year": gettext_lazy("%(day)s 不在这一年"),
    "work": gettext_lazy("%(day)s 不是周末，本来就上班"),
    "rest": gettext_lazy("%(day)s 既放假又上班"),
}


@dataclass(frozen=True, kw_only=True)
class YearEntered(Event):
    number: int
    edition: int
    rest: tuple[str, ...]
    work: tuple[str, ...]
    source: str

    def sentence(self) -> str:
        return _("登记 %(year)d 年节假日安排（第 %(edition)d 版）：%(source)s") % {
            "year": self.number,
            "edition": self.edition,
            "source": self.source,
        }


@creation(title=gettext_lazy("登记年度安排"), state=ENTERED, roles={Duty.SYSTEM})
def enter_year(
    ground: Ground,
    *,
    number: int,
    off: Collection[date],
    worked: Collection[date],
    source: str,
    actor: Actor,
    at: datetime,
) -> tuple[WorkYear, YearEntered]:
    """``off`` and ``worked`` are days as the notice names them; ``source`` is the notice with its number."""
    if not source.strip() or len(source) > SOURCE_MAX:
        raise Refused(_("请写明依据哪一份通知，不超过 %(most)d 个字") % {"most": SOURCE_MAX})
    if not off:
        raise Refused(_("没有放假的日子，请核对"))
    year = _sound(number, off, worked, source.strip())
    rest, work = (tuple(sorted(day.isoformat() for day in days)) for days in (year.rest, year.work))
    last = WorkYear.objects.filter(number=number).order_by("-edition").first()
    if last and (tuple(last.rest), tuple(last.work), last.source) == (rest, work, year.source):
        raise Refused(_("没有变化"))
    edition = last.edition + 1 if last else 1
    made = WorkYear.objects.create(
        number=number,
        edition=edition,
        rest=rest,
        work=work,
        source=year.source,
        entered_by_id=actor.person_id,
        entered_at=at,
    )
    return made, YearEntered(number=number, edition=edition, rest=rest, work=work, source=year.source)


def _sound(number: int, off: Collection[date], worked: Collection[date], source: str) -> Year:
    try:
        return Year.of(number, off=off, worked=worked, source=source)
    except Unsound as unsound:
        raise Refused(WHY[unsound.why] % {"day": spoken_day(unsound.day)}) from unsound
