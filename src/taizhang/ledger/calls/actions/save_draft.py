"""存草稿:what the office has filled in so far, as it was written; nobody is told, nothing is weighed."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.answers import TEXT_MAX, Answers, read_answers
from taizhang.ledger.calls.fields import read_fields
from taizhang.ledger.calls.guards import call_stands
from taizhang.ledger.calls.models import Submission
from taizhang.ledger.calls.roles import ANSWERING
from taizhang.ledger.calls.states import FILLING
from taizhang.ledger.calls.values import LONG_MAX


@dataclass(frozen=True, kw_only=True)
class DraftSaved(Event):
    office: str
    filled: int

    def sentence(self) -> str:
        return _("%(office)s存草稿，已填 %(filled)d 栏") % self.facts()


@transition(title=gettext_lazy("存草稿"), source=FILLING, roles=ANSWERING, guards=[call_stands])
def save_draft(submission: Submission, *, answers: Answers, actor: Actor, at: datetime) -> DraftSaved:
    read = read_answers(read_fields(submission.call.form.fields), answers)
    _refuse_too_long(read.answers)
    Submission.objects.filter(pk=submission.pk).update(draft=read.answers.plain)
    said = [*read.answers.values.values(), *read.answers.tables.values(), read.answers.text]
    return DraftSaved(office=str(submission.office), filled=sum(bool(one) for one in said))


def _refuse_too_long(answers: Answers) -> None:
    """What cannot be read is kept as it was written; what is longer than any field is not."""
    cells = [cell for rows in answers.tables.values() for row in rows for cell in row]
    if any(len(one) > LONG_MAX for one in (*answers.values.values(), *cells)) or len(answers.text) > TEXT_MAX:
        raise Refused(_("有的栏目写得太长，没有保存；长的请放进文字材料"))
