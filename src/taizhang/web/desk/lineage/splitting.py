"""Splitting one finding into several, the measures handed out by hand (拆分问题)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.findings.models import Finding
from taizhang.ledger.lineage.actions.split_finding import split_finding
from taizhang.ledger.lineage.moving import Part
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import finding_for
from taizhang.web.going import told

PARTS_MAX = 4


class SplitForm(ActForm):
    """A wording for each part, a choice of part for each measure."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measures: Sequence[int] = ()
        for part in range(1, PARTS_MAX + 1):
            self.fields[f"title_{part}"] = forms.CharField(
                label=_("第 %(n)d 个问题的表述") % {"n": part},
                required=part <= 2,
                max_length=4000,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def hand_out(self, finding: Finding) -> None:
        """Add the choices for the measures that the finding has now."""
        rows = list(finding.measures.order_by("number"))
        self.measures = [one.number for one in rows]
        parts = [(str(n), _("第 %(n)d 个问题") % {"n": n}) for n in range(1, PARTS_MAX + 1)]
        for one in rows:
            said = {"n": one.number, "text": one.text[:60]}
            self.fields[f"measure_{one.number}"] = forms.ChoiceField(
                label=_("措施 %(n)d：%(text)s 归入") % said, choices=parts
            )
        self.fields["reason"] = forms.CharField(
            label=gettext_lazy("拆分的理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
        )

    @property
    def parts(self) -> list[Part]:
        said = self.cleaned_data
        chosen = {n: [one for one in self.measures if said[f"measure_{one}"] == str(n)] for n in _numbers()}
        return [
            Part(title=said[f"title_{n}"], measures=chosen[n])
            for n in _numbers()
            if said[f"title_{n}"].strip() or chosen[n]
        ]


def _numbers() -> range:
    return range(1, PARTS_MAX + 1)


@staff(methods=("GET", "POST"))
def split(request: HttpRequest, finding: int) -> HttpResponse:
    row = finding_for(request, finding)
    form = SplitForm.of(request, row, title_1=row.title)
    form.hand_out(row)
    if form.is_valid():
        facts = {"parts": form.parts, "reason": form.cleaned_data["reason"]}
        if form.carry_out(request, row, split_finding, **facts):
            return told(request, _("已拆分，原问题留有记录"), reverse("finding", args=[row.pk]))
    return act_page(request, "findings/act.html", form, row, split_finding, finding=row)
