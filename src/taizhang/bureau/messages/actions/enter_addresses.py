"""代填收件地址:where somebody is reached, as the system administrator knows it; it waits for the security administrator."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.messages.addressing import refuse_wrong
from taizhang.bureau.messages.models import AddressEntry
from taizhang.bureau.messages.preferences import Wishes, wishes_of
from taizhang.bureau.messages.states import EntryState
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class AddressesEntered(Event):
    person_name: str
    addresses: Mapping[str, str]

    def sentence(self) -> str:
        said = {"person": self.person_name, "addresses": "、".join(self.addresses.values())}
        return _("代填%(person)s的收件地址：%(addresses)s") % said


@creation(title=gettext_lazy("代填收件地址"), state=EntryState.WAITING, roles={Duty.SYSTEM})
def enter_addresses(
    home: Ground, *, person: Person, addresses: Mapping[str, str], actor: Actor, at: datetime
) -> tuple[AddressEntry, AddressesEntered]:
    """Only what the person has said nothing of: where somebody is told is their own word first."""
    given = {name: value.strip() for name, value in addresses.items() if value.strip()}
    if not given:
        raise Refused(_("请至少填写一个地址"))
    if person.pk == actor.person_id:
        raise Refused(_("自己的地址在“通知设置”里填"))
    refuse_wrong(Wishes(addresses=given))
    if own := set(given) & set(wishes_of([person.pk])[person.pk].addresses):
        kept = "、".join(wishes_of([person.pk])[person.pk].addresses[one] for one in sorted(own))
        raise Refused(
            _("%(person)s已经有这一种地址：%(kept)s；由本人修改") % {"person": person, "kept": kept}
        )
    row = AddressEntry.objects.create(
        person=person, addresses=given, entered_by_id=actor.person_id, entered_at=at
    )
    return row, AddressesEntered(person_name=person.name, addresses=given)
