"""Values as the model of NIST wants them (写法)."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from django.utils.timezone import get_current_timezone, make_aware


def filled(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is empty: a list there has one item at least, a text one letter."""
    return {name: value for name, value in facts.items() if value not in ("", None, [], {})}


def line(text: str) -> str:
    """One line without spaces around it, never empty."""
    return " ".join(text.split()) or "—"


def moment(value: datetime) -> str:
    return value.astimezone(get_current_timezone()).isoformat(timespec="seconds")


def day(value: date) -> str:
    """The beginning of the day here: the model knows moments only."""
    return moment(make_aware(datetime.combine(value, time.min)))
