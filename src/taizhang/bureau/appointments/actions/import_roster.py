"""导入名单:units, people, accounts and posts of one sheet enter, all of them or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.models import Account, Appointment, Person
from taizhang.bureau.accounts.people import add_appointment, add_person, first_state
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.appointments.models import Roster
from taizhang.bureau.appointments.planning import Plan, Step, first_day, plan
from taizhang.bureau.appointments.reading import Reading
from taizhang.bureau.appointments.states import RosterState
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.creation import Ground, creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome
from taizhang.bureau.journal.wording import spoken_day
from taizhang.bureau.organizations.models import FormerName, Kind, Organization
from taizhang.bureau.organizations.nodes import add_node, locked
from taizhang.bureau.organizations.queries import EXISTING
from taizhang.bureau.refusal import Refused, Stale


@dataclass(frozen=True, kw_only=True)
class RosterEntered(Event):
    file_name: str
    digest: str
    nodes: int
    people: int
    posts: int

    def sentence(self) -> str:
        return _("导入名单“%(file)s”：新设机构 %(nodes)d 个，新登记 %(people)d 人，新任职 %(posts)d 项") % {
            "file": self.file_name,
            "nodes": self.nodes,
            "people": self.people,
            "posts": self.posts,
        }


@dataclass(frozen=True, kw_only=True)
class NodeEntered(Event):
    node_name: str
    kind: str

    def sentence(self) -> str:
        return _("按名单设立%(kind)s“%(name)s”") % {"kind": Kind(self.kind).label, "name": self.node_name}


@dataclass(frozen=True, kw_only=True)
class PostEntered(Event):
    person: int
    person_name: str
    organization: int
    organization_name: str
    role: str
    from_date: date | str

    def sentence(self) -> str:
        return _("按名单登记：%(person)s任%(organization)s%(role)s，自%(from)s") % {
            "person": self.person_name,
            "organization": self.organization_name,
            "role": Role(self.role).label,
            "from": spoken_day(self.from_date),
        }


@dataclass(frozen=True, kw_only=True)
class AccountEntered(Event):
    person: int
    person_name: str
    username: str

    def sentence(self) -> str:
        return _("按名单为%(person)s开立账号“%(username)s”") % {
            "person": self.person_name,
            "username": self.username,
        }


@creation(title=gettext_lazy("导入名单"), state=RosterState.ENTERED, roles={Role.RECTIFIER})
def import_roster(
    within: Organization | Ground,
    *,
    file: File,
    file_name: str,
    reading: Reading,
    seen: str,
    passwords: Mapping[str, str],
    actor: Actor,
    at: datetime,
) -> tuple[Roster, Outcome]:
    """``seen`` is the digest of the plan that the person was shown; ``passwords`` are those of the new accounts."""
    if isinstance(within, Organization):
        locked(within)
    planned = _checked(plan(reading, within=within.path), seen)
    caused: list[tuple[Any, Event]] = []
    opening = Opening(passwords, first_state(actor))
    for step in planned.additions:
        caused += _entered(step, opening, localdate(at), actor)
    roster = Roster.objects.create(
        organization=within if isinstance(within, Organization) else None,
        file=file,
        file_name=file_name,
        entered_by_id=actor.person_id,
        entered_at=at,
    )
    counts = planned.counts
    event = RosterEntered(
        file_name=file_name,
        digest=file.digest,
        nodes=counts["nodes"],
        people=counts["people"],
        posts=counts["posts"],
    )
    return roster, Outcome(event, tuple(caused))


def _checked(planned: Plan, seen: str) -> Plan:
    if planned.faults:
        raise Refused("\n".join(map(str, planned.faults)))
    if not planned.additions:
        raise Refused(_("名单里的人都已经在账上，没有新增。"))
    if planned.digest != seen:
        raise Stale(_("试算之后账上有了变动，请重新试算再导入"))
    return planned


@dataclass(frozen=True)
class Opening:
    """How new accounts begin."""

    passwords: Mapping[str, str]
    state: str


def _entered(step: Step, opening: Opening, today: date, actor: Actor) -> Sequence[tuple[Any, Event]]:
    home, done = _home(step)
    if not step.is_new_post:
        return done
    person = _person(step, home, opening)
    if step.is_new_account:
        entered = AccountEntered(person=person.pk, person_name=person.name, username=person.account.username)
        done.append((person.account, entered))
    if person.pk in actor.standing:
        raise Refused(
            str(
                step.line.fault(
                    "姓名",
                    _("第 %(row)d 行是您自己：不能办理自己的任职，须由他人办理。") % {"row": step.line.row},
                )
            )
        )
    first = first_day(step.line, today)
    made = add_appointment(person, home, role=step.line.role, from_date=first)
    event = PostEntered(
        person=person.pk,
        person_name=person.name,
        organization=home.pk,
        organization_name=str(home),
        role=step.line.role,
        from_date=first,
    )
    return [*done, (made, event)]


def _home(step: Step) -> tuple[Organization, list[tuple[Any, Event]]]:
    """The node of the line, with those above it that had to be made first."""
    node: Organization | None = None
    done: list[tuple[Any, Event]] = []
    for name, kind in step.line.places:
        existing = _below(node, name)
        if existing is None:
            existing = add_node(name=name, kind=kind, parent=node)
            done.append((existing, NodeEntered(node_name=name, kind=kind)))
        node = existing
    if node is None:
        raise Refused(
            str(
                step.line.fault(
                    "县区", _("第 %(row)d 行缺%(label)s。") % {"row": step.line.row, "label": "县区"}
                )
            )
        )
    return node, done


def _below(parent: Organization | None, name: str) -> Organization | None:
    beside = Organization.objects.filter(EXISTING, parent=parent)
    now = beside.filter(name=name).first()
    former = FormerName.objects.filter(name=name).values("organization")
    return now or beside.filter(pk__in=former).first()


def _person(step: Step, home: Organization, opening: Opening) -> Person:
    """Known before, entered by an earlier line of the sheet, or new."""
    line = step.line
    if step.person:
        return step.person
    if step.is_new_person:
        return add_person(
            name=line.name,
            title=line.title,
            username=line.username,
            password=opening.passwords.get(line.username, ""),
            is_drawn=True,
            state=opening.state,
        )
    if line.username:
        return Account.objects.select_related("person").get(username=line.username).person
    held = Appointment.objects.filter(organization=home, person__name=line.name)
    return held.select_related("person").order_by("-pk")[0].person
