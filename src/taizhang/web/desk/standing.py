"""Whether a session still stands, and what its owner has to do first (会话是否有效)."""

from datetime import datetime

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.actions.record_sign_in import SessionEnded, record_sign_in
from taizhang.bureau.credentials.current import profile
from taizhang.bureau.credentials.profiles import Profile
from taizhang.bureau.credentials.proving import active_factor
from taizhang.bureau.traces.origins import origin_of
from taizhang.web.desk.doorway import ask_for_proof, ask_to_sign_in
from taizhang.web.desk.session import actor, now
from taizhang.web.going import SeeOther
from taizhang.web.sessions import BEGAN, FACTOR, OUTSIDE, PROVED, SEEN

# How exactly it is known when somebody was last here: not every request need write.
NOTICED_SECONDS = 60


def stopped(request: HttpRequest, *, is_final: bool, is_first: bool) -> HttpResponse | None:
    """The answer instead of the page, or None where the session stands and nothing comes first."""
    rules, moment = profile(), now(request)
    if reason := _ended(request, rules, moment):
        end(request, reason)
        return ask_to_sign_in(request)
    _notice(request, moment)
    if not is_first and (first := _first(request, rules, moment)):
        return SeeOther(reverse(first))
    return proof_wanted(request) if is_final and request.method == "POST" else None


def proof_wanted(request: HttpRequest) -> HttpResponse | None:
    """The page that asks who is there, where the last proof is too old for what is final."""
    if _since(request, PROVED, now(request)) <= profile().proof_for.total_seconds():
        return None
    return ask_for_proof(request, bool(active_factor(account_of(request))))


def account_of(request: HttpRequest) -> Account:
    return request.user  # type: ignore[return-value]


def end(request: HttpRequest, reason: str) -> None:
    """Close the session and say so in the journal."""
    kept = account_of(request)
    told = SessionEnded(username=kept.username, address=origin_of(request), reason=reason)
    record_sign_in(Account.objects.get(pk=kept.pk), told, at=now(request))
    logout(request)


def _ended(request: HttpRequest, rules: Profile, moment: datetime) -> str:
    if _since(request, SEEN, moment) > rules.idle_max.total_seconds():
        return "idle"
    return "expired" if _since(request, BEGAN, moment) > rules.absolute_max.total_seconds() else ""


def _notice(request: HttpRequest, moment: datetime) -> None:
    if _since(request, SEEN, moment) >= NOTICED_SECONDS:
        request.session[SEEN] = int(moment.timestamp())


def _first(request: HttpRequest, rules: Profile, moment: datetime) -> str:
    """The name of the page that comes before all others."""
    account = account_of(request)
    if OUTSIDE not in request.session and is_due(account, rules, moment):
        return "account-password"
    needs = actor(request).has_role(*rules.second_factor_for) and not request.session.get(FACTOR)
    return "account-factor" if needs and not active_factor(account) else ""


def is_due(account: Account, rules: Profile, moment: datetime) -> bool:
    """Whether the password has to be changed: somebody else knows it, or it is too old."""
    born = account.password_set_at
    return account.must_change or bool(rules.age_max and born and moment - born > rules.age_max)


def _since(request: HttpRequest, what: str, moment: datetime) -> float:
    """Seconds; a session that does not say is as old as can be."""
    return moment.timestamp() - float(request.session.get(what, 0))
