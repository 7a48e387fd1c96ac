"""明确分管:a leader answers for an organization from a day on (一岗双责)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Charge, Person
from taizhang.bureau.accounts.queries import appointments_on, overlapping
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import MandateState
from taizhang.bureau.appointments.guards import refuse_oneself
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.paths import prefixes
from taizhang.bureau.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class PutInCharge(Event):
    leader: int
    leader_name: str
    organization: int
    organization_name: str
    from_date: date | str
    until_date: date | str | None

    def sentence(self) -> str:
        said = {
            "leader": self.leader_name,
            "organization": self.organization_name,
            "from": spoken_day(self.from_date),
        }
        if not self.until_date:
            return _("%(leader)s分管%(organization)s，自%(from)s") % said
        said["until"] = spoken_day(self.until_date)
        return _("%(leader)s分管%(organization)s，自%(from)s至%(until)s") % said


@creation(title=gettext_lazy("明确分管"), state=MandateState.IN_FORCE, roles={Role.RECTIFIER})
def put_in_charge(
    organization: Organization,
    *,
    leader: Person,
    from_date: date,
    actor: Actor,
    at: datetime,
    until_date: date | None = None,
) -> tuple[Charge, PutInCharge]:
    """Whoever is put in charge holds the role of a leader over the organization on the first day."""
    if why := refuse_oneself(leader.pk, actor):
        raise Refused(why)
    _check(organization, leader, from_date, until_date)
    made = Charge.objects.create(
        leader=leader, organization=organization, from_date=from_date, until_date=until_date
    )
    return made, PutInCharge(
        leader=leader.pk,
        leader_name=leader.name,
        organization=organization.pk,
        organization_name=str(organization),
        from_date=from_date,
        until_date=until_date,
    )


def _check(organization: Organization, leader: Person, first: date, last: date | None) -> None:
    if last and last < first:
        raise Refused(_("截止日期不能早于起始日期"))
    Person.objects.select_for_update().get(pk=leader.pk)
    posts = appointments_on(first).filter(person=leader, role=Role.LEADER)
    if not posts.filter(organization__path__in=prefixes(organization.path)).exists():
        raise Refused(
            _("%(person)s在这一天不是“%(organization)s”的分管领导，请先任职")
            % {"person": leader, "organization": organization}
        )
    if leader.charges.filter(overlapping(first, last), organization=organization).exists():
        raise Refused(
            _("%(person)s已经分管“%(organization)s”，时间重叠")
            % {"person": leader, "organization": organization}
        )
