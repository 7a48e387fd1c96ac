"""开立账号:an account for somebody who has none, or for a new administrator; it waits to be activated by another."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.accounts.people import add_person
from taizhang.bureau.accounts.people import open_account as opened
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class AccountMade(Event):
    person: int
    person_name: str
    username: str
    duty: str

    def sentence(self) -> str:
        said = {"person": self.person_name, "username": self.username}
        if self.duty:
            said["duty"] = str(Duty(self.duty).label)
            return _("为%(duty)s%(person)s开立账号“%(username)s”") % said
        return _("为%(person)s开立账号“%(username)s”") % said


@creation(title=gettext_lazy("开立账号"), state=AccountState.WAITING, roles={Duty.SYSTEM})
def open_account(
    ground: Ground,
    *,
    username: str,
    password: str,
    actor: Actor,
    at: datetime,
    person: Person | None = None,
    name: str = "",
    duty: str = "",
) -> tuple[Account, AccountMade]:
    """For a known ``person``, or for a new one with ``name``; the drawn password is replaced at the first sign-in."""
    if not username.strip():
        raise Refused(_("请填写账号"))
    someone = person or add_person(name=name)
    if person and Account.objects.filter(person=person).exists():
        raise Refused(_("%(person)s已经有账号") % {"person": person})
    if duty and person and person.appointments.exists():
        raise Refused(_("有过业务任职的人不能兼任管理员，请另用一人"))
    made = opened(someone, username.strip(), password, is_drawn=True, state=AccountState.WAITING, duty=duty)
    return made, AccountMade(person=someone.pk, person_name=someone.name, username=made.username, duty=duty)
