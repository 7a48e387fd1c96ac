"""Draft a bulletin out of a round's ledger (起草通报)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.figures.naming import day_of
from taizhang.publishing.bulletins.queries import untouched_draft
from taizhang.publishing.bulletins.states import BulletinKind
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import actor, now, today
from taizhang.web.going import SeeOther, told


@staff(Role.RECTIFIER, methods=("POST",))
def round_bulletins(request: HttpRequest, pk: int) -> HttpResponse:
    """A second click opens the draft that the first one made."""
    round = round_for(request, pk)
    kind = request.POST.get("kind") or BulletinKind.PUBLIC.value
    as_of = day_of(request.POST.get("as_of", "")) or today(request)
    try:
        row = draft(round, as_of=as_of, kind=kind, actor=actor(request), at=now(request))
    except Refused as why:
        earlier = untouched_draft(round, as_of, kind)
        if earlier is None:
            raise
        messages.info(request, str(why))
        return SeeOther(resolve_url("bulletin", pk=earlier.pk))
    return told(request, _("已由台账起草，请改定"), "bulletin", row.pk)
