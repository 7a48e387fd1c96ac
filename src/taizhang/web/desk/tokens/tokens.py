"""A person's tokens, the form that makes one, and the one page that shows its secret (令牌)."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.queries import tokens_for
from taizhang.bureau.tokens.scopes import Scope
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm
from taizhang.web.desk.session import actor, today
from taizhang.web.desk.tokens.form import CalendarForm, TokenForm, issue, issue_calendar

SHOWN = 100


@staff(methods=("GET", "POST"))
def tokens(request: HttpRequest) -> HttpResponse:
    form = TokenForm.blank(request)
    if form.is_valid():
        token, secret = issue(request, form)
        if token:
            return _shown_once(request, token, secret)
    rows = list(tokens_for(actor(request)).order_by("state", "-issued_at")[:SHOWN])
    said = {
        "form": form,
        "calendar": CalendarForm(initial={"once": form["once"].value()}, auto_id="calendar-%s"),
        "tokens": [
            (row, row.is_good_on(today(request)), ActForm.blank(row, label=f"t{row.pk}")) for row in rows
        ],
    }
    return render(request, "tokens/tokens.html", said, status=form.status if form.is_bound else 200)


@staff(methods=("POST",))
def calendars(request: HttpRequest) -> HttpResponseBase:
    form = CalendarForm.of(request)
    token, secret = issue_calendar(request, form) if form.is_valid() else (None, "")
    return _shown_once(request, token, secret) if token else tokens(request)


def _shown_once(request: HttpRequest, token: Token, secret: str) -> HttpResponse:
    """In no address, no session and no copy that a browser keeps."""
    is_calendar = token.scopes == [Scope.CALENDAR]
    address = request.build_absolute_uri(f"{reverse('desk')}api/calendar/{secret}.ics") if is_calendar else ""
    answer = render(request, "tokens/issued.html", {"token": token, "secret": secret, "address": address})
    answer["Cache-Control"] = "private, no-store"
    return answer
