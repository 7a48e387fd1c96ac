"""What is asked of the ledger, in its own terms (筛选条件), and the lines that fit it."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from django.db.models import F, Q, QuerySet

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.lists.lines import LAST_DAY
from taizhang.ledger.lists.models import FindingLine, MeasureLine
from taizhang.ledger.lists.words import words_in
from taizhang.ledger.measures.lights import Light, Lighting, Limits
from taizhang.ledger.measures.states import MeasureState

COMPLETED = "completed"
NOBODY = "none"
MISSING, PROVED = "missing", "there"
NEVER = date.fromisoformat(LAST_DAY)
Line = FindingLine | MeasureLine


@dataclass(frozen=True)
class Asked:
    """``state`` may be ``completed``: done and not yet written off. ``office`` is a node whose subtree answers, or ``none``.

    ``scope`` narrows to what the person sees; empty where a round that they see is asked for.
    """

    scope: Q = field(default_factory=Q)
    rounds: tuple[int, ...] = ()
    state: str = ""
    light: str = ""
    office: str = ""
    leader: str = ""
    kind: str = ""
    due_from: date | None = None
    due_to: date | None = None
    words: str = ""
    evidence: str = ""

    def at_large(self) -> "Asked":
        """The same whatever the state and the light."""
        return replace(self, state="", light="")

    @property
    def place(self) -> Q:
        """The rounds alone."""
        return _place(self)

    def whole(self) -> "Asked":
        """Everything there is in the same place."""
        return Asked(scope=self.scope, rounds=self.rounds)


def findings_asked(asked: Asked, lighting: Lighting) -> QuerySet[FindingLine]:
    lines = FindingLine.objects.filter(_place(asked), _office(asked))
    if asked.state:
        lines = lines.filter(_finding_state(asked.state))
    if asked.light:
        lines = lines.filter(_light(asked.light, lighting, done=Q(is_done=True)))
    below = _of_measure(asked)
    if below:
        having = MeasureLine.objects.filter(_place(asked), below)
        lines = lines.filter(finding__in=having.values("finding"))
    for word in words_in(asked.words):
        lines = lines.filter(finding__says=word)
    return lines


def measures_asked(asked: Asked, lighting: Lighting) -> QuerySet[MeasureLine]:
    lines = MeasureLine.objects.filter(_place(asked), _office(asked), _of_measure(asked))
    if asked.state:
        lines = lines.filter(_measure_state(asked.state))
    if asked.light:
        lines = lines.filter(measure_shows(asked.light, lighting))
    for word in words_in(asked.words):
        lines = lines.filter(measure__says=word)
    return lines


def measure_shows(light: str, lighting: Lighting) -> Q:
    """The lines of measures that show a light."""
    return _light(light, lighting, done=Q(state=MeasureState.DONE))


def _place(asked: Asked) -> Q:
    if len(asked.rounds) == 1:
        return asked.scope & Q(round=asked.rounds[0])
    return asked.scope & Q(round__in=asked.rounds) if asked.rounds else asked.scope


def _office(asked: Asked) -> Q:
    if not asked.office:
        return Q()
    if asked.office == NOBODY:
        return Q(answering=F("round__organization"))
    top = Organization.objects.filter(pk=asked.office).values("path")[:1]
    return Q(answering__in=Organization.objects.filter(path__startswith=top).values("pk"))


def _finding_state(state: str) -> Q:
    if state == COMPLETED:
        return Q(is_done=True) & ~Q(state=FindingState.WRITTEN_OFF)
    return Q(state=state)


def _measure_state(state: str) -> Q:
    if state == COMPLETED:
        return Q(state=MeasureState.DONE) & ~Q(finding_state=FindingState.WRITTEN_OFF)
    return Q(finding_state=state)


def _of_measure(asked: Asked) -> Q:
    """What only a measure can fit; a finding fits where one of its measures does."""
    fits = Q()
    if asked.leader:
        fits &= Q(leader=asked.leader)
    if asked.kind:
        fits &= Q(kind=asked.kind)
    if asked.due_from:
        fits &= Q(due_date__gte=asked.due_from)
    if asked.due_to:
        fits &= Q(due_date__lte=asked.due_to)
    if asked.evidence:
        fits &= Q(proofs=0) if asked.evidence == MISSING else Q(proofs__gt=0)
    return fits


def _light(light: str, lighting: Lighting, *, done: Q) -> Q:
    """The dates at which a line shows a light; the same as ``light_of`` says for one."""
    if light == Light.DONE:
        return done
    if not lighting.others or light in (Light.OVERDUE, Light.NONE):
        return _between(light, lighting.usual) & ~done
    fits = _between(light, lighting.usual) & ~Q(round__in=list(lighting.others))
    for limits, rounds in _alike(lighting):
        fits |= _between(light, limits) & Q(round__in=rounds)
    return fits & ~done


def _alike(lighting: Lighting) -> list[tuple[Limits, list[int]]]:
    """Rounds whose lights change on the same days."""
    found: dict[tuple[date | None, date | None], tuple[Limits, list[int]]] = {}
    for round, limits in lighting.others.items():
        found.setdefault((limits.warning_until, limits.notice_until), (limits, []))[1].append(round)
    return list(found.values())


def _between(light: str, limits: Limits) -> Q:
    if light == Light.OVERDUE:
        return Q(due_key__lt=limits.today)
    if light == Light.NONE:
        return Q(due_key=NEVER)
    if light == Light.NORMAL:
        return Q(due_key__gt=limits.nearest, due_key__lt=NEVER)
    if light == Light.WARNING:
        return _within(limits.today, limits.warning_until)
    after = limits.warning_until or limits.today - timedelta(days=1)
    return _within(max(after + timedelta(days=1), limits.today), limits.notice_until)


def _within(first: date, last: date | None) -> Q:
    """Nothing where the light is not in use."""
    return Q(due_key__gte=first, due_key__lte=last) if last else Q(pk__in=())
