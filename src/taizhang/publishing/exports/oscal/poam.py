"""The plan of action and milestones of a round (整改计划): findings as risks, measures as tasks, evidence as observations."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.journal.models import Entry
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.exports.oscal.identity import Identity
from taizhang.publishing.exports.oscal.parties import Parties
from taizhang.publishing.exports.oscal.proof import observation_of, resource_of
from taizhang.publishing.exports.oscal.risks import risk_of
from taizhang.publishing.exports.oscal.rows import Item, items_of
from taizhang.publishing.exports.oscal.saying import filled, line, moment

# The version of the model whose published schema the tests hold it against.
OSCAL_VERSION = "1.0.6"
PREPARED_BY = "prepared-by"


def poam_of(round: Round, *, at: datetime) -> dict[str, Any]:
    """As it stands now. Raises Refused where the round has no finding: the model wants one item at least."""
    items = items_of(round)
    if not items:
        raise Refused(_("这一轮还没有入账的问题，不能导出"))
    name = Identity(_base(round))
    parties = Parties(name)
    unit = parties.organization(round.organization)
    risks = [risk_of(item, name, parties) for item in items]
    pieces = {piece.pk: piece for item in items for piece in item.pieces}
    document = {
        "uuid": name.of("poam"),
        "metadata": {
            "title": line(round.title),
            "last-modified": moment(at),
            "version": str(round.version),
            "oscal-version": OSCAL_VERSION,
            "roles": [{"id": PREPARED_BY, "title": _("编制单位")}, *parties.roles],
            "parties": parties.told,
            "responsible-parties": [{"role-id": PREPARED_BY, "party-uuids": [unit]}],
        },
        "system-id": {"identifier-type": "https://ietf.org/rfc/rfc4122", "id": name.of("system")},
        "observations": [observation_of(one, name) for one in pieces.values()],
        "risks": risks,
        "poam-items": [_poam_item(item, name) for item in items],
        "back-matter": filled(
            {
                "resources": [
                    resource_of(file, name) for one in pieces.values() for file in one.current.files.all()
                ]
            }
        ),
    }
    return {"plan-of-action-and-milestones": filled(document)}


def _base(round: Round) -> str:
    first = (
        Entry.objects.filter(stream=round.stream).order_by("number").values_list("digest", flat=True).first()
    )
    return first or round.stream


def _poam_item(item: Item, name: Identity) -> dict[str, Any]:
    finding = item.finding
    return filled(
        {
            "uuid": name.of("item", finding.pk),
            "title": _("第 %(number)d 号问题") % {"number": finding.number},
            "description": finding.title,
            "related-observations": [
                {"observation-uuid": name.of("evidence", one.pk)} for one in item.pieces
            ],
            "related-risks": [{"risk-uuid": name.of("risk", finding.pk)}],
        }
    )
