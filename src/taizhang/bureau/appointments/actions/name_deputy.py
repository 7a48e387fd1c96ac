"""指定代理:somebody acts for a person who is away, from a day to a day (代理)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Account, Delegation, Person
from taizhang.bureau.accounts.people import refuse_administrator
from taizhang.bureau.accounts.queries import appointments_on, overlapping
from taizhang.bureau.accounts.roles import EVERYONE, Role
from taizhang.bureau.accounts.states import AccountState, MandateState
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class DeputyNamed(Event):
    principal: int
    principal_name: str
    deputy: int
    deputy_name: str
    from_date: date | str
    until_date: date | str
    reason: str

    def sentence(self) -> str:
        return _("%(deputy)s代理%(principal)s，自%(from)s至%(until)s：%(reason)s") % {
            "deputy": self.deputy_name,
            "principal": self.principal_name,
            "from": spoken_day(self.from_date),
            "until": spoken_day(self.until_date),
            "reason": self.reason,
        }


@creation(title=gettext_lazy("指定代理"), state=MandateState.IN_FORCE, roles=EVERYONE)
def name_deputy(
    organization: Organization,
    *,
    principal: Person,
    deputy: Person,
    from_date: date,
    until_date: date,
    reason: str,
    actor: Actor,
    at: datetime,
) -> tuple[Delegation, DeputyNamed]:
    """``organization`` is a place where the principal holds a post on the first day.

    The principal names the deputy, or the office of rectification that is responsible for the place does. Who is
    somebody's deputy cannot be represented in the same time, and whoever is away cannot be a deputy: no chains.
    """
    _may_name(organization, principal, deputy, from_date, actor)
    if not reason.strip():
        raise Refused(_("请写明原因"))
    if until_date < from_date:
        raise Refused(_("截止日期不能早于起始日期"))
    list(Person.objects.select_for_update().filter(pk__in=(principal.pk, deputy.pk)).order_by("pk"))
    _no_chain(principal, deputy, from_date, until_date)
    made = Delegation.objects.create(
        principal=principal,
        deputy=deputy,
        organization=organization,
        from_date=from_date,
        until_date=until_date,
        reason=reason.strip(),
    )
    return made, DeputyNamed(
        principal=principal.pk,
        principal_name=principal.name,
        deputy=deputy.pk,
        deputy_name=deputy.name,
        from_date=from_date,
        until_date=until_date,
        reason=reason.strip(),
    )


def _may_name(organization: Organization, principal: Person, deputy: Person, day: date, actor: Actor) -> None:
    if principal.pk == deputy.pk:
        raise Refused(_("不能代理自己"))
    if not appointments_on(day).filter(person=principal, organization=organization).exists():
        raise Refused(_("%(person)s这一天没有任职，不需要代理") % {"person": principal})
    own = actor.person_id == principal.pk
    if not own and not actor.holds({Role.RECTIFIER}, organization.path):
        raise Refused(_("代理由本人或整改办指定"))
    if not own and deputy.pk == actor.person_id:
        raise Refused(_("不能指定自己代理别人，须由本人或其他整改办人员指定"))
    if why := refuse_administrator(deputy):
        raise Refused(why)
    if not Account.objects.filter(person=deputy, state=AccountState.ACTIVE).exists():
        raise Refused(_("%(person)s没有账号，不能代理") % {"person": deputy})


def _no_chain(principal: Person, deputy: Person, first: date, last: date) -> None:
    standing = Delegation.objects.filter(overlapping(first, last)).select_related("principal", "deputy")
    other = standing.filter(Q(principal__in=(principal, deputy)) | Q(deputy=principal)).first()
    if other is None:
        return
    said = {"deputy": other.deputy, "principal": other.principal}
    if other.principal_id == principal.pk:
        raise Refused(_("这段时间已由%(deputy)s代理%(principal)s") % said)
    raise Refused(_("这段时间%(deputy)s正代理%(principal)s，不能再转代理；请另选一位") % said)
