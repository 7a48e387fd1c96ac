"""Every published bulletin with what became of it (公布目录): for feeds, open data and search engines. Three statements."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count
from django.db.models.functions import Substr

from taizhang.publishing.bulletins.models import Publication, PublishedFigure, PublishedFinding

OPENING_CHARACTERS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """``opening`` is how the text begins, ``figures`` and ``findings`` how many it has: nothing of these where it is hidden."""

    slug: str
    title: str
    issuer: str
    dated: date
    digest: str
    published_at: datetime
    opening: str
    corrects: str | None
    corrects_title: str | None
    reason: str
    withdrawn_at: datetime | None
    why_withdrawn: str | None
    is_hidden: bool
    has_proof: bool
    figures: int = 0
    findings: int = 0
    corrected_by: "Listed | None" = None

    @property
    def changed_at(self) -> datetime:
        """When something was last said of it: it was published, corrected or withdrawn."""
        corrected_at = self.corrected_by.published_at if self.corrected_by else None
        return max(one for one in (self.published_at, self.withdrawn_at, corrected_at) if one)


FACTS = {
    "corrects": "corrects__slug",
    "corrects_title": "corrects__title",
    "withdrawn_at": "withdrawal__withdrawn_at",
    "why_withdrawn": "withdrawal__reason",
    "is_hidden": "withdrawal__is_hidden",
    "has_proof": "proof__pk",
}
OWN = ("slug", "title", "issuer", "dated", "digest", "published_at", "reason")


def listed() -> Sequence[Listed]:
    """The latest first; those whose text was hidden are among them."""
    rows = Publication.objects.filter(is_public=True).annotate(opening=Substr("text", 1, OPENING_CHARACTERS))
    figures, findings = _counted(PublishedFigure), _counted(PublishedFinding)
    made = [
        _of(row, figures, findings)
        for row in rows.order_by("-published_at", "-pk").values(*OWN, "opening", *FACTS.values())
    ]
    # The latest one counts: of several corrections of one text it stands first.
    later: dict[str, Listed] = {}
    for one in made:
        if one.corrects:
            later.setdefault(one.corrects, one)
    return [replace(one, corrected_by=later.get(one.slug)) for one in made]


def _counted(model: type[PublishedFigure] | type[PublishedFinding]) -> dict[str, int]:
    rows = model._default_manager.order_by().values("publication__slug").annotate(rows=Count("pk"))
    return dict(rows.values_list("publication__slug", "rows"))


def _of(row: dict[str, Any], figures: dict[str, int], findings: dict[str, int]) -> Listed:
    slug, is_hidden = row["slug"], bool(row["withdrawal__is_hidden"])
    facts: dict[str, Any] = {name: row[name] for name in OWN}
    facts |= {name: row[field] for name, field in FACTS.items()}
    facts |= {"is_hidden": is_hidden, "has_proof": bool(row["proof__pk"]) and not is_hidden}
    if is_hidden:
        return Listed(**facts, opening="")
    facts |= {"figures": figures.get(slug, 0), "findings": findings.get(slug, 0)}
    return Listed(**facts, opening=row["opening"])
