"""What a list of a round is called there, and which columns it has for everybody (清单设置)."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.lists.actions.arrange_list import arrange_list
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.columns import COLUMNS, keys_of, list_name
from taizhang.web.desk.findings.place import address_of
from taizhang.web.desk.findings.wanted import Wanted
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor
from taizhang.web.going import told


class ArrangementForm(ActForm):
    """A place in the order for each column; a column without one is left out."""

    called = forms.CharField(label=gettext_lazy("清单名称"), max_length=20)

    def __init__(self, *args: Any, grain: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = COLUMNS[grain]
        for key, column in self.known.items():
            self.fields[f"column_{key}"] = forms.IntegerField(
                label=str(column.title), required=False, min_value=1, max_value=99
            )

    @property
    def places(self) -> list[forms.BoundField]:
        return [self[f"column_{key}"] for key in self.known]

    @property
    def columns(self) -> list[str]:
        placed = [(self.cleaned_data[f"column_{key}"], key) for key in self.known]
        return [key for place, key in sorted((one for one in placed if one[0]), key=lambda one: one[0])]


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def arrangement(request: HttpRequest, round: int) -> HttpResponse:
    rounds = rounds_for(actor(request)).select_related("arrangement")
    row, wanted = get_object_or_404(rounds, pk=round), Wanted.of(request.GET)
    initial = {"version": row.version, "called": list_name(wanted.name, row)}
    initial |= {f"column_{key}": place for place, key in enumerate(keys_of(wanted.name, row), 1)}
    form = ArrangementForm(request.POST or None, initial=initial, grain=wanted.grain, auto_id="%s")
    if form.is_valid():
        facts = {"list": wanted.name, "called": form.cleaned_data["called"], "columns": form.columns}
        if form.carry_out(request, row, arrange_list, **facts):
            back = address_of("ledger", row) + wanted.address(columns="")
            return told(request, _("清单已按“%(name)s”设置") % {"name": facts["called"]}, back)
    why = None if form.is_bound else arrange_list.refusal(row, actor(request))
    said = {"form": form, "round": row, "title": arrange_list.title, "why": why, "wanted": wanted}
    return render(request, "findings/arrangement.html", said, status=form.status if form.is_bound else 200)
