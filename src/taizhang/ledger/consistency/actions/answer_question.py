"""说明疑问:the office that owns the figure says why it is said differently in different places."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.roles import OWNING
from taizhang.ledger.consistency.states import QuestionState


@dataclass(frozen=True, kw_only=True)
class QuestionAnswered(Event):
    """``sides`` are those that the answer is about."""

    answer: str
    sides: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("说明：%(answer)s") % {"answer": self.answer}


@transition(
    title=gettext_lazy("说明疑问"),
    source={QuestionState.OPEN},
    target=QuestionState.ANSWERED,
    roles=OWNING,
)
def answer_question(question: Question, *, answer: str, actor: Actor, at: datetime) -> QuestionAnswered:
    """An answer changes no figure: whoever finds one wrong corrects it where it stands, and the question settles itself."""
    said = answer.strip()
    if not said:
        raise Refused(_("请写明为什么不一致、以哪个数为准"))
    Question.objects.filter(pk=question.pk).update(
        answer=said, answered_by_id=actor.person_id, answered_at=at
    )
    return QuestionAnswered(answer=said, sides=question.sides)
