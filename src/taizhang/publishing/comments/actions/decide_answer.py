"""审定答复:the draft goes out as the answer; what was rightly reported as not put right asks for a look-back."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.publishing.comments.digests import digest_of
from taizhang.publishing.comments.guards import is_no_drafter
from taizhang.publishing.comments.models import Answer, Comment, LookbackRequest
from taizhang.publishing.comments.models.shown import Stage
from taizhang.publishing.comments.queries import unit_of
from taizhang.publishing.comments.roles import DECIDING
from taizhang.publishing.comments.states import CommentState
from taizhang.publishing.comments.telling import tell_writer


@dataclass(frozen=True, kw_only=True)
class CommentAnswered(Event):
    """``answer`` is the digest of the text; ``days`` are working days since the letter came."""

    number: str
    answer: str
    days: int
    late_days: int
    is_upheld: bool | None

    def sentence(self) -> str:
        said = {"number": self.number, "days": self.days, "late": self.late_days}
        if self.late_days:
            return _("答复%(number)s，用了 %(days)d 个工作日，迟 %(late)d 个") % said
        return _("答复%(number)s，用了 %(days)d 个工作日") % said


@dataclass(frozen=True, kw_only=True)
class LookbackRequested(Event):
    number: str

    def sentence(self) -> str:
        return _("%(number)s反映属实，应当回头看") % {"number": self.number}


@transition(
    title=gettext_lazy("审定答复"),
    source={CommentState.DRAFTED},
    target=CommentState.ANSWERED,
    roles=DECIDING,
    scope=unit_of,
    guards=[is_no_drafter],
)
def decide_answer(comment: Comment, *, actor: Actor, at: datetime) -> Outcome:
    post, draft, known = decide_answer.post_of(comment, actor), comment.drafts.latest("pk"), calendar()
    today = localdate(at)
    days = known.left(localdate(comment.letter.received_at), today)
    late = max(0, known.left(comment.owed_by, today))
    Answer.objects.create(
        comment=comment,
        draft=draft,
        due=comment.owed_by,
        days=days,
        late_days=late,
        decided_by_id=actor.person_id,
        decided_for_id=post.principal_id if post else None,
        decided_at=at,
    )
    tell_writer(comment, Stage.ANSWERED, text=draft.text, at=at)
    said = CommentAnswered(
        number=str(comment),
        answer=digest_of(draft.text),
        days=days,
        late_days=late,
        is_upheld=draft.is_upheld,
    )
    return Outcome(said, caused=_look_again(comment, at) if draft.is_upheld else ())


def _look_again(comment: Comment, at: datetime) -> tuple[tuple[LookbackRequest, Event], ...]:
    """Where the finding is known; a letter about nothing that the ledger has asks for no look at it."""
    if comment.finding is None:
        return ()
    asked = LookbackRequest.objects.create(finding=comment.finding, comment=comment, asked_at=at)
    return ((asked, LookbackRequested(number=str(comment))),)
