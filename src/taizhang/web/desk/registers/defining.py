"""The fields that say what is counted (口径栏目)."""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.indicators.defining import MOST_PLACES, DefinitionFacts

FORMULA = {"rows": 8, "class": "code", "spellcheck": "false"}


class FormulaField(forms.CharField):
    """A formula as it is kept (JSON); empty for a figure that is only reported."""

    widget = forms.Textarea(attrs=FORMULA)

    def clean(self, value: Any) -> dict[str, Any]:
        text = super().clean(value)
        if not text.strip():
            return {}
        try:
            data = json.loads(text)
        except ValueError as error:
            raise forms.ValidationError(_("算式不是合格的 JSON：%(why)s") % {"why": error}) from error
        if not isinstance(data, dict):
            raise forms.ValidationError(_("算式应当是一个 JSON 对象"))
        return data


class DefinitionFields(forms.Form):
    title = forms.CharField(label=gettext_lazy("指标名称"), max_length=60)
    unit = forms.CharField(label=gettext_lazy("计量单位"), max_length=20, required=False)
    places = forms.IntegerField(label=gettext_lazy("小数位数"), min_value=0, max_value=MOST_PLACES, initial=0)
    wording = forms.CharField(
        label=gettext_lazy("口径（公开给群众看的说明）"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("数的是什么、从什么时候起、由谁认定、含不含边界"),
    )
    formula = FormulaField(
        label=gettext_lazy("算式"),
        required=False,
        max_length=8000,
        help_text=gettext_lazy("写法见操作手册“指标的算式”一节；留空则只收填报值"),
    )
    per = FormulaField(label=gettext_lazy("分母的算式"), required=False, max_length=8000)
    is_share = forms.BooleanField(label=gettext_lazy("是占比（按百分数，增减按百分点）"), required=False)

    @property
    def facts(self) -> DefinitionFacts:
        names = ("title", "unit", "wording", "formula", "per", "is_share", "places")
        return DefinitionFacts(**{name: self.cleaned_data[name] for name in names})

    @staticmethod
    def as_entered(facts: Mapping[str, Any]) -> dict[str, Any]:
        """The facts as the form shows them."""
        told = {
            name: json.dumps(facts[name], ensure_ascii=False, indent=1)
            for name in ("formula", "per")
            if facts[name]
        }
        return {**facts, "formula": "", "per": "", **told}
