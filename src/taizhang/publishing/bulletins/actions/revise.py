"""修改通报:the writer saves the text; every saved state is kept."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.contents import Heads, keep
from taizhang.publishing.bulletins.figures.carrying import carried
from taizhang.publishing.bulletins.figures.filling import filled
from taizhang.publishing.bulletins.figures.marks import to_marks
from taizhang.publishing.bulletins.figures.sources import Sources
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.states import BulletinState


@dataclass(frozen=True, kw_only=True)
class Revised(Event):
    """``figures`` are those that the text has; ``lost`` the ones whose characters were touched."""

    number: int
    digest: str
    figures: int = 0
    lost: tuple[str, ...] = ()

    def sentence(self) -> str:
        said = _("保存第 %(number)d 稿") % {"number": self.number}
        if not self.lost:
            return said
        return said + _("，改动了 %(figures)s，不再连着来源") % {"figures": "、".join(self.lost)}


@transition(title=gettext_lazy("修改通报"), source={BulletinState.DRAFT}, roles={Role.RECTIFIER})
def revise(
    bulletin: Bulletin, *, title: str, text: str, issuer: str, dated: date, actor: Actor, at: datetime
) -> Revised:
    """Figures that were not touched stay connected; placeholders in the text are filled."""
    written = text.replace("\r\n", "\n").strip("\n")
    heads = Heads(title, issuer, dated)
    if not all(one.strip() for one in (title, written, issuer)):
        raise Refused(_("标题、正文和落款都不能为空"))
    kept, lost = carried(bulletin.text, to_marks(bulletin.marks), written)
    saved = filled(written, Sources(bulletin.round, bulletin.as_of or bulletin.dated), kept)
    made = keep(bulletin, saved, heads, actor=actor, at=at)
    content = {"title": made.title, "text": made.text, "issuer": issuer.strip(), "dated": dated}
    return Revised(
        number=made.number,
        digest=digest_of(content),
        figures=len(saved.marks),
        lost=tuple(bulletin.text[one.start : one.end] for one in lost),
    )
