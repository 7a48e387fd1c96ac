"""What somebody else wrote meanwhile, beside what was typed (他人已先更新)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django import forms
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from taizhang.bureau.journal.queries import Said, since


@dataclass(frozen=True)
class Difference:
    """One field in two wordings, as people read them."""

    label: str
    typed: str
    standing: str


@dataclass(frozen=True)
class Overtaken:
    """``happened`` are the acts that the person had not seen, oldest first."""

    happened: Sequence[Said]
    differences: Sequence[Difference]


def overtaken(form: forms.Form, row: Any, seen: int, standing: Mapping[str, Any]) -> Overtaken:
    """``standing`` are the values that the ledger has now, by field, where the form changes values that stand there."""
    return Overtaken(since(row, seen), [*_differences(form, standing)])


def _differences(form: forms.Form, standing: Mapping[str, Any]) -> Sequence[Difference]:
    pairs = [(form[name], form.cleaned_data.get(name), value) for name, value in standing.items()]
    read = [Difference(str(one.label), _read(one, typed), _read(one, now)) for one, typed, now in pairs]
    return [one for one in read if one.typed != one.standing]


def _read(field: forms.BoundField, value: Any) -> str:
    """A value as the form would say it, whether it is what was entered or what stands in the ledger."""
    if value is None or value == "":
        return _("（空）")
    if isinstance(value, date):
        return date_format(value, "DATE_FORMAT")
    if isinstance(value, time):
        return time_format(value, "TIME_FORMAT")
    if isinstance(value, dict):
        return "\n".join(f"{one}：{said}" for one, said in value.items()) or _("（空）")
    if hasattr(value, "pk") or isinstance(value, str | int):
        return _chosen(field, value)
    return _several(field, value)


def _several(field: forms.BoundField, values: Any) -> str:
    between = "\n" if isinstance(field.field.widget, forms.Textarea) else pgettext("between names", "、")
    return between.join(_chosen(field, one) for one in values) or _("（空）")


def _chosen(field: forms.BoundField, value: Any) -> str:
    """What is chosen from a list is said by its name there."""
    if hasattr(value, "pk"):
        return str(value)
    if isinstance(field.field, forms.ModelChoiceField):
        return str(field.field.queryset.filter(pk=value).first() or value)  # type: ignore[union-attr]
    named = {str(key): str(name) for key, name in getattr(field.field, "choices", ()) or ()}
    return named.get(str(value), str(value)).replace("\r\n", "\n").strip()
