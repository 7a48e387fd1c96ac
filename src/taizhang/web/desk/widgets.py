"""Fields that browsers know how to help with (输入)."""

from typing import Any

from django import forms


class Day(forms.DateInput):
    """A day picked from the browser's own calendar; it speaks ISO whatever the language of the page."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


def day_field(label: Any) -> forms.DateField:
    """A day that may be unknown."""
    return forms.DateField(label=label, required=False, widget=Day)
