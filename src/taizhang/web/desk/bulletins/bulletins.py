"""The bulletins that a person may see, and the rounds that one can be drafted for (通报)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.ledger.rounds.queries import rounds_for
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.queries import bulletins_for
from taizhang.publishing.bulletins.states import BulletinKind
from taizhang.web.desk.access import staff
from taizhang.web.desk.session import actor, today


@staff()
def bulletins(request: HttpRequest) -> HttpResponse:
    by = actor(request)
    shown = {
        "bulletins": bulletins_for(by).select_related("publication"),
        "kinds": BulletinKind.choices,
        "today": today(request),
        "rounds": [round for round in rounds_for(by) if draft.is_open_to(round, by)],
    }
    return render(request, "bulletins/bulletins.html", shown)
