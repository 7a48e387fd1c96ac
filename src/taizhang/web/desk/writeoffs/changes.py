"""What is different from the last time the reviewers saw a finding (与上次送审的差异)."""

from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.bureau.journal.queries import Said, happened_on
from taizhang.ledger.evidence.actions.prepare import DraftRecorded, EvidencePrepared
from taizhang.ledger.evidence.actions.redraft import EvidenceRedrafted
from taizhang.ledger.evidence.actions.submit import EvidenceRecorded
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.actions.apply import Applied
from taizhang.ledger.writeoffs.actions.approve import Approved
from taizhang.ledger.writeoffs.actions.mark_piece import PieceMarked
from taizhang.ledger.writeoffs.actions.reject import EvidenceRefused, Rejected
from taizhang.ledger.writeoffs.actions.send_back import EvidenceReturned, SentBack
from taizhang.ledger.writeoffs.actions.withdraw_application import ApplicationWithdrawn
from taizhang.ledger.writeoffs.actions.write_off import EvidenceAccepted
from taizhang.web.desk.findings.file import streams_of

# What is not work on the finding but the passing to and fro of the application itself.
PASSING = {
    *(kind.name() for kind in (Applied, Approved, SentBack, Rejected, ApplicationWithdrawn)),
    *(kind.name() for kind in (EvidenceReturned, EvidenceRefused, EvidenceAccepted, PieceMarked)),
}
RETURNING = {SentBack.name(), Rejected.name()}
# The measure's own entry has said what the evidence is; a draft is not yet anything that a reviewer could see.
SAID_ELSEWHERE = {
    kind.name() for kind in (EvidenceRecorded, EvidencePrepared, DraftRecorded, EvidenceRedrafted)
}


@dataclass(frozen=True)
class Changes:
    """``returned`` is why the last application came back; ``done`` is all that happened to the finding since then."""

    returned: Said | None
    done: Sequence[Said]


def changes_since_last(finding: Finding) -> Changes | None:
    """What lies in the journal between the last application and this one, or None at the first."""
    said = happened_on(streams_of(finding))
    applied = [place for place, one in enumerate(said) if one.event == Applied.name()]
    if len(applied) < 2:
        return None
    between = said[applied[-2] + 1 : applied[-1]]
    returned = next((one for one in reversed(between) if one.event in RETURNING), None)
    done = [one for one in between if one.event not in PASSING | SAID_ELSEWHERE]
    return Changes(returned, done)
