"""设定审签链:who agrees to the unit's bulletins of a kind from now on, in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.models import SigningChain
from taizhang.publishing.bulletins.states import BeginningState, BulletinKind

STEPS_MOST, NAME_CHARACTERS = 8, 40


@dataclass(frozen=True, kw_only=True)
class SigningChainSet(Event):
    kind: str
    steps: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("%(kind)s的审签链设为：%(steps)s") % {
            "kind": BulletinKind(self.kind).label,
            "steps": " → ".join(name for name, _role in self.steps),
        }


@creation(title=gettext_lazy("设定审签链"), state=BeginningState.SET, roles={Role.RECTIFIER, Role.SECRETARY})
def set_signing_chain(
    organization: Organization, *, kind: str, steps: Sequence[tuple[str, str]], actor: Actor, at: datetime
) -> tuple[SigningChain, SigningChainSet]:
    """``steps`` are (name, role) in order. What is handed in already keeps the chain that it was handed in under."""
    given = [[name.strip()[:NAME_CHARACTERS], role] for name, role in steps if name.strip()]
    if kind not in BulletinKind:
        raise Refused(_("没有这种通报"))
    if not 1 <= len(given) <= STEPS_MOST:
        raise Refused(_("审签链要有 1 到 %(most)d 个步骤") % {"most": STEPS_MOST})
    if any(role not in Role.values for _name, role in given):
        raise Refused(_("审签步骤的角色不对"))
    Organization.objects.select_for_update().get(pk=organization.pk)
    number = SigningChain.objects.filter(organization=organization, kind=kind).count() + 1
    row = SigningChain.objects.create(
        organization=organization,
        kind=kind,
        number=number,
        steps=given,
        set_by_id=actor.person_id,
        set_at=at,
    )
    return row, SigningChainSet(kind=kind, steps=given)
