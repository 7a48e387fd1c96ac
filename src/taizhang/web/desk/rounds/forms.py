"""Forms that correct what is proposed (录入表单)."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure
from taizhang.ledger.rounds.naming import in_one_line
from taizhang.web.desk.forms import ActForm

# 分号、句号 end a measure more often than not: a first proposal for the places to split at.
PIECE = re.compile(r"[^;;。\n]+[;;。]?")


def lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class LinesField(forms.CharField):
    """One thing a line; cleans to a list."""

    def clean(self, value: Any) -> Sequence[str]:
        return [one.strip() for one in str(super().clean(value)).splitlines() if one.strip()]


class CorrectionForm(ActForm):
    @property
    def facts(self) -> dict[str, Any]:
        """What the person entered, as the act wants it."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class FindingForm(CorrectionForm):
    title = forms.CharField(label=_("问题"), widget=lines(3))
    path = LinesField(label=_("所属标题"), widget=lines(2), required=False, help_text=_("由大到小，每行一级"))

    @staticmethod
    def shown(draft: DraftFinding) -> dict[str, Any]:
        return {"title": draft.title, "path": "\n".join(draft.path)}


class MeasureForm(CorrectionForm):
    text = forms.CharField(label=_("措施"), widget=lines(4))
    leader = forms.CharField(label=_("牵头领导"), required=False, max_length=60)
    lead_unit = forms.CharField(
        label=_("责任单位"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"list": "offices"}),
    )
    co_units = forms.CharField(
        label=_("配合单位"), required=False, max_length=300, help_text=_("几个单位用顿号隔开")
    )
    person = forms.CharField(label=_("责任人"), required=False, max_length=60)
    due = forms.CharField(
        label=_("完成时限"),
        required=False,
        max_length=60,
        help_text=_("照文件原样写，例如“2026年6月底前”“长期坚持”"),
    )

    @staticmethod
    def shown(measure: DraftMeasure) -> dict[str, Any]:
        plain = {name: getattr(measure, name) for name in ("text", "leader", "lead_unit", "person", "due")}
        return plain | {"co_units": in_one_line(measure.co_units)}


class NewMeasureForm(CorrectionForm):
    text = forms.CharField(label=_("措施"), widget=lines(4))


class PiecesForm(CorrectionForm):
    pieces = LinesField(
        label=_("每行一项措施"), widget=lines(6), help_text=_("已先在分号、句号处分行，请按需要合并或再分")
    )

    @staticmethod
    def shown(measure: DraftMeasure) -> dict[str, Any]:
        return {"pieces": "\n".join(one.strip() for one in PIECE.findall(measure.text) if one.strip())}


class HomeForm(CorrectionForm):
    to = forms.TypedChoiceField(label=_("移到哪一条问题"), coerce=int)

    def __init__(self, *args: Any, homes: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = homes  # type: ignore[attr-defined]


class InclusionForm(CorrectionForm):
    """A button says which way; an unknown word is refused."""

    is_included = forms.TypedChoiceField(choices=[("1", "1"), ("0", "0")], coerce=lambda word: word == "1")


class DiscardForm(CorrectionForm):
    reason = forms.CharField(label=_("放弃的原因"), widget=lines(2))
