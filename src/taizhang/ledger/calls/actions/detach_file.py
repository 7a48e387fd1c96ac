"""去掉文字材料:the draft has no file any more; versions that were sent in keep theirs."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.guards import call_stands
from taizhang.ledger.calls.models import Submission
from taizhang.ledger.calls.roles import ANSWERING
from taizhang.ledger.calls.states import FILLING


@dataclass(frozen=True, kw_only=True)
class FileDetached(Event):
    office: str
    file_name: str

    def sentence(self) -> str:
        return _("%(office)s去掉文字材料“%(file_name)s”") % self.facts()


@transition(title=gettext_lazy("去掉文字材料"), source=FILLING, roles=ANSWERING, guards=[call_stands])
def detach_file(submission: Submission, *, actor: Actor, at: datetime) -> FileDetached:
    if submission.draft_file_id is None:
        raise Refused(_("没有附文字材料"))
    name = submission.draft_file_name
    Submission.objects.filter(pk=submission.pk).update(draft_file=None, draft_file_name="")
    return FileDetached(office=str(submission.office), file_name=name)
