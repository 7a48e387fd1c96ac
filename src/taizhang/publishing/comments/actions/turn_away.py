"""不予受理:the letter is not taken up, for one of the published reasons, and its writer reads which."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.models import Comment, Letter, Refusal
from taizhang.publishing.comments.models.shown import Stage
from taizhang.publishing.comments.moderation import BY_KEY
from taizhang.publishing.comments.opening import opened
from taizhang.publishing.comments.roles import RECEIVING
from taizhang.publishing.comments.states import CommentState
from taizhang.publishing.comments.telling import tell_writer

NOTE_MAX = 1000


@dataclass(frozen=True, kw_only=True)
class CommentRefused(Event):
    number: str
    kind: str
    letter: str
    ground: str

    def sentence(self) -> str:
        known = BY_KEY.get(self.ground)
        said = {"number": self.number, "ground": known.name if known else self.ground}
        return _("%(number)s不予受理：%(ground)s") % said


@creation(title=gettext_lazy("不予受理来信"), state=CommentState.REFUSED, roles=RECEIVING)
def turn_away(
    letter: Letter, *, ground: str, note: str = "", actor: Actor, at: datetime
) -> tuple[Comment, CommentRefused]:
    """``note`` says more to the writer, as where to turn instead."""
    rule = BY_KEY.get(ground)
    if rule is None:
        raise Refused(_("请选择一种不予受理的情形"))
    if len(note) > NOTE_MAX:
        raise Refused(_("说明不超过 %(most)d 个字") % {"most": NOTE_MAX})
    if ground == "other_body" and not note.strip():
        raise Refused(_("请写明应当向哪个单位反映"))
    made = opened(letter, state=CommentState.REFUSED, at=at)
    Refusal.objects.create(
        comment=made, ground=ground, note=note.strip(), refused_by_id=actor.person_id, refused_at=at
    )
    tell_writer(made, Stage.REFUSED, text="\n".join(filter(None, [str(rule.rule), note.strip()])), at=at)
    return made, CommentRefused(number=str(made), kind=letter.kind, letter=letter.commitment, ground=ground)
