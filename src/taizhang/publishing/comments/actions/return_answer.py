"""退回拟答复:the draft does not answer the letter; the office reads why and drafts again."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.guards import is_no_drafter
from taizhang.publishing.comments.models import Comment
from taizhang.publishing.comments.queries import unit_of
from taizhang.publishing.comments.roles import DECIDING
from taizhang.publishing.comments.states import CommentState


@dataclass(frozen=True, kw_only=True)
class AnswerReturned(Event):
    number: str
    opinion: str

    def sentence(self) -> str:
        return _("退回%(number)s的拟答复：%(opinion)s") % {"number": self.number, "opinion": self.opinion}


@transition(
    title=gettext_lazy("退回拟答复"),
    source={CommentState.DRAFTED},
    target=CommentState.ASSIGNED,
    roles=DECIDING,
    scope=unit_of,
    guards=[is_no_drafter],
)
def return_answer(comment: Comment, *, opinion: str, actor: Actor, at: datetime) -> AnswerReturned:
    if not opinion.strip():
        raise Refused(_("请写明退回的理由"))
    return AnswerReturned(number=str(comment), opinion=opinion.strip())
