"""审核材料:a text and what the rules say about it are kept for the person who asked."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.materials.examining import Examined
from taizhang.ledger.materials.guards import is_own
from taizhang.ledger.materials.models import Answer, Examination
from taizhang.ledger.materials.packing import pack_document, pack_report
from taizhang.ledger.materials.states import ExaminationState
from taizhang.review import Severity


@dataclass(frozen=True, kw_only=True)
class ExaminationKept(Event):
    file_name: str
    digest: str
    profile: str
    reference: str
    engine: str
    defects: int
    predecessor: int | None

    def sentence(self) -> str:
        return _("审核“%(file)s”，查出 %(defects)d 处") % {"file": self.file_name, "defects": self.defects}


@creation(title=gettext_lazy("审核材料"), state=ExaminationState.KEPT, roles=EVERYONE)
def examine(
    organization: Organization,
    *,
    file: File,
    file_name: str,
    found: Examined,
    predecessor: Examination | None = None,
    actor: Actor,
    at: datetime,
) -> tuple[Examination, ExaminationKept]:
    """``found`` is worked out before (examining.py): nothing waits on the database while rules are asked."""
    if predecessor is not None:
        _refuse_other_line(predecessor, actor)
    report, terms = found.report, found.terms
    row = Examination.objects.create(
        organization=organization,
        person_id=actor.person_id,
        file=file,
        file_name=file_name,
        format=report.document.format,
        profile=report.profile,
        is_auto=terms.is_auto,
        reference=terms.reference,
        engine=found.engine,
        counts={str(severity): report.counts[severity] for severity in Severity},
        examined_at=at,
        predecessor=predecessor,
        series_id=predecessor.first_id if predecessor else None,
    )
    Answer.objects.create(
        examination=row,
        document=pack_document(report.document),
        report=pack_report(report),
    )
    return row, _kept(row, len(report.diagnostics))


def _refuse_other_line(predecessor: Examination, actor: Actor) -> None:
    """One line of versions: of two successors nobody could say which one is the newest."""
    if why := is_own(predecessor, actor):
        raise Refused(why)
    if Examination.objects.filter(predecessor=predecessor).exists():
        raise Refused(_("这份材料已经有更新的一次审核，请从最新的那次接着做"))


def _kept(row: Examination, defects: int) -> ExaminationKept:
    return ExaminationKept(
        file_name=row.file_name,
        digest=row.file.digest,
        profile=row.profile,
        reference=row.reference.isoformat(),
        engine=row.engine,
        defects=defects,
        predecessor=row.predecessor_id,
    )
