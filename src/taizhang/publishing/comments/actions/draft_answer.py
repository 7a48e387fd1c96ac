"""拟答复:what the office proposes to answer; somebody else decides on it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.digests import digest_of
from taizhang.publishing.comments.models import AnswerDraft, Comment
from taizhang.publishing.comments.roles import ANSWERING
from taizhang.publishing.comments.states import CommentState, LetterKind

ANSWER_MAX = 4000


@dataclass(frozen=True, kw_only=True)
class AnswerDrafted(Event):
    """``answer`` is the digest of the text: an answer may name people, and the journal keeps for ever."""

    number: str
    answer: str
    is_upheld: bool | None

    def sentence(self) -> str:
        said = {"number": self.number}
        if self.is_upheld is None:
            return _("拟好%(number)s的答复") % said
        if self.is_upheld:
            return _("拟好%(number)s的答复：反映属实") % said
        return _("拟好%(number)s的答复：反映不属实") % said


@transition(
    title=gettext_lazy("拟答复"),
    source={CommentState.ASSIGNED},
    target=CommentState.DRAFTED,
    roles=ANSWERING,
)
def draft_answer(
    comment: Comment, *, text: str, is_upheld: bool | None = None, actor: Actor, at: datetime
) -> AnswerDrafted:
    """``is_upheld`` must be said of what was reported as not put right, and of nothing else."""
    if not text.strip() or len(text) > ANSWER_MAX:
        raise Refused(_("请写明答复，不超过 %(most)d 个字") % {"most": ANSWER_MAX})
    if (is_upheld is not None) != (comment.letter.kind == LetterKind.UNRESOLVED):
        raise Refused(_("反映未整改到位的，请说明是否属实；意见建议不用说明"))
    post = draft_answer.post_of(comment, actor)
    AnswerDraft.objects.create(
        comment=comment,
        text=text.strip(),
        is_upheld=is_upheld,
        drafted_by_id=actor.person_id,
        drafted_for_id=post.principal_id if post else None,
        drafted_at=at,
    )
    return AnswerDrafted(number=str(comment), answer=digest_of(text.strip()), is_upheld=is_upheld)
