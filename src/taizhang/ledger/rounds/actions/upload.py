"""录入文件:a document and what was read out of it wait for a person's confirmation."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.documents import Document
from taizhang.extraction.proposal import Proposal
from taizhang.ledger.rounds.located import table_facts
from taizhang.ledger.rounds.models import Intake
from taizhang.ledger.rounds.proposed import facts_of, notes_of, put_down
from taizhang.ledger.rounds.queries import existing_reading
from taizhang.ledger.rounds.states import IntakeState


@dataclass(frozen=True, kw_only=True)
class Uploaded(Event):
    file_name: str
    digest: str
    findings: int
    measures: int

    def sentence(self) -> str:
        return _("上传“%(file)s”，读出 %(findings)d 个问题、%(measures)d 项措施") % {
            "file": self.file_name,
            "findings": self.findings,
            "measures": self.measures,
        }


@creation(title=gettext_lazy("录入文件"), state=IntakeState.PROPOSED, roles={Role.RECTIFIER})
def upload(
    organization: Organization,
    *,
    file: File,
    file_name: str,
    document: Document,
    proposal: Proposal,
    actor: Actor,
    at: datetime,
) -> tuple[Intake, Uploaded]:
    if existing_reading(organization, file.digest):
        raise Refused(_("这份文件已经录入过，不会重复入账"))
    intake = Intake.objects.create(
        organization=organization,
        file=file,
        file_name=file_name,
        format=document.format,
        text=document.text,
        tables=[table_facts(table) for table in document.tables],
        notes=notes_of(document.notes, proposal),
        uploaded_by_id=actor.person_id,
        uploaded_at=at,
        **facts_of(proposal),
    )
    findings, measures = put_down(intake, proposal)
    return intake, Uploaded(file_name=file_name, digest=file.digest, findings=findings, measures=measures)
