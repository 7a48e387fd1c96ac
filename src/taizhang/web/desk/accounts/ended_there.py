"""What the other system tells when somebody has signed out there (单点退出): their sessions here end with the next request."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from taizhang.bureau.credentials.actions.record_sign_in import SessionEnded, record_sign_in
from taizhang.bureau.credentials.models import Session
from taizhang.bureau.credentials.outside import cas, oidc
from taizhang.bureau.credentials.outside.answers import NotProved
from taizhang.bureau.credentials.outside.doors import leads_away
from taizhang.web.desk.access import anyone
from taizhang.web.desk.session import now


@csrf_exempt
@anyone("POST")
def ended_there(request: HttpRequest, kind: str) -> HttpResponse:
    """The message proves itself: a signed token, or a ticket that only the other system and this session know."""
    if not leads_away(kind):
        raise Http404
    try:
        found = _named(request, kind)
    except NotProved:
        return HttpResponse(status=400)
    for one in found.filter(expire_date__gt=now(request)).select_related("account"):
        Session.objects.filter(pk=one.pk).update(expire_date=now(request))
        if one.account:
            told = SessionEnded(username=one.account.username, address=one.address, reason="outside")
            record_sign_in(one.account, told, at=now(request))
    return HttpResponse(headers={"Cache-Control": "no-store"})


def _named(request: HttpRequest, kind: str) -> QuerySet[Session]:
    rows = Session.objects.filter(outside_kind=kind)
    if kind == cas.KIND:
        return rows.filter(outside_key=cas.ended_there(request.POST.get("logoutRequest", "")))
    subject, session = oidc.ended_there(request.POST.get("logout_token", ""), at=now(request))
    return rows.filter(outside_key=session) if session else rows.filter(outside_subject=subject)
