"""The first three administrators (三员): the console stands in for each at the founding, and never after.

Two make the others work: the system administrator opens an account and the security administrator activates it, so the
very first ones can be opened by nobody but whoever owns the machine.
"""

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.duties import DUTIES, Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.appointments.passwords import new_password
from taizhang.bureau.credentials.actions.activate_account import activate_account
from taizhang.bureau.credentials.actions.open_account import open_account
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.refusal import Refused

USERNAMES = {Duty.SYSTEM: "sysadmin", Duty.SECURITY: "secadmin", Duty.AUDIT: "auditadmin"}


def settle(names: Sequence[str], *, at: datetime, known: str = "") -> list[tuple[Account, str]]:
    """An account with its password for each duty, in the order system, security, audit: drawn, or ``known`` in a show."""
    if Account.objects.filter(duty__in=DUTIES).exists():
        raise Refused(_("已经有管理员；再增加由系统管理员开立、安全管理员启用"))
    if len({name.strip() for name in names}) < len(names):
        raise Refused(_("三员须由三个人分任"))
    made = []
    for duty, name in zip(Duty, names, strict=True):
        password = known or new_password()
        founder = standing_in(Duty.SYSTEM, at)
        account = open_account(
            GROUND, username=USERNAMES[duty], name=name, duty=duty, password=password, actor=founder, at=at
        )
        activate_account(account, actor=standing_in(Duty.SECURITY, at), at=at)
        made.append((account, password))
    return made


def standing_in(duty: Duty, at: datetime) -> Actor:
    console = console_actor(on=localdate(at))
    return Actor(console.person_id, console.name, (Post(duty, 0, "/"),), console.on)
