"""Evidence (佐证材料): what it says, what it proves, and its files as downloads."""

from datetime import date, datetime
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from taizhang.api.files import attachment
from taizhang.api.resource import Download, Filter, Resource, Shape
from taizhang.ledger.evidence.actions.record_opening import record_opening
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.queries import evidence_for, is_open_to
from taizhang.ledger.evidence.states import EvidenceState


class FileShape(Shape):
    id: int
    name: str
    size: int
    digest: str


class EvidenceShape(Shape):
    id: int
    version: int
    round: int
    revision: int
    title: str
    kind: str
    description: str
    day: date | None
    valid_until: date | None
    files: list[FileShape]
    measures: list[int]
    submitted_by: int
    submitted_at: datetime
    state: str


def describe(row: Evidence) -> EvidenceShape:
    current = row.current
    files = [
        FileShape(id=one.pk, name=one.name, size=one.file.size, digest=one.file.digest)
        for one in current.files.all()
    ]
    return EvidenceShape(
        id=row.pk,
        version=row.version,
        round=row.round_id,
        revision=current.number,
        title=current.title,
        kind=current.kind,
        description=current.description,
        day=current.day,
        valid_until=current.valid_until,
        files=files,
        measures=[one.measure_id for one in row.links.all() if one.is_live],
        submitted_by=row.submitted_by_id,
        submitted_at=row.submitted_at,
        state=row.state,
    )


def _file(row: Evidence, caller: Any, number: int) -> HttpResponseBase | None:
    """Of any revision; whoever fetched it has had it before their eyes, as on the page."""
    files = [one for revision in row.revisions.all() for one in revision.files.all() if one.pk == number]
    if not files:
        return None
    answer = attachment(files[0].file, files[0].name)
    record_opening(files, actor=caller.actor, at=caller.at)
    return answer


EVIDENCE = Resource(
    noun="evidence",
    title=_("佐证"),
    model=Evidence,
    rows=evidence_for,
    is_shown=is_open_to,
    shape=EvidenceShape,
    describe=describe,
    filters={
        "round": Filter("round"),
        "state": Filter("state", str, tuple(EvidenceState.values)),
    },
    downloads=(Download("files", _("佐证文件"), _file, inner="file"),),
)
