"""Evidence as observations, its files as resources with their digests (佐证)."""

from typing import Any

from taizhang.ledger.evidence.models import Evidence, EvidenceFile
from taizhang.publishing.exports.oscal.identity import Identity
from taizhang.publishing.exports.oscal.saying import day, filled, line, moment


def observation_of(piece: Evidence, name: Identity) -> dict[str, Any]:
    current = piece.current
    return filled(
        {
            "uuid": name.of("evidence", piece.pk),
            "title": line(current.title),
            "description": current.description or current.title,
            "methods": ["EXAMINE"],
            "relevant-evidence": [
                {"href": f"#{name.of('file', one.pk)}", "description": one.name}
                for one in current.files.all()
            ],
            "collected": day(current.day) if current.day else moment(piece.submitted_at),
            "expires": day(current.valid_until) if current.valid_until else "",
        }
    )


def resource_of(file: EvidenceFile, name: Identity) -> dict[str, Any]:
    """``href`` is where programs fetch it, with a token."""
    place = f"/api/v1/evidence/{file.revision.evidence_id}/files/{file.pk}"
    link = {"href": place, "hashes": [{"algorithm": "SHA-256", "value": file.file.digest}]}
    return {"uuid": name.of("file", file.pk), "title": file.name, "rlinks": [link]}
