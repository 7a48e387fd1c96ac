"""Texts and numbers as they are sent (文字、数字): bounded, and without characters that no database keeps."""

import re
from typing import Annotated, Any

from django.apps import apps
from django.db.models import CharField, Model
from pydantic import AfterValidator, Field

# As much as a long document; what a column holds less of is said by the column.
CHARACTERS_MAX = 200_000
# Where an act writes into a row that is neither its subject nor what it makes: the column that the text ends up in.
COLUMNS = {
    ("", "seen_digest"): "writeoffs.Application.digest",
    ("enrol", "name"): "accounts.Person.name",
    ("enrol", "title"): "accounts.Person.title",
    ("enrol", "username"): "accounts.Account.username",
    ("enrol", "password"): "accounts.Account.password",
    **{
        (act, name): f"meetings.Record.{name}"
        for act in ("record_meeting", "correct_meeting")
        for name in ("kind", "place", "reason")
    },
    **{
        (act, name): f"measures.Measure.{name}_name"
        for act in ("set_task", "break_down")
        for name in ("leader", "person")
    },
    **{
        (act, name): f"keywork.KeyTask.{name}"
        for act in ("set_task", "describe_task")
        for name in ("source", "source_document")
    },
    ("open_programme", "number_template"): "keywork.Programme.number_template",
    ("set_schedule", "name"): "schedules.Schedule.name",
    ("set_schedule", "source"): "schedules.Schedule.source",
    ("reach", "name"): "measures.Milestone.name",
    ("open_book", "kind"): "books.Book.register",
    ("report_value", "source"): "indicators.ReportedValue.source",
    ("report_value", "explanation"): "indicators.ReportedValue.explanation",
    ("set_target", "basis"): "indicators.Target.basis",
    ("freeze_figure", "purpose"): "indicators.Receipt.purpose",
    ("strike_meeting", "reason"): "meetings.Record.reason",
    ("confirm_intake", "title"): "rounds.Round.title",
    ("confirm_intake", "inspector"): "rounds.Round.inspector",
    **{
        ("revise_measure", name): f"rounds.DraftMeasure.{name}"
        for name in ("leader", "lead_unit", "person", "due")
    },
    **{
        (act, name): f"evidence.EvidenceRevision.{name}"
        for act in ("submit", "prepare", "redraft", "renew")
        for name in ("title", "kind")
    },
}
NUMBER_MAX = 2**31 - 1
ITEMS_MAX = 1000
# Control characters other than line breaks and tabs.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def _printable(text: str) -> str:
    if UNPRINTABLE.search(text):
        raise ValueError("unprintable")
    return text


def text_of(characters: int = CHARACTERS_MAX) -> Any:
    return Annotated[str, Field(max_length=characters), AfterValidator(_printable)]


def number() -> Any:
    return Annotated[int, Field(ge=0, le=NUMBER_MAX)]


def exact() -> Any:
    """An exact decimal number, sent as text: a JSON number would pass through a float."""
    return Annotated[str, Field(pattern=r"^-?\d{1,20}(\.\d{1,4})?$")]


def key() -> Any:
    """The key of a row."""
    return Annotated[int, Field(ge=1, le=NUMBER_MAX)]


def items_of(kind: Any) -> Any:
    return Annotated[list[kind], Field(max_length=ITEMS_MAX)]


def room_for(act: str, name: str, models: tuple[type[Model], ...]) -> int:
    """How long a text called ``name`` may be: as long as the narrowest column of that name in these models."""
    if column := COLUMNS.get((act, name)) or COLUMNS.get(("", name)):
        return width_of(column)
    named = [
        field.max_length
        for model in models
        for field in model._meta.get_fields()
        if isinstance(field, CharField) and field.name in (name, f"{name}_name", f"{name}_text")
    ]
    return min((length for length in named if length), default=CHARACTERS_MAX)


def width_of(column: str) -> int:
    """``app.Model.column`` as a number of characters."""
    app, model, name = column.split(".")
    width: int = apps.get_model(app, model)._meta.get_field(name).max_length
    return width
