"""When a name or an address has failed too often to be heard (登录限次).

Every try is written down before its password is looked at, so that tries side by side do not slip through together.
Names that nobody has are locked like others: the answer tells nothing.
"""

from datetime import datetime

from django.utils.crypto import salted_hmac

from taizhang.bureau.credentials.models import Attempt
from taizhang.bureau.credentials.profiles import Profile


def name_of(username: str) -> str:
    """What stands for a name in the table of tries."""
    return salted_hmac("sign-in name", username.strip().casefold(), algorithm="sha256").hexdigest()


def is_locked(username: str, address: str | None, rules: Profile, *, at: datetime) -> bool:
    return _name_locked(username, rules, at) or bool(address and _address_locked(address, rules, at))


def _name_locked(username: str, rules: Profile, at: datetime) -> bool:
    """The last tries all failed, close together, and the last of them is not long ago."""
    told = Attempt.objects.filter(name=name_of(username), at__lte=at).order_by("-at", "-pk")
    last = list(told.values_list("is_success", "at")[: rules.failures_max])
    if len(last) < rules.failures_max or any(is_success for is_success, _at in last):
        return False
    newest, oldest = last[0][1], last[-1][1]
    return newest - oldest <= rules.failures_within and at - newest < rules.locked_for


def _address_locked(address: str, rules: Profile, at: datetime) -> bool:
    failed = Attempt.objects.filter(address=address, at__gt=at - rules.failures_within, at__lte=at)
    tried, succeeded = failed.filter(is_success=False).count(), failed.filter(is_success=True).count()
    # A success has its try beside it.
    return tried - succeeded >= rules.address_failures_max


def tried(username: str, address: str | None, *, at: datetime) -> None:
    Attempt.objects.create(name=name_of(username), address=address, at=at)


def succeeded(username: str, address: str | None, *, at: datetime) -> None:
    Attempt.objects.create(name=name_of(username), address=address, at=at, is_success=True)
