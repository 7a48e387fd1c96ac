"""Writes a piece of evidence with its revision, files and link (写入佐证)."""

from datetime import datetime

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.evidence.content import Content
from taizhang.ledger.evidence.models import Evidence, EvidenceFile, EvidenceLink, EvidenceRevision
from taizhang.ledger.evidence.quota import refuse_too_much
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.measures.models import Measure


def write_evidence(
    measure: Measure, content: Content, *, state: EvidenceState, actor: Actor, at: datetime
) -> Evidence:
    """A new piece with its first revision, linked to the measure for which it was made."""
    round = measure.finding.round
    evidence = Evidence.objects.create(
        round=round, submitted_by_id=actor.person_id, submitted_at=at, state=state
    )
    write_revision(evidence, content, number=1, note="", actor=actor, at=at)
    EvidenceLink.objects.create(
        evidence=evidence, measure=measure, linked_by_id=actor.person_id, linked_at=at
    )
    return evidence


def write_revision(
    evidence: Evidence, content: Content, *, number: int, note: str, actor: Actor, at: datetime
) -> EvidenceRevision:
    """Raises Refused where the files are more than a piece or a unit may hold."""
    content.checked()
    refuse_too_much([(one.name, one.file) for one in content.files], evidence.round.organization)
    revision = EvidenceRevision.objects.create(
        evidence=evidence,
        number=number,
        title=content.title.strip(),
        kind=content.kind,
        description=content.description.strip(),
        day=content.day,
        valid_until=content.valid_until,
        note=note.strip(),
        made_by_id=actor.person_id,
        made_at=at,
    )
    EvidenceFile.objects.bulk_create(
        EvidenceFile(revision=revision, order=order, file=one.file, name=one.name, form=one.form)
        for order, one in enumerate(content.files, 1)
    )
    return revision


def revise_with(
    evidence: Evidence, content: Content, note: str, *, actor: Actor, at: datetime
) -> EvidenceRevision:
    """The next revision of a piece that is there."""
    number = evidence.current.number + 1
    return write_revision(evidence, content, number=number, note=note, actor=actor, at=at)
