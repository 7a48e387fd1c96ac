"""Where a request stands in its chain, and in whose post a step is answered (审批步骤)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.accounts.queries import in_charge_of, lines_for
from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.requests.models import Request, RequestDecision
from taizhang.ledger.rounds.models import Round

Lines = Mapping[str, Sequence[Person]]
# Roles that are held over an office and what lies above it; the others speak for the unit as a whole.
NEAR_THE_OFFICE = frozenset({Role.OFFICER, Role.OFFICE_HEAD, Role.LEADER})


@dataclass(frozen=True)
class Step:
    order: int
    name: str
    role: str
    path: str
    decision: RequestDecision | None = None

    @property
    def role_name(self) -> str:
        return str(Role(self.role).label)


def laid_out(chain: Sequence[Sequence[str]], round: Round, office_path: str) -> list[list[str]]:
    """The chain of a round as the steps of one request, each with the organization whose post is meant."""
    unit = round.organization.path
    return [[name, role, office_path if role in NEAR_THE_OFFICE else unit] for name, role in chain]


def steps_of(request: Request) -> Sequence[Step]:
    """Every step with the answer given at it; reads ``request.decisions`` from a prefetch where there is one."""
    taken = {one.step_order: one for one in request.decisions.all()}
    laid = enumerate(request.steps, 1)
    return [Step(order, name, role, path, taken.get(order)) for order, (name, role, path) in laid]


def current_step(request: Request) -> Step | None:
    return next((one for one in steps_of(request) if one.decision is None), None)


def is_last(request: Request, step: Step) -> bool:
    return step.order == len(request.steps)


def answering_roles(request: Request) -> frozenset[str]:
    """当前步骤的角色"""
    step = current_step(request)
    return frozenset({step.role}) if step else frozenset()


def leaders_of(step: Step, actor: Actor, lines: Lines | None = None) -> Collection[int] | None:
    """The leaders in charge of the office, where the step is a leader's and lines are set (一岗双责).

    ``lines`` are the leaders by path, for a list that has read them at once.
    """
    if step.role != Role.LEADER:
        return None
    leaders = lines[step.path] if lines else in_charge_of(step.path, on=actor.on)
    return [one.pk for one in leaders] or None


def answering_post(request: Request, actor: Actor, lines: Lines | None = None) -> Post | None:
    """The post in which the actor would answer: an own one, or one that they hold for somebody else."""
    step = current_step(request)
    if step is None:
        return None
    return actor.post_for({step.role}, (step.path,), among=leaders_of(step, actor, lines))


def lines_of(requests: Sequence[Request], actor: Actor) -> Lines:
    """The leaders in charge at the leaders' steps of these requests, in one query."""
    steps = [step for one in requests if (step := current_step(one)) and step.role == Role.LEADER]
    return lines_for({step.path for step in steps}, on=actor.on) if steps else {}
