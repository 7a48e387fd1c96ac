"""连上来源:figures that were typed are connected with what they are of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.contents import Heads, keep
from taizhang.publishing.bulletins.figures.filling import Filled
from taizhang.publishing.bulletins.figures.marks import Asked, Mark, to_marks
from taizhang.publishing.bulletins.figures.saying import without_commas
from taizhang.publishing.bulletins.figures.sources import Sources
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.states import BulletinState, Form, Source


@dataclass(frozen=True)
class Connection:
    """The characters from ``start`` to ``end`` are the figure ``code`` of ``source``, of the day ``on``, printed as ``form``.

    Of a cited one ``wording`` says where it is from, and ``code`` is left out.
    """

    start: int
    end: int
    source: str = Source.INDICATOR.value
    code: str = ""
    on: date | None = None
    form: str = Form.NUMBER.value
    places: int | None = None
    wording: str = ""


@dataclass(frozen=True, kw_only=True)
class FiguresAttached(Event):
    number: int
    figures: tuple[str, ...]

    def sentence(self) -> str:
        return _("给 %(figures)s 连上来源，存为第 %(number)d 稿") % {
            "figures": "、".join(self.figures),
            "number": self.number,
        }


@transition(title=gettext_lazy("连上来源"), source={BulletinState.DRAFT}, roles={Role.RECTIFIER})
def attach_figures(
    bulletin: Bulletin, *, connections: Sequence[Connection], actor: Actor, at: datetime
) -> FiguresAttached:
    """Nothing is connected with a source that gives another figure than the one that stands there."""
    if not connections:
        raise Refused(_("请先选要连上来源的数"))
    sources = Sources(bulletin.round, bulletin.as_of or bulletin.dated)
    marks = to_marks(bulletin.marks)
    for one in connections:
        marks.append(_mark(bulletin.text, one, marks, sources))
    marks.sort(key=lambda mark: mark.start)
    heads = Heads(bulletin.title, bulletin.issuer, bulletin.dated)
    made = keep(bulletin, Filled(bulletin.text, marks), heads, actor=actor, at=at)
    shown = tuple(bulletin.text[one.start : one.end] for one in connections)
    return FiguresAttached(number=made.number, figures=shown)


def _mark(text: str, one: Connection, taken: Sequence[Mark], sources: Sources) -> Mark:
    shown = text[one.start : one.end]
    if not 0 <= one.start < one.end <= len(text) or not shown.strip():
        raise Refused(_("选的文字不在正文里"))
    if any(mark.start < one.end and one.start < mark.end for mark in taken):
        raise Refused(_("“%(shown)s”已经连着来源") % {"shown": shown})
    asked = Asked(one.source, one.code, one.on, one.form, one.places, one.wording.strip())
    if one.source == Source.CITED:
        if not asked.wording:
            raise Refused(_("请写明“%(shown)s”引自哪里") % {"shown": shown})
        return Mark(one.start, one.end, Asked(one.source, shown, wording=asked.wording))
    now = sources.printed(asked)
    if now != without_commas(shown):
        said = {"shown": shown, "now": now}
        raise Refused(_("来源给出的是“%(now)s”，文中是“%(shown)s”，不能连；请先改数或查明差在哪里") % said)
    return Mark(one.start, one.end, asked)
