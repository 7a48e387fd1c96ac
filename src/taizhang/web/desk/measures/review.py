"""Looking again at a standing measure that was deemed complete (复核)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.ledger.measures.actions.review_standing import review_standing
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.lookup import measure_for, place_of
from taizhang.web.desk.session import today
from taizhang.web.desk.widgets import Day, day_field
from taizhang.web.going import told


class ReviewForm(ActForm):
    held_on = forms.DateField(label=gettext_lazy("复核日期"), widget=Day)
    holds = forms.TypedChoiceField(
        label=gettext_lazy("结论"),
        choices=[("1", gettext_lazy("仍在坚持")), ("0", gettext_lazy("没有坚持"))],
        coerce=lambda word: word == "1",
    )
    text = forms.CharField(
        label=gettext_lazy("看到的情况"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    next_on = day_field(gettext_lazy("下次复核的日期"))


@staff(methods=("GET", "POST"))
def review(request: HttpRequest, finding: int, measure: int) -> HttpResponse:
    row = measure_for(request, finding, measure)
    form = ReviewForm.of(request, row, held_on=today(request))
    if form.is_valid():
        facts = {name: form.cleaned_data[name] for name in ("held_on", "holds", "text", "next_on")}
        if form.carry_out(request, row, review_standing, **facts):
            return told(request, _("复核已记录"), place_of(row))
    return act_page(
        request, "measures/act.html", form, row, review_standing, measure=row, finding=row.finding
    )
