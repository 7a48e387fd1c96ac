"""One's own account: what it may do, how it is kept, where it is signed in (我的账号)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.actions.record_sign_in import SessionEnded, record_sign_in
from taizhang.bureau.credentials.current import profile
from taizhang.bureau.credentials.models import Session
from taizhang.bureau.credentials.proving import active_factor
from taizhang.web.desk.access import owner
from taizhang.web.desk.session import now
from taizhang.web.desk.standing import account_of
from taizhang.web.going import told

MARK_LENGTH = 16


@dataclass(frozen=True)
class Shown:
    """``mark`` names a session on pages, where its key must not stand."""

    mark: str
    address: str
    agent: str
    began_at: datetime
    seen_at: datetime
    is_this: bool


@owner(is_first=False)
def account(request: HttpRequest) -> HttpResponse:
    own, rules = account_of(request), profile()
    factor = active_factor(own)
    due = own.password_set_at + rules.age_max if own.password_set_at and rules.age_max else None
    shown = {
        "account": own,
        "sessions": [_shown(one, request) for one in running(own, at=now(request))],
        "factor": factor,
        "codes_left": factor.recovery_codes.filter(used_at__isnull=True).count() if factor else 0,
        "password_due": due,
        "rules": rules,
    }
    return render(request, "accounts/account.html", shown)


@owner("POST", is_first=False)
def session_end(request: HttpRequest, mark: str) -> HttpResponse:
    """Another session of one's own is over at once; this one is left by signing out."""
    own, moment = account_of(request), now(request)
    found = next((one for one in running(own, at=moment) if mark_of(one) == mark), None)
    if found is None:
        raise Http404
    Session.objects.filter(pk=found.pk).update(expire_date=moment)
    ended = SessionEnded(username=own.username, address=found.address, reason="ended")
    record_sign_in(Account.objects.get(pk=own.pk), ended, at=moment)
    return told(request, _("那一处已经退出"), "account")


def running(account: Account, *, at: datetime) -> Sequence[Session]:
    return list(Session.objects.filter(account=account, expire_date__gt=at).order_by("-seen_at"))


def mark_of(session: Session) -> str:
    return sha256(session.session_key.encode()).hexdigest()[:MARK_LENGTH]


def _shown(one: Session, request: HttpRequest) -> Shown:
    is_this = one.session_key == request.session.session_key
    began, seen = one.began_at or now(request), one.seen_at or now(request)
    return Shown(mark_of(one), one.address, one.agent, began, seen, is_this)
