"""All notices that somebody sees, and the form for a new one (督办文书)."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.queries import offices_of
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import MeasureState
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.supervision.actions.issue_notice import Demand, issue_notice
from taizhang.ledger.supervision.ladders import LadderStep
from taizhang.ledger.supervision.queries import notices_for
from taizhang.ledger.supervision.reading import ladder_of, reply_day
from taizhang.ledger.supervision.recipients import recipients_of
from taizhang.ledger.supervision.states import OPEN, NoticeState
from taizhang.ledger.supervision.wording import proposed_demand
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.making import MakeForm
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.widgets import Moment
from taizhang.web.going import told

ROWS = 50


@staff()
def notices(request: HttpRequest) -> HttpResponse:
    by, state = actor(request), request.GET.get("state", "open")
    rows = notices_for(by)
    if state == "open":
        rows = rows.filter(state__in=OPEN)
    elif state in NoticeState.values:
        rows = rows.filter(state=state)
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    shown = {"page": page, "rows": list(page), "state": state, "states": NoticeState.choices, "q": ""}
    return render(request, "supervision/notices.html", shown)


class NoticeForm(MakeForm):
    step = forms.ChoiceField(label=gettext_lazy("用哪一级"))
    office = forms.ModelChoiceField(
        Organization.objects.none(), label=gettext_lazy("发给哪个股室"), empty_label=gettext_lazy("请选择")
    )
    measures = forms.ModelMultipleChoiceField(
        Measure.objects.none(),
        label=gettext_lazy("涉及的措施"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "seats wide"}),
    )
    text = forms.CharField(
        label=gettext_lazy("督办要求"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6})
    )
    talk_at = forms.DateTimeField(
        label=gettext_lazy("约谈时间"),
        required=False,
        widget=Moment,
        help_text=gettext_lazy("只有约谈要填"),
    )
    talk_place = forms.CharField(label=gettext_lazy("约谈地点"), max_length=120, required=False)


@staff(methods=("GET", "POST"))
def notice_new(request: HttpRequest, pk: int) -> HttpResponse:
    row = round_for(request, pk)
    ladder = ladder_of(row)
    form = _form(request, row, ladder)
    why = "" if issue_notice.is_open_to(row, actor(request)) else _("您的任职不能发督办文书")
    if not why and form.is_valid() and (made := form.make(request, issue_notice, row, **_facts(form))):
        return told(request, _("%(title)s已发出") % {"title": made.title}, "supervision-notice", made.pk)
    step, office = _chosen(request, ladder, form)
    shown = {"round": row, "form": form, "why": why, "step": step, "office": office}
    shown |= _goes_to(request, step, office)
    return render(request, "supervision/new.html", shown, status=form.status if form.is_bound else 200)


def _facts(form: NoticeForm) -> dict[str, Any]:
    said = form.entered
    demand = Demand(
        step=said["step"], text=said["text"], talk_at=said["talk_at"], talk_place=said["talk_place"]
    )
    return {"addressee": said["office"], "measures": list(said["measures"]), "demand": demand}


def _form(request: HttpRequest, row: Round, ladder: list[LadderStep]) -> NoticeForm:
    step, office = _chosen(request, ladder, None)
    wanted = [int(one) for one in request.GET.getlist("measure") if one.isdigit()][:100]
    below = Measure.objects.filter(finding__round=row).exclude(state=MeasureState.DONE)
    mine = below.filter(pk__in=wanted) if wanted else below.filter(office=office) if office else below
    chosen = list(mine.select_related("finding")[:100])
    form = NoticeForm.of(
        request,
        step=step.key if step else ladder[0].key,
        office=office,
        measures=[one.pk for one in chosen],
        text=proposed_demand(step or ladder[0], chosen, today(request)),
    )
    form.fields["step"].choices = [(one.key, one.name) for one in ladder]  # type: ignore[attr-defined]
    form.fields["office"].queryset = offices_of(row.organization)  # type: ignore[attr-defined]
    offered = below.filter(pk__in=[one.pk for one in chosen]) if request.method == "GET" else below
    form.fields["measures"].queryset = offered.select_related("finding")  # type: ignore[attr-defined]
    form.fields["measures"].label_from_instance = _named  # type: ignore[attr-defined]
    return form


def _named(measure: Measure) -> str:
    return f"{measure.finding.number}-{measure.number} {measure.text[:60]}"


def _chosen(
    request: HttpRequest, ladder: list[LadderStep], form: NoticeForm | None
) -> tuple[LadderStep | None, Organization | None]:
    said = request.POST if form is not None and form.is_bound else request.GET
    step = next((one for one in ladder if one.key == said.get("step")), None)
    key = said.get("office", "")
    office = Organization.objects.filter(pk=key).first() if key.isdigit() else None
    return step, office


def _goes_to(request: HttpRequest, step: LadderStep | None, office: Organization | None) -> dict[str, Any]:
    """Before it is issued: to whom it goes, and until when a reply is due."""
    if step is None or office is None:
        return {"people": None, "reply": None}
    day = today(request)
    due = reply_day(day, step.reply_days, working=step.working)
    return {"people": recipients_of(step, office, on=day), "reply": due}
