"""Rows for a roster: what is there already stays as it is, what is new is added, all or nothing (落实名单)."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.timezone import localdate

from taizhang.bureau.accounts.people import console_actor
from taizhang.bureau.appointments.actions.import_roster import import_roster
from taizhang.bureau.appointments.passwords import new_password
from taizhang.bureau.appointments.planning import Step, plan
from taizhang.bureau.appointments.reading import Reading
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.journal.creation import GROUND
from taizhang.bureau.refusal import Refused


def settle(
    reading: Reading, *, content: Iterable[bytes], file_name: str, at: datetime
) -> list[tuple[Step, str]]:
    """The lines that added somebody or a post, each with the password made for a new account."""
    planned = plan(reading)
    if planned.faults:
        raise Refused("\n".join(map(str, planned.faults)))
    if not planned.additions:
        return []
    actor = console_actor(on=localdate(at))
    passwords = {username: new_password() for username in planned.new_accounts}
    import_roster(
        GROUND,
        file=receive(content, actor=actor, at=at),
        file_name=file_name,
        reading=reading,
        seen=planned.digest,
        passwords=passwords,
        actor=actor,
        at=at,
    )
    return [(one, passwords[one.line.username] if one.is_new_account else "") for one in planned.additions]
