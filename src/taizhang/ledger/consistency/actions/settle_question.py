"""疑问消除:what contradicted each other agrees again."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.consistency.models import Question
from taizhang.ledger.consistency.states import QuestionState


@dataclass(frozen=True, kw_only=True)
class QuestionSettled(Event):
    subject: str

    def sentence(self) -> str:
        return _("核对：“%(subject)s”各处已经一致") % {"subject": self.subject}


@transition(
    title=gettext_lazy("疑问消除"),
    source={QuestionState.OPEN, QuestionState.ANSWERED},
    target=QuestionState.SETTLED,
    roles={Role.RECTIFIER},
    scope=lambda question: (question.organization.path,),
)
def settle_question(question: Question, *, actor: Actor, at: datetime) -> QuestionSettled:
    return QuestionSettled(subject=question.subject)
