"""Who is named in the plan (责任方): units, offices and people, each once."""

from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Organization
from taizhang.publishing.exports.oscal.identity import Identity
from taizhang.publishing.exports.oscal.saying import filled, line

LEAD_UNIT, LEADER, PERSON = "lead-unit", "leader", "responsible-person"


class Parties:
    """Fills while the plan is written; ``told`` and ``roles`` are what the head of the document says."""

    def __init__(self, name: Identity) -> None:
        self.name = name
        self.known: dict[str, dict[str, Any]] = {}

    @property
    def told(self) -> list[dict[str, Any]]:
        return list(self.known.values())

    @property
    def roles(self) -> list[dict[str, str]]:
        return [
            {"id": LEAD_UNIT, "title": _("牵头单位")},
            {"id": LEADER, "title": _("责任领导")},
            {"id": PERSON, "title": _("责任人")},
        ]

    def organization(self, row: Organization) -> str:
        short = line(row.short_name) if row.short_name else ""
        return self._party("organization", row.pk, {"name": line(row.name), "short-name": short})

    def unit_called(self, called: str) -> str:
        """A unit that a document names and that is no node of the tree."""
        return self._party("organization", called, {"name": line(called)})

    def person(self, called: str) -> str:
        """By the name in the ledger: there may be no account behind it."""
        return self._party("person", called, {"name": line(called)})

    def _party(self, kind: str, key: object, facts: dict[str, str]) -> str:
        uuid = self.name.of("party", kind, key)
        self.known.setdefault(uuid, filled({"uuid": uuid, "type": kind, **facts}))
        return uuid
