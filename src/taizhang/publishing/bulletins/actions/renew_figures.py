"""更新数字:every connected figure is counted anew, of the day that the bulletin is to be of."""

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
from taizhang.publishing.bulletins.contents import Heads, keep
from taizhang.publishing.bulletins.figures.filling import renewed
from taizhang.publishing.bulletins.figures.marks import to_marks
from taizhang.publishing.bulletins.figures.sources import Sources
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.states import BulletinState


@dataclass(frozen=True, kw_only=True)
class FiguresRenewed(Event):
    number: int
    as_of: date | str
    changed: int

    def sentence(self) -> str:
        return _("按 %(day)s 的数更新，改动 %(changed)d 处，存为第 %(number)d 稿") % {
            "day": spoken_day(self.as_of),
            "changed": self.changed,
            "number": self.number,
        }


@transition(title=gettext_lazy("更新数字"), source={BulletinState.DRAFT}, roles={Role.RECTIFIER})
def renew_figures(bulletin: Bulletin, *, as_of: date, actor: Actor, at: datetime) -> FiguresRenewed:
    """Figures that name a day of their own keep it."""
    if as_of > localdate(at):
        raise Refused(_("数据截至日期不能晚于今天"))
    marks = to_marks(bulletin.marks)
    fresh = renewed(bulletin.text, marks, Sources(bulletin.round, as_of))
    before = [bulletin.text[one.start : one.end] for one in sorted(marks, key=lambda one: one.start)]
    after = [fresh.text[one.start : one.end] for one in fresh.marks]
    heads = Heads(bulletin.title, bulletin.issuer, bulletin.dated)
    made = keep(bulletin, fresh, heads, actor=actor, at=at)
    Bulletin.objects.filter(pk=bulletin.pk).update(as_of=as_of)
    changed = sum(old != new for old, new in zip(before, after, strict=True))
    return FiguresRenewed(number=made.number, as_of=as_of, changed=changed)
