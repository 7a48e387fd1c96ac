"""来信延期:once, by so many working days, with a reason that its writer reads."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.guards import is_extended_never
from taizhang.publishing.comments.models import Comment, Extension
from taizhang.publishing.comments.models.shown import Stage
from taizhang.publishing.comments.queries import unit_of
from taizhang.publishing.comments.roles import RECEIVING
from taizhang.publishing.comments.states import OPEN
from taizhang.publishing.comments.telling import tell_writer


@dataclass(frozen=True, kw_only=True)
class CommentExtended(Event):
    number: str
    due_before: str
    due_after: str
    reason: str

    def sentence(self) -> str:
        said = {"number": self.number, "due": self.due_after, "reason": self.reason}
        return _("%(number)s延期到%(due)s：%(reason)s") % said


@transition(
    title=gettext_lazy("延期答复"),
    source=OPEN,
    roles=RECEIVING,
    scope=unit_of,
    guards=[is_extended_never],
)
def extend_comment(
    comment: Comment, *, days: int, reason: str, actor: Actor, at: datetime
) -> CommentExtended:
    most = settings.COMMENT_EXTENSION_DAYS
    if not 1 <= days <= most:
        raise Refused(_("延期 1 到 %(most)d 个工作日") % {"most": most})
    if not reason.strip():
        raise Refused(_("请写明延期的理由，来信人会看到"))
    before = comment.owed_by
    after = calendar().after(days, before)
    Extension.objects.create(
        comment=comment,
        due_before=before,
        due_after=after.date,
        reason=reason.strip(),
        granted_by_id=actor.person_id,
        granted_at=at,
    )
    Comment.objects.filter(pk=comment.pk).update(due=after.date, is_provisional=after.is_provisional)
    comment.due = after.date
    tell_writer(comment, Stage.EXTENDED, text=reason.strip(), at=at)
    return CommentExtended(
        number=str(comment),
        due_before=before.isoformat(),
        due_after=after.date.isoformat(),
        reason=reason.strip(),
    )
