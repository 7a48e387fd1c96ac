"""The switch that lets steps of a ladder be issued without a click (自动发出)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.supervision.actions.set_automatic import set_automatic
from taizhang.ledger.supervision.reading import automatic_steps, ladder_of
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.making import form_page
from taizhang.web.going import told


class AutomaticForm(ActForm):
    steps = forms.MultipleChoiceField(
        label=gettext_lazy("哪几级自动发出"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "seats"}),
        help_text=gettext_lazy("约谈要定时间和地点，只能由人发出。以打开的人的名义发出，留痕写明是自动发出"),
    )


@staff(Role.RECTIFIER, Role.OVERSIGHT, methods=("GET", "POST"))
def automatic(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    form = AutomaticForm.of(request, row, steps=[one.key for one in automatic_steps(row)])
    offered = [(one.key, one.name) for one in ladder_of(row) if not one.is_talk]
    form.fields["steps"].choices = offered  # type: ignore[attr-defined]
    if form.is_valid() and form.carry_out(request, row, set_automatic, steps=form.cleaned_data["steps"]):
        return told(request, _("自动发出已设定"), "round-supervision", row.pk)
    back = reverse("round-supervision", args=[row.pk])
    return form_page(request, form, set_automatic, row=row, back=back, about=row)
