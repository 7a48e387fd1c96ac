"""What the slip of a write-off says, read from the ledger (对账销号单的内容)."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.timezone import localdate

from taizhang.bureau.accounts.models import Person
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import STANDING
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.writeoffs.chain import Step, steps_of
from taizhang.ledger.writeoffs.models import Application, Decision, Notice, Visit
from taizhang.publishing.exports.word.tail import written_date
from taizhang.publishing.exports.write_off_slip import NOT_DONE, Row, grouped, short_date


def number_of(finding: Finding) -> str:
    """As the slip is called: round and number, which is never used again."""
    return f"{finding.round.title}第{finding.number}号"


def leader_names(leaders: Sequence[Person]) -> str:
    return "、".join(one.name for one in leaders)


def written_off_on(finding: Finding, application: Application) -> date | None:
    if finding.state != FindingState.WRITTEN_OFF:
        return None
    return max((localdate(one.decided_at) for one in application.decisions.all()), default=None)


def measure_rows(measures: Sequence[Measure]) -> list[Row]:
    return [
        (
            str(one.number),
            one.text,
            "\n".join(name for name in (one.unit_name or str(one.office or ""), one.person_name) if name),
            short_date(one.due_date) if one.due_date else one.due_text or "—",
            short_date(one.done_on) if one.done_on else NOT_DONE,
            next((report.text for report in reversed(list(one.reports.all()))), "—"),
        )
        for one in measures
    ]


def evidence_rows(measures: Sequence[Measure]) -> list[Row]:
    """A row for each file of each piece that counts, the pieces numbered."""
    rows: list[Row] = []
    for number, piece in enumerate(_pieces(measures), 1):
        for place, file in enumerate(piece.current.files.all()):
            head = (str(number), piece.current.title) if place == 0 else ("", "")
            rows.append((*head, file.name, grouped(file.file.digest)))
    return rows


def _pieces(measures: Sequence[Measure]) -> list[Evidence]:
    links = (link for measure in measures for link in measure.links.all())
    found = {one.evidence_id: one.evidence for one in links if one.is_live and one.evidence.state in STANDING}
    return list(found.values())


def signed_rows(application: Application) -> list[Row]:
    return [row for step in steps_of(application) for row in _signed(step)]


def _signed(step: Step) -> Iterator[Row]:
    for one in step.signatures:
        name = f"{step.name}（{one.seat.label}）" if step.is_joint else step.name
        if one.decision:
            made = one.decision
            said = f"{_answer(made)}：{made.opinion}"
            yield name, _who(made.decided_by, made.decided_for), said, _on(made), ""
        elif not step.is_passed:
            yield name, "", "", "", ""


def _answer(made: Decision) -> str:
    """In the language of the document, not of the page."""
    return {"approved": "同意", "sent_back": "退回补正", "rejected": "不予销号"}[made.answer]


def _on(made: Decision) -> str:
    return short_date(localdate(made.decided_at))


def _who(person: Person, principal: Person | None) -> str:
    return f"{person.name}（代{principal.name}）" if principal else person.name


def visit_line(visit: Visit) -> str:
    photos = "、".join(one.name for one in visit.files.all())
    return (
        f"现场核查：{written_date(visit.visited_on)}，{visit.people}到{visit.place}核查，{visit.found}"
        f"（附件：{photos}）"
    )


def notice_line(notice: Notice) -> str:
    days = f"{written_date(notice.from_date)}至{written_date(notice.until_date)}"
    if not notice.is_live:
        return f"公示：{days}在{notice.channel}公示，中途撤下：{notice.removal.reason}"
    raised = list(notice.objections.all())
    if not raised:
        return f"公示：{days}在{notice.channel}公示，没有收到异议。"
    settled = "；".join(f"{one.said}——{'尚未处理' if one.is_open else one.answer.text}" for one in raised)
    return f"公示：{days}在{notice.channel}公示，收到异议{len(raised)}条：{settled}"
