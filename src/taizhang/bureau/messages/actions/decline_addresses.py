"""不采用收件地址:what was entered for somebody is not let in."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.messages.models import AddressEntry
from taizhang.bureau.messages.states import EntryState


@dataclass(frozen=True, kw_only=True)
class AddressesDeclined(Event):
    person_name: str

    def sentence(self) -> str:
        return _("不采用代填的%(person)s的收件地址") % {"person": self.person_name}


@transition(
    title=gettext_lazy("不采用收件地址"),
    source={EntryState.WAITING},
    target=EntryState.DECLINED,
    roles={Duty.SECURITY},
)
def decline_addresses(entry: AddressEntry, *, actor: Actor, at: datetime) -> AddressesDeclined:
    return AddressesDeclined(person_name=entry.person.name)
