"""The ladder of a round: its steps as rows of a form (督办阶梯)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.supervision.actions.set_ladder import set_ladder
from taizhang.ledger.supervision.ladder_presets import PRESETS
from taizhang.ledger.supervision.ladders import ADDRESSED, LIT, STEPS_MAX, LadderStep
from taizhang.ledger.supervision.reading import ladder_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.lookup import round_for
from taizhang.web.going import told

SPARE_ROWS = 1
UNITS = (("working", gettext_lazy("个工作日")), ("calendar", gettext_lazy("天")))


class LadderForm(ActForm):
    """A row per step and a blank one; a row without a name falls away."""

    def __init__(self, *args: Any, rows: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = min(rows, STEPS_MAX)
        for row in range(1, self.rows + 1):
            self.fields |= _fields(row)

    @property
    def lines(self) -> list[dict[str, forms.BoundField]]:
        names = ("name", "word", "light", "late_days", "addressed", "reply_days", "unit", "is_talk")
        return [{name: self[f"{name}_{row}"] for name in names} for row in range(1, self.rows + 1)]

    @property
    def steps(self) -> list[LadderStep]:
        return [
            _step(row, self.cleaned_data)
            for row in range(1, self.rows + 1)
            if self.cleaned_data[f"name_{row}"]
        ]


def _fields(row: int) -> dict[str, forms.Field]:
    return {
        f"name_{row}": forms.CharField(label=_("名称"), required=False, max_length=20),
        f"word_{row}": forms.CharField(label=_("文号用字"), required=False, max_length=8),
        f"light_{row}": forms.ChoiceField(label=_("亮到"), choices=[(one.value, one.label) for one in LIT]),
        f"late_days_{row}": forms.IntegerField(
            label=_("超期满几天"), required=False, min_value=0, max_value=365
        ),
        f"addressed_{row}": forms.MultipleChoiceField(
            label=_("发给"),
            required=False,
            choices=[(one.value, one.label) for one in ADDRESSED],
            widget=forms.CheckboxSelectMultiple(attrs={"class": "seats"}),
        ),
        f"reply_days_{row}": forms.IntegerField(
            label=_("几天内回复（0 为不要求）"), required=False, min_value=0, max_value=180
        ),
        f"unit_{row}": forms.ChoiceField(label=_("按什么算"), choices=UNITS),
        f"is_talk_{row}": forms.BooleanField(label=_("约谈"), required=False),
    }


def _step(row: int, said: dict[str, Any]) -> LadderStep:
    return LadderStep(
        key=f"{row}-{said[f'word_{row}']}"[:24],
        name=said[f"name_{row}"],
        word=said[f"word_{row}"],
        light=said[f"light_{row}"],
        addressed=tuple(said[f"addressed_{row}"]),
        late_days=said[f"late_days_{row}"] or 0,
        reply_days=said[f"reply_days_{row}"] or 0,
        working=said[f"unit_{row}"] == "working",
        is_talk=said[f"is_talk_{row}"],
    )


def shown(steps: Sequence[LadderStep]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for row, step in enumerate(steps, 1):
        plain = step.plain | {"unit": "working" if step.working else "calendar"}
        facts |= {f"{name}_{row}": value for name, value in plain.items() if name not in ("key", "working")}
    return facts


@staff(Role.RECTIFIER, Role.OVERSIGHT, methods=("GET", "POST"))
def ladder(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    preset = PRESETS.get(request.GET.get("preset", ""))
    begun = list(preset.steps) if preset else ladder_of(row)
    posted = sum(f"name_{at}" in request.POST for at in range(1, STEPS_MAX + 1))
    form = LadderForm(
        request.POST or None,
        initial={"version": row.version, **shown(begun)},
        rows=posted or len(begun) + SPARE_ROWS,
        auto_id="%s",
    )
    if form.is_valid() and form.carry_out(request, row, set_ladder, steps=form.steps):
        return told(request, _("督办阶梯已设定"), "round-supervision", row.pk)
    context = {"round": row, "form": form, "presets": PRESETS}
    return render(request, "supervision/ladder.html", context, status=form.status if form.is_bound else 200)
