"""What of the ledger itself can stand as a figure (台账计数), as the ledger stood at the end of a day."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, cached_property, partial
from typing import Any

from django.utils.timezone import make_aware
from django.utils.translation import override

from taizhang.bureau.journal.chain import read_body
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.meetings.kinds import KINDS
from taizhang.bureau.meetings.models import Meeting
from taizhang.bureau.meetings.states import MeetingState
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import GONE, FindingState
from taizhang.ledger.lineage.queries import account_of
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.ledger.rounds.models import Round

# A row that counts, as [kind, number], and where it stood.
Row = tuple[str, str, str]


@dataclass(frozen=True)
class Standing:
    """``finding`` with the state in which it, and each of its measures, stood."""

    finding: Finding
    state: str
    measures: tuple[tuple[Measure, str], ...]

    @property
    def done(self) -> int:
        return sum(state == MeasureState.DONE for _measure, state in self.measures)

    @property
    def is_off(self) -> bool:
        return self.state == FindingState.WRITTEN_OFF

    @property
    def is_completed(self) -> bool:
        return self.is_off or (bool(self.measures) and self.done == len(self.measures))

    @property
    def row(self) -> Row:
        return "finding", str(self.finding.number), self.state


class LedgerOn:
    """A round's ledger at the end of a day, folded from the journal: what is entered afterwards changes nothing of it."""

    def __init__(self, round: Round, on: date) -> None:
        self.round, self.on = round, on

    @cached_property
    def all(self) -> Sequence[Standing]:
        found = list(self.round.findings.prefetch_related("measures").order_by("number"))
        states = _states(found, self.on)
        return [one for finding in found if (one := _standing(finding, states))]

    @cached_property
    def findings(self) -> Sequence[Standing]:
        """Those that are counted: what was split or merged away is counted as what it became."""
        return [one for one in self.all if one.state not in GONE]

    @cached_property
    def meetings(self) -> Sequence[Meeting]:
        """Since the feedback came."""
        held = Meeting.objects.filter(
            organization=self.round.organization, record__held_on__lte=self.on
        ).exclude(state=MeetingState.STRUCK)
        since = self.round.feedback_on
        return list(held.filter(record__held_on__gte=since) if since else held)


def _standing(finding: Finding, states: dict[str, str]) -> Standing | None:
    state = states.get(finding.stream)
    if state is None:
        return None
    measures = [(one, states[one.stream]) for one in finding.measures.all() if one.stream in states]
    return Standing(finding, state, tuple(measures))


def _states(findings: Iterable[Finding], on: date) -> dict[str, str]:
    """Where each row came to stand, by the name of its stream."""
    before = make_aware(datetime.combine(on + timedelta(days=1), time()))
    streams = [one.stream for one in findings]
    entries = (
        Entry.objects.filter(stream__in=streams, at__lt=before).only("body").order_by("stream", "number")
    )
    states: dict[str, str] = {}
    for entry in entries.iterator(chunk_size=2000):
        body = read_body(entry)
        if body["state"] is not None:
            states[body["subject"]] = body["state"]
    return states


@dataclass(frozen=True)
class Count:
    """``rows`` are what it counts; ``number`` counts them where it is not their number."""

    title: str
    unit: str
    wording: str
    rows: Callable[[LedgerOn], Iterable[Row]]
    number: Callable[[LedgerOn], int] | None = None

    def of(self, ledger: LedgerOn) -> tuple[int, list[Row]]:
        rows = list(self.rows(ledger))
        return (self.number(ledger) if self.number else len(rows)), rows


def _findings(kept: Callable[[Standing], bool]) -> Callable[[LedgerOn], Iterable[Row]]:
    return lambda ledger: (one.row for one in ledger.findings if kept(one))


def _measures(kept: Callable[[Measure, str], bool]) -> Callable[[LedgerOn], Iterable[Row]]:
    return lambda ledger: (
        ("measure", f"{one.finding.number}.{measure.number}", state)
        for one in ledger.findings
        for measure, state in one.measures
        if kept(measure, state)
    )


def _met(ledger: LedgerOn, kind: str = "") -> Iterable[Row]:
    return (
        ("meeting", str(one.pk), str(one.record and one.record.held_on))
        for one in ledger.meetings
        if not kind or (one.record and one.record.kind == kind)
    )


def _registered(ledger: LedgerOn) -> int:
    return account_of(ledger.round).registered


def _is_done(_measure: Any, state: str) -> bool:
    return state == MeasureState.DONE


def _is_standing(measure: Measure, state: str) -> bool:
    return state == MeasureState.DONE and measure.kind == Kind.STANDING


# Titles and wordings are printed in documents and on public pages of a Chinese county: they are data, not interface.
OF_THE_LEDGER = (
    Count(
        "反馈问题数",
        "个",
        "巡察反馈、登记入账的问题，拆分、合并之前",
        lambda ledger: (one.row for one in ledger.all),
        _registered,
    ),
    Count("问题数", "个", "整改台账中的问题；已拆分、已并入的不再计入", _findings(lambda one: True)),
    Count(
        "已完成问题数",
        "个",
        "全部措施已完成的问题，含已销号的",
        _findings(lambda one: one.is_completed),
    ),
    Count("已销号问题数", "个", "经逐级审核、准予销号的问题", _findings(lambda one: one.is_off)),
    Count("未销号问题数", "个", "还没有准予销号的问题", _findings(lambda one: not one.is_off)),
    Count(
        "正在整改问题数",
        "个",
        "还有措施没有完成的问题",
        _findings(lambda one: not one.is_completed),
    ),
    Count("措施数", "项", "整改台账中的措施", _measures(lambda _measure, _state: True)),
    Count("已完成措施数", "项", "已完成的措施，含视为完成、长期坚持的", _measures(_is_done)),
    Count("长期坚持措施数", "项", "视为完成、长期坚持的措施", _measures(_is_standing)),
    Count("会议次数", "次", "收到反馈意见以来登记的会议", _met),
)


@cache
def counts() -> Mapping[str, Count]:
    """By title: those of the ledger, and the meetings of each kind, under the names that documents give them."""
    with override("zh-hans"):
        of_kinds = [(one.code, str(one.name)) for one in KINDS]
    met = [
        Count(f"{name}次数", "次", f"收到反馈意见以来登记的{name}", partial(_met, kind=code))
        for code, name in of_kinds
    ]
    return {one.title: one for one in (*OF_THE_LEDGER, *met)}
