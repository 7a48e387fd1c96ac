"""The whole way through the directory's door, with its limits and its record (目录登录鉴别)."""

from dataclasses import dataclass
from datetime import datetime

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.credentials.current import profile
from taizhang.bureau.credentials.outside.answers import NotProved, Vouched
from taizhang.bureau.credentials.outside.directory.extra import is_installed
from taizhang.bureau.credentials.proving import refused
from taizhang.bureau.credentials.throttle import is_locked, tried


@dataclass(frozen=True, slots=True)
class Answer:
    vouched: Vouched | None
    is_locked: bool = False


def prove_in_directory(name: str, password: str, address: str | None, *, at: datetime) -> Answer:
    """Tries are counted as at our own door, so that nobody guesses here what is locked there. Raises NotProved."""
    if not is_installed():
        raise NotProved("the extra ldap is not installed")
    if is_locked(name, address, profile(), at=at):
        return Answer(None, is_locked=True)
    tried(name, address, at=at)
    from taizhang.bureau.credentials.outside.directory.signing import vouched

    found = vouched(name, password)
    if found is None:
        known = Account.objects.filter(username=name).first()
        refused(known, name, address, "directory", at=at)
    return Answer(found)
