"""Whether somebody is who they say: the whole way through the door, with its limits and its record (鉴别)."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import authenticate

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.actions.record_sign_in import SignInFailed, record_sign_in
from taizhang.bureau.credentials.codes import digest_of, step_of
from taizhang.bureau.credentials.current import profile
from taizhang.bureau.credentials.models import RecoveryCode, SecondFactor
from taizhang.bureau.credentials.sealing import opened
from taizhang.bureau.credentials.states import FactorState
from taizhang.bureau.credentials.throttle import is_locked, succeeded, tried

# Of a name that nobody has, this much is kept: people type passwords where names belong.
NAME_KEPT = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """``account`` is None where the proof failed; ``is_locked`` says that nobody listened."""

    account: Account | None
    is_locked: bool = False


def prove_password(username: str, password: str, address: str | None, *, at: datetime) -> Answer:
    """Unknown names take as long as known ones: Django hashes for both, and a locked door hashes as well."""
    rules, known = profile(), Account.objects.filter(username=username).first()
    if is_locked(username, address, rules, at=at):
        authenticate(None, username=username, password=password)
        return Answer(None, is_locked=True)
    tried(username, address, at=at)
    account = authenticate(None, username=username, password=password)
    if account is not None:
        return Answer(account)
    reason = "unknown" if known is None else "password" if known.is_active else "closed"
    refused(known, username, address, reason, at=at)
    return Answer(None)


def prove_factor(account: Account, code: str, address: str | None, *, at: datetime) -> str:
    """``code`` or ``recovery``, by which of the two it was; empty where it was neither, or the name is locked."""
    if is_locked(account.username, address, profile(), at=at):
        return ""
    tried(account.username, address, at=at)
    factor = active_factor(account)
    if factor and _take_code(factor, code, at):
        return "code"
    if factor and _take_recovery(factor, code, at):
        return "recovery"
    refused(account, account.username, address, "code", at=at)
    return ""


def active_factor(account: Account) -> SecondFactor | None:
    return SecondFactor.objects.filter(account=account, state=FactorState.ACTIVE).first()


def came_in(account: Account, address: str | None, *, at: datetime) -> None:
    """The failures before count no more."""
    succeeded(account.username, address, at=at)


def _take_code(factor: SecondFactor, code: str, at: datetime) -> bool:
    """Of two who bring the same code at once, one comes in."""
    step = step_of(opened(factor.secret), code, at=at, after=factor.last_step)
    later = SecondFactor.objects.filter(pk=factor.pk, last_step__lt=step or 0)
    return step is not None and later.update(last_step=step) == 1


def _take_recovery(factor: SecondFactor, code: str, at: datetime) -> bool:
    unused = RecoveryCode.objects.filter(factor=factor, digest=digest_of(code), used_at__isnull=True)
    return unused.update(used_at=at) == 1


def refused(
    account: Account | None, username: str, address: str | None, reason: str, *, at: datetime
) -> None:
    name = account.username if account else f"{username[:NAME_KEPT]}…"
    told = {"username": name, "address": address or ""}
    record_sign_in(account, SignInFailed(reason=reason, **told), at=at)
    if is_locked(username, address, profile(), at=at):
        record_sign_in(account, SignInFailed(reason="locked", **told), at=at)
