"""How much room the evidence of each unit takes (佐证容量)."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.evidence.models import EvidenceFile
from taizhang.ledger.evidence.queries import biggest_files, count_pieces
from taizhang.ledger.evidence.quota import used_by
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.session import actor

LARGEST_SHOWN = 10
UNITS_SHOWN = 100


@dataclass(frozen=True)
class Room:
    """``used`` and ``most`` in bytes; ``percent`` is rounded up, so that a full unit never reads as nearly full."""

    unit: Organization
    used: int
    most: int
    pieces: int
    largest: list[EvidenceFile]

    @property
    def percent(self) -> int:
        return -(-self.used * 100 // self.most) if self.most else 100


@staff(Role.RECTIFIER, Role.OVERSIGHT)
def storage(request: HttpRequest) -> HttpResponse:
    visible = rounds_for(actor(request)).order_by().values("organization")
    units = Organization.objects.filter(pk__in=visible).order_by("path")[:UNITS_SHOWN]
    return render(request, "evidence/storage.html", {"rooms": [_room(one) for one in units], **_limits()})


def _room(unit: Organization) -> Room:
    largest = list(biggest_files(unit)[:LARGEST_SHOWN])
    return Room(unit, used_by(unit), settings.EVIDENCE_UNIT_MAX_BYTES, count_pieces(unit), largest)


def _limits() -> dict[str, int]:
    return {
        "file_bytes": settings.UPLOAD_MAX_BYTES,
        "piece_bytes": settings.EVIDENCE_PIECE_MAX_BYTES,
        "piece_files": settings.EVIDENCE_PIECE_FILES_MAX,
    }
