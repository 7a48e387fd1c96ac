"""登录留痕:who came in and who did not, told on the stream of the account, or of the door where nobody has the name."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction as database
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.journal.chain import append
from taizhang.bureau.journal.event import Event

# Whoever stands before the door is nobody yet; the journal says so under this name.
DOOR_NAME, DOOR_TITLE, DOOR = "登录页", "未登录者", "door:sign-in"


def _said(username: str, address: str) -> dict[str, str]:
    return {"username": username, "address": address or "—"}


@dataclass(frozen=True, kw_only=True)
class SignedIn(Event):
    """``factor`` is ``code`` or ``recovery`` where a second one was asked for; ``through`` is the other system that vouched."""

    username: str
    address: str
    factor: str = ""
    through: str = ""

    def sentence(self) -> str:
        said = _said(self.username, self.address)
        if self.through:
            return _("“%(username)s”经统一认证（%(through)s）登录，来自 %(address)s") % {
                **said,
                "through": self.through.upper(),
            }
        if self.factor == "recovery":
            return _("“%(username)s”登录，用了一个恢复码，来自 %(address)s") % said
        if self.factor:
            return _("“%(username)s”登录，经二次验证，来自 %(address)s") % said
        return _("“%(username)s”登录，来自 %(address)s") % said


@dataclass(frozen=True, kw_only=True)
class SignInFailed(Event):
    """``reason``: unknown, password, closed, code, locked, directory, outside…. Of a name that nobody has, its head alone is kept."""

    username: str
    address: str
    reason: str

    def sentence(self) -> str:
        said = _said(self.username, self.address)
        wording = {
            "unknown": _("登录失败：没有账号“%(username)s”，来自 %(address)s"),
            "password": _("“%(username)s”登录失败：密码不对，来自 %(address)s"),
            "closed": _("“%(username)s”登录失败：账号没有启用，来自 %(address)s"),
            "code": _("“%(username)s”登录失败：验证码不对，来自 %(address)s"),
            "directory": _("“%(username)s”登录失败：统一认证（LDAP）里的账号或密码不对，来自 %(address)s"),
            "outside": _("统一认证没有通过，来自 %(address)s"),
            "outside_unknown": _("统一认证已通过，但没有账号“%(username)s”，来自 %(address)s"),
            "outside_closed": _("统一认证已通过，但账号“%(username)s”不能这样登录，来自 %(address)s"),
            "locked": _("“%(username)s”登录失败次数过多，已锁定，来自 %(address)s"),
        }
        return wording[self.reason] % said


@dataclass(frozen=True, kw_only=True)
class SessionEnded(Event):
    """``reason``: left, idle, expired, displaced, ended (by the owner, from elsewhere), outside (signed out there)."""

    username: str
    address: str
    reason: str

    def sentence(self) -> str:
        said = _said(self.username, self.address)
        wording = {
            "left": _("“%(username)s”退出"),
            "idle": _("“%(username)s”久未操作，会话自动结束"),
            "expired": _("“%(username)s”的会话到了最长时间，自动结束"),
            "displaced": _("“%(username)s”同时登录过多，最早的会话被结束，它来自 %(address)s"),
            "outside": _("“%(username)s”在统一认证退出，这里的会话随即结束"),
            "ended": _("“%(username)s”结束了自己在别处的会话，它来自 %(address)s"),
        }
        return wording[self.reason] % said


def record_sign_in(account: Account | None, event: Event, *, at: datetime) -> None:
    """Written at once and by itself: a refusal that follows must not take it back."""
    with database.atomic():
        if account is None:
            door = _door()
            append(DOOR, event, actor=door, at=at)
            return
        kept = Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
        actor = Actor(kept.person_id, kept.person.name) if not isinstance(event, SignInFailed) else _door()
        append(kept.stream, event, actor=actor, at=at, subject=kept.stream, state=kept.state)


def _door() -> Actor:
    person, _made = Person.objects.get_or_create(name=DOOR_NAME, title=DOOR_TITLE)
    Person.objects.select_for_update().get(pk=person.pk)
    return Actor(person.pk, person.name)
