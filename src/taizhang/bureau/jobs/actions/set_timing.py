"""设定作业时间:the system administrator says when a periodic job is due, or that it rests."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.jobs.kinds import kinds, title_of
from taizhang.bureau.jobs.models import Timing
from taizhang.bureau.jobs.rhythms import read_rhythm
from taizhang.bureau.jobs.states import TimingState
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class TimingSet(Event):
    kind: str
    rhythm: str
    is_paused: bool

    def sentence(self) -> str:
        facts = {"kind": title_of(self.kind), "rhythm": read_rhythm(self.rhythm).said()}
        if self.is_paused:
            return _("定时作业“%(kind)s”停下") % facts
        return _("定时作业“%(kind)s”改为%(rhythm)s") % facts


@creation(title=gettext_lazy("设定作业时间"), state=TimingState.SET, roles={Duty.SYSTEM})
def set_timing(
    home: Ground, *, kind: str, rhythm: str, is_paused: bool, actor: Actor, at: datetime
) -> tuple[Timing, TimingSet]:
    found = kinds().get(kind)
    if found is None or found.rhythm is None:
        raise Refused(_("没有这种定时作业"))
    written = read_rhythm(rhythm).written()
    row = Timing.objects.create(
        kind=kind, rhythm=written, is_paused=is_paused, set_by_id=actor.person_id, set_at=at
    )
    return row, TimingSet(kind=kind, rhythm=written, is_paused=is_paused)
