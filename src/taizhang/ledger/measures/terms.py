"""What was agreed about a measure (措施约定): wording, who carries it out, by when, of what kind, in which stages."""

from datetime import date
from typing import Any

from django.db.models import F
from django.db.models.functions import Coalesce

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.measures.milestones import stages_of, write_milestones
from taizhang.ledger.measures.models import Measure


def terms_of(measure: Measure) -> dict[str, Any]:
    """Plain facts, as a plan shows and binds them."""
    # Only where there are any: what was asked for before they could be agreed keeps its digest.
    helping = {"co_units": list(measure.co_units)} if measure.co_units else {}
    return helping | {
        "text": measure.text,
        "office": measure.office_id,
        "unit_name": measure.unit_name,
        "leader": measure.leader_name,
        "person": measure.person_name,
        "due_date": measure.due_date.isoformat() if measure.due_date else None,
        "kind": str(measure.kind),
        "milestones": [
            [one.name, one.due_date.isoformat() if one.due_date else None] for one in stages_of(measure)
        ],
    }


def write_terms(measure: Measure, terms: dict[str, Any]) -> None:
    """The measure as it is agreed anew; the first agreed date is kept."""
    due = day_of(terms["due_date"])
    office = Organization.objects.filter(pk=terms["office"]).first()
    Measure.objects.filter(pk=measure.pk).update(
        text=terms["text"],
        office=office,
        unit_name=terms["unit_name"],
        leader_name=terms["leader"],
        person_name=terms["person"],
        kind=terms["kind"],
        co_units=terms.get("co_units", measure.co_units),
    )
    write_milestones(measure, [(name, day_of(day)) for name, day in terms["milestones"]])
    if due != measure.due_date:
        move_date(measure, due)


def move_date(measure: Measure, due: date | None, *, extensions: int = 0) -> None:
    """A further date beside the original one, which statistics go by."""
    Measure.objects.filter(pk=measure.pk).update(
        original_due_date=Coalesce("original_due_date", "due_date"),
        due_date=due,
        extensions=F("extensions") + extensions,
    )


def day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
