"""Which pieces of evidence go back with an application, and why each (退回佐证)."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import locked, standing_of
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import current_application
from taizhang.ledger.writeoffs.dossier import marked_for_return


def marked(finding: Finding) -> dict[int, str]:
    """The pieces that reviewers have marked for return, with their reasons."""
    application = current_application(finding)
    marks = marked_for_return(application) if application else []
    return {one.revision.evidence_id: one.reason for one in marks}


def pieces_to_return(finding: Finding, keys: Collection[int]) -> list[Evidence]:
    """Locked for the rest of the act; Refused where one of them counts no longer."""
    pieces = locked(standing_of(finding).filter(pk__in=keys))
    if len(pieces) != len(set(keys)):
        raise Refused(_("要退回的佐证里有已经不在送审材料里的，请重新打开后再审核"))
    return pieces
