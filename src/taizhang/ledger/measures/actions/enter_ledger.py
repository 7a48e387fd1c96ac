"""并入台账:a ledger that was read meets a round that is there; what was shown is done, all of it or nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import Outcome, transition
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.drafting import findings_from, measures_from
from taizhang.ledger.measures.entering.numbering import numbers_for
from taizhang.ledger.measures.entering.planning import Plan, Policy, plan
from taizhang.ledger.measures.entering.rows import Change, Step
from taizhang.ledger.measures.entering.sides import given_side, held_side
from taizhang.ledger.measures.entering.writing import bring_finding, bring_measure
from taizhang.ledger.measures.known import Known, known_of
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.registered import FindingNoted, MeasureNoted
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake, Round
from taizhang.ledger.rounds.queries import included_drafts
from taizhang.ledger.rounds.states import IntakeState, RoundState

Changes = Sequence[tuple[str, str, str]]
Caused = list[tuple[Round | Finding | Measure, Event]]


@dataclass(frozen=True, kw_only=True)
class LedgerEntered(Event):
    round: int
    round_title: str
    policy: str
    findings: int
    measures: int
    updated: int
    unchanged: int
    left: int

    def sentence(self) -> str:
        return _(
            "并入“%(round)s”（%(policy)s）：新增 %(findings)d 个问题、%(measures)d 项措施，更新 %(updated)d 个问题，"
            "%(unchanged)d 个一致，%(left)d 个未动"
        ) % {
            "round": self.round_title,
            "policy": Policy(self.policy).label,
            "findings": self.findings,
            "measures": self.measures,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "left": self.left,
        }


@dataclass(frozen=True, kw_only=True)
class FindingEntered(FindingNoted):
    """A finding that the round did not have yet."""


@dataclass(frozen=True, kw_only=True)
class MeasureEntered(MeasureNoted):
    """A measure that the finding did not have yet."""


@dataclass(frozen=True, kw_only=True)
class FindingUpdated(Event):
    number: int
    changes: Changes
    source: str

    def sentence(self) -> str:
        said = {"number": self.number, "changes": spoken(self.changes), "source": self.source}
        return _("按“%(source)s”更新第 %(number)d 号问题：%(changes)s") % said


@dataclass(frozen=True, kw_only=True)
class MeasureUpdated(Event):
    number: int
    changes: Changes
    source: str

    def sentence(self) -> str:
        said = {"number": self.number, "changes": spoken(self.changes), "source": self.source}
        return _("按“%(source)s”更新措施 %(number)d：%(changes)s") % said


FIELDS = {
    "title": gettext_lazy("问题"),
    "path": gettext_lazy("类别"),
    "text": gettext_lazy("措施内容"),
    "leader_name": gettext_lazy("责任领导"),
    "unit_name": gettext_lazy("责任单位"),
    "co_units": gettext_lazy("配合单位"),
    "person_name": gettext_lazy("责任人"),
    "due_text": gettext_lazy("整改时限"),
}


def spoken(changes: Changes) -> str:
    """Each value before and after, in words."""
    parts = (
        _("%(field)s由“%(before)s”改为“%(after)s”")
        % {"field": FIELDS.get(field, field), "before": before or _("（空）"), "after": after}
        for field, before, after in changes
    )
    return _("；").join(parts)


@transition(
    title=gettext_lazy("并入台账"),
    source={IntakeState.PROPOSED},
    target=IntakeState.CONFIRMED,
    roles={Role.RECTIFIER},
)
def enter_ledger(
    intake: Intake,
    *,
    round: Round,
    policy: str,
    decisions: Mapping[int, str],
    seen: str,
    actor: Actor,
    at: datetime,
) -> Outcome:
    """``seen`` is the digest of the plan that the person was shown; anything else is not done."""
    round = _locked(intake, round)
    drafts = {draft.pk: draft for draft in included_drafts(intake)}
    known = known_of(round)
    planned = plan(
        given_side(list(drafts.values())), held_side(round), known, policy=policy, decisions=decisions
    )
    _check(planned, seen)
    caused = [*_added(planned, drafts, round, intake, known, at), *_brought(planned, drafts, intake, known)]
    Intake.objects.filter(pk=intake.pk).update(round=round)
    return Outcome(_told(planned, round), tuple(caused))


def _locked(intake: Intake, round: Round) -> Round:
    """The findings and their round, so that nothing moves between the plan and the writing.

    Findings first: acts on one of them take its round after it. What somebody registers in between is not locked, and
    the person tries again.
    """
    findings = Finding.objects.filter(round=round)
    kept = set(findings.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))
    rounds = Round.objects.select_for_update(no_key=True, of=("self",)).select_related("organization")
    locked = rounds.get(pk=round.pk)
    if kept != set(findings.values_list("pk", flat=True)):
        raise Stale(_("试算之后台账有了变动，请重新试算再并入"))
    if locked.organization_id != intake.organization_id:
        raise Refused(_("这一轮不是这个单位的"))
    if locked.state != RoundState.OPEN:
        raise Refused(_("这一轮已经办结，不能再并入"))
    return locked


def _check(planned: Plan, seen: str) -> None:
    if planned.digest != seen:
        raise Stale(_("试算之后台账有了变动，请重新试算再并入"))
    if planned.obstacles:
        raise Refused(_("有 %(count)d 个问题要先处理，什么也没有写入") % {"count": len(planned.obstacles)})
    if not planned.writes:
        raise Refused(_("文件与台账一致，没有要写入的"))


def _told(planned: Plan, round: Round) -> LedgerEntered:
    changed = [step for step in planned.writes if step.kind != "add"]
    added = planned.counts["add"]
    same = planned.counts["same"]
    return LedgerEntered(
        round=round.pk,
        round_title=round.title,
        policy=planned.policy,
        findings=added,
        measures=sum(len(planned.additions_of(step)) for step in planned.steps),
        updated=len(changed),
        unchanged=same,
        left=len(planned.steps) - added - same - len(changed),
    )


def _added(
    planned: Plan,
    drafts: Mapping[int, DraftFinding],
    round: Round,
    intake: Intake,
    known: Known,
    at: datetime,
) -> Caused:
    """New findings with their measures; each is numbered as in the document where that number is free."""
    new = [drafts[step.given.pk] for step in planned.steps if step.kind == "add"]
    taken = set(round.findings.values_list("number", flat=True))
    numbered = zip(numbers_for([draft.number for draft in new], taken), new, strict=True)
    findings = findings_from(numbered, round=round, intake=intake, known=known, at=at)
    rows = [
        (number, finding, measure)
        for finding, draft in zip(findings, new, strict=True)
        for number, measure in enumerate(draft.measures.all(), 1)
    ]
    caused: Caused = [
        (finding, _registered(finding, draft, intake)) for finding, draft in zip(findings, new, strict=True)
    ]
    return [*caused, *_registered_measures(rows, known)]


def _registered(finding: Finding, draft: DraftFinding, intake: Intake) -> FindingEntered:
    return FindingEntered(
        number=finding.number,
        title=finding.title,
        measures=len(draft.measures.all()),
        source=intake.file_name,
        digest=intake.file.digest,
    )


def _registered_measures(rows: Sequence[tuple[int, Finding, DraftMeasure]], known: Known) -> Caused:
    made = measures_from(rows, known)
    return [(one, MeasureEntered(number=one.number, text=one.text)) for one in made]


def _brought(
    planned: Plan, drafts: Mapping[int, DraftFinding], intake: Intake, known: Known
) -> Iterator[tuple[Round | Finding | Measure, Event]]:
    """Standing findings and measures: what is added to them and what is changed."""
    steps = [step for step in planned.writes if step.held]
    findings = Finding.objects.in_bulk([step.held.pk for step in steps if step.held])
    measures = _standing(planned, steps)
    additions: list[tuple[int, Finding, DraftMeasure]] = []
    for step in steps:
        assert step.held is not None
        finding = findings[step.held.pk]
        if step.changes and planned.policy == Policy.UPDATE:
            bring_finding(step)
            yield (
                finding,
                FindingUpdated(number=finding.number, changes=_facts(step.changes), source=intake.file_name),
            )
        for one in planned.updates_of(step):
            assert one.held is not None
            bring_measure(one, known)
            measure = measures[one.held.pk]
            yield (
                measure,
                MeasureUpdated(number=measure.number, changes=_facts(one.changes), source=intake.file_name),
            )
        additions += _more(planned, step, finding, drafts[step.given.pk])
    yield from _registered_measures(additions, known)


def _standing(planned: Plan, steps: Sequence[Step]) -> Mapping[int, Measure]:
    changed = [one.held.pk for step in steps for one in planned.updates_of(step) if one.held]
    return Measure.objects.select_related("finding").in_bulk(changed)


def _more(
    planned: Plan, step: Step, finding: Finding, draft: DraftFinding
) -> Iterator[tuple[int, Finding, DraftMeasure]]:
    """Measures that a standing finding has not yet, numbered on."""
    assert step.held is not None
    rows = {one.pk: one for one in draft.measures.all()}
    last = max((one.number for one in step.held.measures), default=0)
    for number, one in enumerate(planned.additions_of(step), last + 1):
        yield number, finding, rows[one.given.pk]


def _facts(changes: Sequence[Change]) -> Changes:
    return tuple((one.field, one.before, one.after) for one in changes)
