"""启用收件地址:a second administrator lets in what the first has entered; the person is told and may change it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.messages.addressing import put_down
from taizhang.bureau.messages.models import AddressEntry
from taizhang.bureau.messages.preferences import wishes_of
from taizhang.bureau.messages.sending import tell
from taizhang.bureau.messages.states import EntryState
from taizhang.bureau.messages.topics import ADDRESSES
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class AddressesActivated(Event):
    person_name: str
    addresses: Mapping[str, str]

    def sentence(self) -> str:
        return _("启用代填的%(person)s的收件地址") % {"person": self.person_name}


@dataclass(frozen=True, kw_only=True)
class AddressesFilled(Event):
    """What the row of the person's wishes says of itself."""

    person_name: str
    addresses: Mapping[str, str]

    def sentence(self) -> str:
        return _("%(person)s的收件地址由管理员代填") % {"person": self.person_name}


def is_no_own_entry(entry: AddressEntry, actor: Actor) -> str | None:
    """不是自己代填的，也不是自己的地址。"""
    if actor.person_id in (entry.entered_by_id, entry.person_id):
        return _("须由另一名管理员办理")
    return None


@transition(
    title=gettext_lazy("启用收件地址"),
    source={EntryState.WAITING},
    target=EntryState.ACTIVE,
    roles={Duty.SECURITY},
    guards=[is_no_own_entry],
)
def activate_addresses(entry: AddressEntry, *, actor: Actor, at: datetime) -> Outcome:
    """What the person has said meanwhile stands."""
    wishes = wishes_of([entry.person_id])[entry.person_id]
    fresh = {name: value for name, value in entry.addresses.items() if name not in wishes.addresses}
    if not fresh:
        raise Refused(_("本人已经填了地址，代填的不再采用"))
    wanted = replace(wishes, addresses={**wishes.addresses, **fresh})
    row = put_down(entry.person_id, wanted, by=actor, at=at)
    subject = _("管理员代您填了收件地址")
    text = _("%(addresses)s；不对的请在“通知设置”里修改。") % {"addresses": "、".join(fresh.values())}
    tell(
        [entry.person],
        kind=ADDRESSES,
        subject=subject,
        text=text,
        address="/messages/preferences",
        key=entry.stream,
        at=at,
    )
    name = entry.person.name
    said = AddressesFilled(person_name=name, addresses=row.addresses)
    return Outcome(AddressesActivated(person_name=name, addresses=fresh), ((row, said),))
