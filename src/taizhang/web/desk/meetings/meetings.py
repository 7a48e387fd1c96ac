"""The register of meetings: which ones, and how many of each kind in the period (会议登记)."""

from django import forms
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.meetings.kinds import CHOICES
from taizhang.bureau.meetings.queries import counted_by_kind, filtered, meetings_for
from taizhang.bureau.meetings.states import ResolutionState
from taizhang.bureau.organizations.models import Kind
from taizhang.bureau.organizations.queries import EXISTING
from taizhang.web.desk.access import staff
from taizhang.web.desk.organizations.lookup import organizations_for
from taizhang.web.desk.session import actor
from taizhang.web.desk.widgets import Day

PAGE_ROWS = 50
PLACES_SHOWN = 10


class PeriodForm(forms.Form):
    kind = forms.ChoiceField(
        label=gettext_lazy("会议类型"), required=False, choices=[("", gettext_lazy("全部")), *CHOICES]
    )
    first = forms.DateField(label=gettext_lazy("自"), required=False, widget=Day)
    last = forms.DateField(label=gettext_lazy("至"), required=False, widget=Day)


@staff()
def meetings(request: HttpRequest) -> HttpResponse:
    by = actor(request)
    form = PeriodForm(request.GET, auto_id="%s")
    asked = form.cleaned_data if form.is_valid() else {}
    first, last = asked.get("first"), asked.get("last")
    seen = meetings_for(by)
    rows = filtered(seen, kind=asked.get("kind", ""), first=first, last=last).annotate(
        resolution_count=Count("resolutions", filter=Q(resolutions__state=ResolutionState.ADOPTED))
    )
    places = organizations_for(by).filter(EXISTING, kind__in=(Kind.UNIT, Kind.LEADING_GROUP))
    shown = {
        "form": form,
        "page": Paginator(rows, PAGE_ROWS).get_page(request.GET.get("page")),
        "counts": counted_by_kind(filtered(seen, first=first, last=last)),
        "places": places[:PLACES_SHOWN] if by.has_role(Role.RECTIFIER) else [],
        "asked": urlencode({key: str(value) for key, value in request.GET.items() if key != "page"}),
    }
    return render(request, "meetings/meetings.html", shown)
