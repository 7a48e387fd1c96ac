"""提交佐证:a file that proves a measure."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.measures.guards import finding_is_in_progress
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState


@dataclass(frozen=True, kw_only=True)
class EvidenceSubmitted(Event):
    number: int
    title: str
    file_name: str
    digest: str

    def sentence(self) -> str:
        return _("措施 %(number)d 提交佐证“%(title)s”（%(file)s）") % {
            "number": self.number,
            "title": self.title,
            "file": self.file_name,
        }


@dataclass(frozen=True, kw_only=True)
class EvidenceRecorded(Event):
    title: str

    def sentence(self) -> str:
        return _("佐证“%(title)s”存档") % {"title": self.title}


@transition(
    title=gettext_lazy("提交佐证"),
    source={MeasureState.ONGOING},
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[finding_is_in_progress],
)
def submit(
    measure: Measure, *, title: str, file: File, file_name: str, actor: Actor, at: datetime
) -> Outcome:
    if not title.strip():
        raise Refused(_("请写明这份材料证明什么"))
    if measure.evidence.filter(file=file, state=EvidenceState.SUBMITTED).exists():
        raise Refused(_("这份文件已经作为本措施的佐证提交过"))
    evidence = Evidence.objects.create(
        measure=measure,
        title=title.strip(),
        file=file,
        file_name=file_name,
        submitted_by_id=actor.person_id,
        submitted_at=at,
    )
    said = EvidenceSubmitted(
        number=measure.number, title=evidence.title, file_name=file_name, digest=file.digest
    )
    return Outcome(said, ((evidence, EvidenceRecorded(title=evidence.title)),))
