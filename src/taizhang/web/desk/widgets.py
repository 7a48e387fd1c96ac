"""Fields that browsers know how to help with (输入)."""

from typing import Any

from django import forms


class Day(forms.DateInput):
    """A day picked from the browser's own calendar; it speaks ISO whatever the language of the page."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class Moment(forms.DateTimeInput):
    """A day and a time picked with the browser's own help."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%dT%H:%M")


def day_field(label: Any) -> forms.DateField:
    """A day that may be unknown."""
    return forms.DateField(label=label, required=False, widget=Day)
