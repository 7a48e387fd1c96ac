"""附文字材料:a file takes the place of the one that was attached before."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.calls.guards import call_stands
from taizhang.ledger.calls.models import Submission, TextPart
from taizhang.ledger.calls.roles import ANSWERING
from taizhang.ledger.calls.states import FILLING

# What the reader of documents can read: the rules are asked about it.
ENDINGS = (".docx", ".pdf", ".xlsx", ".html", ".htm", ".txt")


@dataclass(frozen=True, kw_only=True)
class FileAttached(Event):
    office: str
    file_name: str
    digest: str

    def sentence(self) -> str:
        return _("%(office)s附文字材料“%(file_name)s”") % self.facts()


@transition(title=gettext_lazy("附文字材料"), source=FILLING, roles=ANSWERING, guards=[call_stands])
def attach_file(
    submission: Submission, *, file: File, file_name: str, actor: Actor, at: datetime
) -> FileAttached:
    if submission.call.form.text_part == TextPart.NONE:
        raise Refused(_("这次征集不要文字材料"))
    if PurePath(file_name).suffix.lower() not in ENDINGS:
        raise Refused(_("文字材料请用 %(endings)s") % {"endings": "、".join(ENDINGS)})
    Submission.objects.filter(pk=submission.pk).update(draft_file=file, draft_file_name=file_name[:255])
    return FileAttached(office=str(submission.office), file_name=file_name[:255], digest=file.digest)
