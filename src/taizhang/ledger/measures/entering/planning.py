"""What entering a ledger would do, before anything is done (试算): a pure function of the two sides and a policy."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.journal.canonical import digest_of
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.entering.differences import compared
from taizhang.ledger.measures.entering.pairing import Decisions, Pair, paired, paired_measures
from taizhang.ledger.measures.entering.rows import (
    Change,
    GivenFinding,
    HeldFinding,
    MeasureStep,
    Step,
)
from taizhang.ledger.measures.entering.wording import is_same
from taizhang.ledger.measures.known import Known


class Policy(models.TextChoices):
    """What is done where the document and the ledger say different things."""

    STOP = "stop", gettext_lazy("有不同就停下，什么也不写入")
    SKIP = "skip", gettext_lazy("已有的保持原样，只加新的")
    UPDATE = "update", gettext_lazy("已有的按文件更新，并加新的")


@dataclass(frozen=True)
class Plan:
    """``untouched`` counts what the ledger has and the document has not."""

    policy: str
    steps: Sequence[Step]
    untouched: int

    @cached_property
    def obstacles(self) -> Sequence[Step]:
        """What has to be settled first."""
        if self.policy == Policy.SKIP:
            return ()
        return [one for one in self.steps if one.kind == "unclear" or (self.is_strict and differs(one))]

    @property
    def is_strict(self) -> bool:
        return self.policy == Policy.STOP

    @cached_property
    def writes(self) -> Sequence[Step]:
        """The steps that change the ledger under this policy."""
        return [
            one for one in self.steps if one.kind == "add" or self.changes_of(one) or self.additions_of(one)
        ]

    def changes_of(self, step: Step) -> bool:
        """Whether standing values are overwritten."""
        is_update = self.policy == Policy.UPDATE and step.kind == "update"
        return is_update and bool(step.changes or self.updates_of(step))

    def updates_of(self, step: Step) -> Sequence[MeasureStep]:
        if self.policy != Policy.UPDATE:
            return ()
        return [one for one in step.measures if one.kind == "update"]

    def additions_of(self, step: Step) -> Sequence[MeasureStep]:
        if step.kind not in ("add", "update"):
            return ()
        return [one for one in step.measures if one.kind == "add"]

    @cached_property
    def counts(self) -> Counter[str]:
        """Findings by kind; measures by kind under measure_…; every row of the document is in exactly one."""
        found = Counter(step.kind for step in self.steps)
        for step in self.steps:
            found.update(f"measure_{one.kind}" for one in step.measures)
        return found

    @cached_property
    def digest(self) -> str:
        """Changes when the act would do anything else than what was shown."""
        return digest_of({"policy": self.policy, "steps": [_facts(step) for step in self.steps]})


def differs(step: Step) -> bool:
    """Whether document and ledger say different things of what both have."""
    return (
        step.kind == "protected"
        or bool(step.changes)
        or (step.held is not None and any(one.kind in ("update", "kept") for one in step.measures))
    )


def plan(
    given: Sequence[GivenFinding],
    held: Sequence[HeldFinding],
    known: Known,
    *,
    policy: str,
    decisions: Decisions,
) -> Plan:
    steps = [_step(pair, known) for pair in paired(given, held, decisions)]
    met = {step.held.pk for step in steps if step.held}
    return Plan(policy, steps, sum(one.pk not in met for one in held))


def _step(pair: Pair, known: Known) -> Step:
    given, held = pair.given, pair.held
    if pair.is_left:
        return Step("left", given, measures=tuple(MeasureStep("left", one) for one in given.measures))
    if pair.why:
        waiting = tuple(MeasureStep("unclear", one) for one in given.measures)
        return Step("unclear", given, None, (), waiting, pair.why, pair.candidates)
    if held is None:
        return Step("add", given, measures=tuple(MeasureStep("add", one) for one in given.measures))
    return _met(given, held, known)


def _met(given: GivenFinding, held: HeldFinding, known: Known) -> Step:
    """A row that the ledger has: what it says otherwise, unless the finding stands where nothing may change."""
    pairs = paired_measures(given.measures, held.measures)
    measures = tuple(compared(one, its, known) if its else MeasureStep("add", one) for one, its in pairs)
    changes = tuple(_changes(given, held))
    if not changes and all(one.kind == "same" for one in measures):
        return Step("same", given, held, (), measures)
    if held.state != FindingState.IN_PROGRESS:
        protected = tuple(
            one if one.kind == "same" else MeasureStep("protected", one.given) for one in measures
        )
        return Step("protected", given, held, (), protected, _protection(held))
    is_kept = not changes and all(one.kind in ("same", "kept") for one in measures)
    return Step("kept" if is_kept else "update", given, held, changes, measures)


def _protection(held: HeldFinding) -> str:
    said = {"number": held.number, "state": FindingState(held.state).label}
    return _("第 %(number)d 号问题现在是“%(state)s”，不改动") % said


def _changes(given: GivenFinding, held: HeldFinding) -> Sequence[Change]:
    """A wording that a person has declared to be the same, and the headings; a stated status changes nothing."""
    said = []
    if not is_same(given.title, held.title):
        said.append(Change("title", held.title, given.title))
    if given.path and not is_same("".join(given.path), "".join(held.path)):
        said.append(Change("path", " › ".join(held.path), " › ".join(given.path)))
    return said


def _facts(step: Step) -> list[object]:
    return [
        step.kind,
        step.given.pk,
        step.held.pk if step.held else None,
        _said(step.changes),
        [
            [one.kind, one.given.pk, one.held.pk if one.held else None, _said(one.changes)]
            for one in step.measures
        ],
    ]


def _said(changes: Sequence[Change]) -> list[list[str]]:
    return [[one.field, one.before, one.after] for one in changes]
