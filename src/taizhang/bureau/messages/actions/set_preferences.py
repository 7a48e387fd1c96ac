"""设定通知方式:somebody says where, when and by what way they want to be told; what went before stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.duties import DUTIES
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.messages.addressing import put_down, refuse_wrong
from taizhang.bureau.messages.models import Preference
from taizhang.bureau.messages.preferences import Wishes
from taizhang.bureau.messages.states import PreferenceState


@dataclass(frozen=True, kw_only=True)
class PreferencesSet(Event):
    person_name: str
    addresses: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]]

    def sentence(self) -> str:
        return _("%(person)s设定自己的通知方式") % {"person": self.person_name}


@creation(title=gettext_lazy("设定通知方式"), state=PreferenceState.SET, roles=EVERYONE | DUTIES)
def set_preferences(
    home: Ground,
    *,
    follows: int | None,
    addresses: Mapping[str, str],
    choices: Mapping[str, Mapping[str, str]],
    quiet_from: time | None,
    quiet_until: time | None,
    is_on_workdays_only: bool,
    actor: Actor,
    at: datetime,
) -> tuple[Preference, PreferencesSet]:
    """Of the actor alone. ``follows`` is the row that they saw."""
    wanted = Wishes(
        addresses={name: value.strip() for name, value in addresses.items() if value.strip()},
        choices={topic: dict(by_reach) for topic, by_reach in choices.items()},
        quiet_from=quiet_from,
        quiet_until=quiet_until,
        is_on_workdays_only=is_on_workdays_only,
        latest=follows,
    )
    refuse_wrong(wanted)
    row = put_down(actor.person_id, wanted, by=actor, at=at)
    name = Person.objects.get(pk=actor.person_id).name
    return row, PreferencesSet(person_name=name, addresses=row.addresses, choices=row.choices)
