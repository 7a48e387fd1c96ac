"""记下看过:a person has had files of evidence before their eyes."""

from collections.abc import Iterable
from datetime import datetime

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.evidence.models import EvidenceFile, Opening


def record_opening(files: Iterable[EvidenceFile], *, actor: Actor, at: datetime) -> None:
    """The first time counts; looking again changes nothing. Drafts are not looked at by anybody else."""
    rows = [Opening(file=one, person_id=actor.person_id, opened_at=at) for one in files]
    Opening.objects.bulk_create(rows, ignore_conflicts=True)
