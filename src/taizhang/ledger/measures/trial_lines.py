"""What a dry run has to say, line by line (试算的各行): what changes, what is left alone and why, and the totals."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from taizhang.ledger.measures.actions.enter_ledger import FIELDS
from taizhang.ledger.measures.entering.pairing import LEAVE, NEW
from taizhang.ledger.measures.entering.planning import Plan, Policy
from taizhang.ledger.measures.entering.rows import Change, GivenFinding, HeldFinding, MeasureStep, Step
from taizhang.ledger.rounds.whereabouts import where

KINDS: dict[str, Any] = {
    "add": gettext_lazy("新增"),
    "update": gettext_lazy("更新"),
    "same": gettext_lazy("一致"),
    "kept": gettext_lazy("不改动"),
    "protected": gettext_lazy("不能改动"),
    "unclear": gettext_lazy("待选定"),
    "left": gettext_lazy("不收入"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """``label`` is 3 for a finding, 3.2 for one of its measures that the ledger has."""

    where: str
    label: str
    kind: str
    text: str
    changes: Sequence[tuple[str, str, str]] = ()
    why: str = ""

    @property
    def kind_name(self) -> str:
        return str(KINDS[self.kind])


@dataclass(frozen=True, slots=True)
class Question:
    """A row that may mean several things, with the choices that there are."""

    name: str
    where: str
    number: str
    title: str
    why: str
    choices: Sequence[tuple[str, str]]
    chosen: str


@dataclass(frozen=True, slots=True)
class Total:
    name: str
    findings: int
    measures: int


def lines_of(planned: Plan) -> Sequence[Line]:
    """Everything but what agrees."""
    return [
        line
        for step in planned.steps
        if step.kind not in ("same", "unclear")
        for line in _lines(planned, step)
    ]


def _lines(planned: Plan, step: Step) -> Iterator[Line]:
    label = str(step.held.number) if step.held else step.given.number
    has_own = step.kind != "update" or step.changes
    if has_own:
        kind = _shown(planned, step.kind)
        yield Line(where(step.given.place), label, kind, step.given.title, _changes(step.changes), step.why)
    for one in step.measures:
        if one.kind == "same" or (one.kind == step.kind and one.kind in ("left", "protected")):
            continue
        yield _measure_line(planned, label, one)


def _measure_line(planned: Plan, label: str, one: MeasureStep) -> Line:
    number = f"{label}.{one.held.number}" if one.held else label
    kind = _shown(planned, one.kind)
    return Line(where(one.given.place), number, kind, one.given.text, _changes(one.changes), one.why)


def _shown(planned: Plan, kind: str) -> str:
    """Under the policy that keeps what is there, an update is none."""
    return "kept" if kind == "update" and planned.policy == Policy.SKIP else kind


def _changes(changes: Sequence[Change]) -> Sequence[tuple[str, str, str]]:
    return [(str(FIELDS[one.field]), one.before, one.after) for one in changes]


def questions_of(
    planned: Plan,
    given: Sequence[GivenFinding],
    held: Sequence[HeldFinding],
    decisions: Mapping[int, str],
) -> Sequence[Question]:
    """The rows that are unclear, and those that a person has decided, so that they can be decided otherwise."""
    unclear = {step.given.pk: step for step in planned.steps if step.kind == "unclear"}
    numbers = {str(one.pk): one for one in held}
    return [
        _question(row, unclear.get(row.pk), decisions.get(row.pk, ""), numbers)
        for row in given
        if row.pk in unclear or row.pk in decisions
    ]


def _question(row: GivenFinding, step: Step | None, chosen: str, held: Mapping[str, HeldFinding]) -> Question:
    candidates = {str(one.pk): one for one in (step.candidates if step else ())}
    if chosen in held:
        candidates[chosen] = held[chosen]
    said = [
        (pk, _("就是第 %(number)d 号问题：%(title)s") % {"number": one.number, "title": one.title[:60]})
        for pk, one in candidates.items()
    ]
    choices = [("", _("请选定")), *said, (NEW, _("是另一个问题，新增")), (LEAVE, _("不收入这一行"))]
    why = step.why if step else _("已由您选定")
    return Question(f"d{row.pk}", where(row.place), row.number, row.title, why, choices, chosen)


def totals_of(planned: Plan, held: Sequence[HeldFinding]) -> Sequence[Total]:
    """Rows of the document by what becomes of them, their sum, and what the round will then have."""
    counts = planned.counts
    parts = [Total(str(name), counts[kind], counts[f"measure_{kind}"]) for kind, name in KINDS.items()]
    told = [one for one in parts if one.findings or one.measures]
    document = Total(_("文件里共有"), sum(one.findings for one in parts), sum(one.measures for one in parts))
    before = Total(pgettext("round", "本轮现有"), len(held), sum(len(one.measures) for one in held))
    added = sum(len(planned.additions_of(step)) for step in planned.steps)
    after = Total(_("并入后本轮共有"), before.findings + counts["add"], before.measures + added)
    return [*told, document, before, after]
