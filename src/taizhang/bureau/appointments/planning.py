"""What a roster would change, before anything is changed (试算): new nodes, people, accounts, posts, and conflicts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.models import Account, Appointment, Person
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import MandateState
from taizhang.bureau.appointments.reading import Fault, Line, Reading
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.organizations.models import FormerName, Kind, Organization
from taizhang.bureau.organizations.queries import EXISTING

Names = tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One line and what it adds: names of new nodes from the top down, a person, an account, a post."""

    line: Line
    nodes: tuple[Names, ...] = ()
    person: Person | None = None
    is_new_person: bool = False
    is_new_post: bool = False
    note: str = ""

    @property
    def is_new(self) -> bool:
        return bool(self.nodes or self.is_new_person or self.is_new_post)

    @property
    def is_new_account(self) -> bool:
        return self.is_new_person and bool(self.line.username)

    @property
    def role_name(self) -> str:
        return str(Role(self.line.role).label) if self.line.role else ""

    @property
    def place(self) -> str:
        return " › ".join(name for name, _kind in self.line.places)

    @property
    def new_names(self) -> list[str]:
        return [names[-1] for names in self.nodes]


@dataclass(frozen=True)
class Plan:
    steps: Sequence[Step]
    faults: Sequence[Fault]

    @property
    def additions(self) -> list[Step]:
        return [one for one in self.steps if one.is_new]

    @property
    def new_accounts(self) -> list[str]:
        return [one.line.username for one in self.steps if one.is_new_account]

    @property
    def counts(self) -> dict[str, int]:
        return {
            "nodes": sum(len(one.nodes) for one in self.steps),
            "people": sum(one.is_new_person for one in self.steps),
            "posts": sum(one.is_new_post for one in self.steps),
            "unchanged": sum(not one.is_new for one in self.steps),
        }

    @property
    def digest(self) -> str:
        """Changes when the roster would do anything else than what was shown."""
        return digest_of(
            {
                "steps": [
                    [one.line.row, one.nodes, one.line.name, one.is_new_person, one.is_new_post]
                    for one in self.steps
                ]
            }
        )


@dataclass
class House:
    """What is on the books, read in a constant number of queries."""

    nodes: dict[tuple[int | None, str], Organization] = field(default_factory=dict)
    accounts: dict[str, Person] = field(default_factory=dict)
    silent: dict[tuple[str, int], Person] = field(default_factory=dict)
    posts: dict[tuple[int, int, str], list[Appointment]] = field(default_factory=dict)

    @classmethod
    def read(cls, lines: Sequence[Line]) -> "House":
        house = cls()
        former = FormerName.objects.filter(organization__in=Organization.objects.filter(EXISTING))
        for one in former.select_related("organization"):
            house.nodes[one.organization.parent_id, one.name] = one.organization
        for node in Organization.objects.filter(EXISTING):
            house.nodes[node.parent_id, node.name] = node
        usernames = {line.username for line in lines if line.username}
        for account in Account.objects.filter(username__in=usernames).select_related("person"):
            house.accounts[account.username] = account.person
        names = {line.name for line in lines}
        held = Appointment.objects.filter(person__name__in=names).exclude(state=MandateState.CORRECTED)
        for post in held.select_related("person__account"):
            house.posts.setdefault((post.person_id, post.organization_id, post.role), []).append(post)
            if not hasattr(post.person, "account"):
                house.silent[post.person.name, post.organization_id] = post.person
        return house


def plan(reading: Reading, *, within: str = "/") -> Plan:
    """``within`` is the path of the subtree that may be changed."""
    house = House.read(reading.lines)
    planner = _Planner(house, within)
    broken = {fault.cell for fault in reading.faults}
    steps = [planner.step(line) for line in reading.lines if not broken & set(line.cells.values())]
    return Plan(steps, [*reading.faults, *planner.faults])


class _Planner:
    """Goes through the lines in order and remembers what earlier ones would have added."""

    def __init__(self, house: House, within: str) -> None:
        self.house, self.within = house, within
        self.faults: list[Fault] = []
        self.made: set[Names] = set()
        self.entered: dict[str, str] = {}
        self.people: set[tuple[str, Names]] = set()
        self.given: set[tuple[str, Names, str]] = set()

    def step(self, line: Line) -> Step:
        home, new = self._places(line)
        if not line.name:
            return Step(line, new)
        names = tuple(name for name, _kind in line.places)
        person = self._known(line, home)
        key = line.username or line.name
        is_new = person is None and not self._is_entered(line, names)
        self.entered[line.username] = line.name
        self.people.add((line.name, names))
        post = (key, names, line.role)
        held = self._held(person, home, line)
        is_new_post = not held and post not in self.given
        self.given.add(post)
        return Step(line, new, person, is_new, is_new_post, self._note(line, person, held))

    def _places(self, line: Line) -> tuple[Organization | None, tuple[Names, ...]]:
        node: Organization | None = None
        is_known, new, names = True, [], []
        for name, kind in line.places:
            names.append(name)
            below = self.house.nodes.get((node.pk if node else None, name)) if is_known else None
            if below is None:
                is_known = False
                if tuple(names) not in self.made:
                    self._check_scope(line, node, name)
                    new.append(tuple(names))
                    self.made.add(tuple(names))
            elif below.kind != kind:
                self._refuse_kind(line, below, kind)
            node = below or node
        if is_known and node is not None and not node.path.startswith(self.within):
            self._out_of_scope(line, node.name)
        return (node if is_known else None), tuple(new)

    def _check_scope(self, line: Line, above: Organization | None, name: str) -> None:
        if not (above.path if above else "/").startswith(self.within):
            self._out_of_scope(line, name)

    def _out_of_scope(self, line: Line, name: str) -> None:
        self.faults.append(
            line.fault(
                "单位", _("第 %(row)d 行的“%(name)s”不在您的范围内。") % {"row": line.row, "name": name}
            )
        )

    def _refuse_kind(self, line: Line, node: Organization, kind: str) -> None:
        said = {"row": line.row, "name": node.name, "is": node.get_kind_display(), "said": Kind(kind).label}
        sentence = _("第 %(row)d 行的“%(name)s”在账上是%(is)s，名单里写成了%(said)s。") % said
        self.faults.append(line.fault("单位", sentence))

    def _known(self, line: Line, home: Organization | None) -> Person | None:
        """Whoever has the account; without one, whoever of that name has a post in the same place."""
        if not line.username:
            return self.house.silent.get((line.name, home.pk)) if home else None
        person = self.house.accounts.get(line.username)
        other = person.name if person else self.entered.get(line.username, line.name)
        if other != line.name:
            said = {"row": line.row, "username": line.username, "other": other, "name": line.name}
            sentence = _("第 %(row)d 行的账号“%(username)s”已经是%(other)s的，请给%(name)s另起一个。") % said
            self.faults.append(line.fault("账号", sentence))
        return person

    def _is_entered(self, line: Line, names: Names) -> bool:
        return line.username in self.entered if line.username else (line.name, names) in self.people

    def _held(self, person: Person | None, home: Organization | None, line: Line) -> list[Appointment]:
        if person is None or home is None:
            return []
        held = self.house.posts.get((person.pk, home.pk, line.role), [])
        first = line.from_date
        return [one for one in held if not (first and one.until_date and one.until_date < first)]

    def _note(self, line: Line, person: Person | None, held: list[Appointment]) -> str:
        """A difference between the sheet and the books; the books stand."""
        if person and line.title and person.title and person.title != line.title:
            return _("职务与账上的“%(title)s”不同，账上的没有改动") % {"title": person.title}
        if held and line.from_date and held[0].from_date != line.from_date:
            return _("任职日期与账上的 %(day)s 不同，账上的没有改动") % {"day": held[0].from_date.isoformat()}
        return ""


def first_day(line: Line, today: date) -> date:
    return line.from_date or today
