"""What the public is told of a publication beside its text (公开内容): figures, findings, corrections, withdrawal. Values, never rows."""

from collections.abc import Sequence
from typing import Any

from taizhang.publishing.bulletins.models import Publication, PublishedFigure, PublishedFinding, Withdrawal

FIGURE = (
    *(
        "number",
        "text",
        "start",
        "end",
        "source",
        "code",
        "title",
        "wording",
        "unit",
        "value",
        "on",
        "base",
        "change",
    ),
    *("is_points", "counted_by", "rows", "digest", "receipt"),
)
FINDING = ("number", "key", "heading", "text", "standing", "measures", "done")
# Of what is shown at all: nothing that stays in the house, nothing whose text was taken out of sight.
SEEN = {"publication__is_public": True}
HIDDEN = {"publication__withdrawal__is_hidden": True}


def figures_of(slug: str) -> Sequence[dict[str, Any]]:
    rows = PublishedFigure.objects.filter(publication__slug=slug, **SEEN).exclude(**HIDDEN)
    return [dict(one) for one in rows.order_by("number").values(*FIGURE)]


def figure_of(slug: str, number: int) -> dict[str, Any] | None:
    return next((one for one in figures_of(slug) if one["number"] == number), None)


def findings_of(slug: str) -> Sequence[dict[str, Any]]:
    rows = PublishedFinding.objects.filter(publication__slug=slug, **SEEN).exclude(**HIDDEN)
    return [dict(one) for one in rows.order_by("number").values(*FINDING)]


def course_of(key: str) -> Sequence[dict[str, Any]]:
    """A finding through all bulletins that name it, the earliest first."""
    rows = PublishedFinding.objects.filter(key=key, **SEEN).exclude(**HIDDEN)
    facts = (*FINDING, "publication__slug", "publication__title", "publication__dated")
    return [dict(one) for one in rows.order_by("publication__dated", "publication").values(*facts)]


def withdrawal_of(slug: str) -> dict[str, Any] | None:
    rows = Withdrawal.objects.filter(publication__slug=slug, **SEEN)
    facts = ("reason", "is_hidden", "withdrawn_at", "publication__digest", "publication__title")
    row = rows.values(*facts).first()
    return dict(row) if row else None


def frozen_facts_of(slug: str) -> dict[str, Any]:
    """What its digest covers besides the words, the figures and the findings, in the form in which it is covered."""
    told = ("as_of", "corrects__slug", "correction", "reason")
    row = Publication.objects.filter(slug=slug, is_public=True).values(*told).get()
    corrects = [row["corrects__slug"], row["correction"], row["reason"]] if row["corrects__slug"] else None
    return {"as_of": row["as_of"], "corrects": corrects}


def corrections_of(slug: str) -> dict[str, Any]:
    """What this one corrects and why, and those that correct it, the latest last."""
    row = Publication.objects.filter(slug=slug, is_public=True).values(
        "corrects__slug", "corrects__title", "reason"
    )
    later = Publication.objects.filter(corrects__slug=slug, is_public=True).order_by("correction")
    found = row.first()
    return {
        "corrects": dict(found) if found and found["corrects__slug"] else None,
        "corrected_by": [dict(one) for one in later.values("slug", "title", "reason", "dated")],
    }
