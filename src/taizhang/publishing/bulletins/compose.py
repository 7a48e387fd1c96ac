"""成文:the first draft of a bulletin out of the ledger's rows, in the trade's own structure."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from taizhang.documents.grammar.numerals import chinese
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import GONE, FindingState
from taizhang.ledger.lineage.queries import Account, account_of
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import with_progress
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.measures.tally import Tally
from taizhang.ledger.rounds.models import Round

# The text itself is an official document in Chinese: it is the product, not the interface, and is not translated.
CONTACTS = (("phone", "联系电话"), ("email", "电子邮箱"), ("address", "通信地址"))


def title_of(round: Round) -> str:
    return f"中共{round.organization.name}党组关于{round.title}整改进展情况的通报"


def compose(round: Round, *, as_of: date) -> str:
    """One paragraph per line: lead, 一 organisation, 二 findings one by one, 三 next steps, contacts."""
    kept = Finding.objects.filter(round=round).exclude(state__in=GONE)
    rows = kept.prefetch_related("measures__reports").order_by("number")
    findings = list(with_progress(rows))
    paragraphs = [
        lead(round),
        "一、整改组织领导情况",
        overview(findings, as_of, account_of(round)),
        "二、整改进展情况",
        *_each(findings),
        "三、下一步打算",
        *next_steps(findings),
        *contact_line(round),
    ]
    return "\n".join(paragraphs)


def lead(round: Round) -> str:
    inspector = round.inspector or "巡察组"
    visited = _span(round.entered_on, round.left_on)
    came = f"{visited}，{inspector}对{round.organization.name}党组开展了巡察。" if visited else ""
    told = f"{_day(round.feedback_on)}，{inspector}反馈了巡察意见。" if round.feedback_on else ""
    return f"根据巡察工作统一部署，{came}{told}现将整改进展情况予以公布。"


def fed_back(account: Account) -> str:
    """What was fed back, and how many findings it is now where some were split or merged."""
    now = f"（经拆分、合并现列{account.now}个）" if account.has_changed else ""
    return f"将反馈的{account.registered}个问题{now}"


def overview(findings: Sequence[Finding], as_of: date, account: Account) -> str:
    tally = Tally.of(findings)
    measures, ongoing = tally.measures, tally.findings - tally.completed
    return (
        "对照反馈意见，建立问题清单、任务清单、责任清单，"
        f"{fed_back(account)}分解为{measures}项整改措施，{_shared_out(findings, measures)}。"
        f"截至{_day(as_of)}，{len(findings)}个问题中，已完成整改{tally.completed}个（其中已销号{tally.written_off}个），"
        f"正在整改{ongoing}个。"
    )


def _shared_out(findings: Sequence[Finding], total: int) -> str:
    """Whether every measure has an office, and a date unless it is a standing one; else how many have both."""
    every = [measure for finding in findings for measure in finding.measures.all()]
    settled = sum(1 for one in every if one.office_id and (one.due_date or one.kind == Kind.STANDING))
    return "逐项明确责任单位和完成时限" if settled == total else f"其中{settled}项已明确责任单位和完成时限"


def _each(findings: Sequence[Finding]) -> Iterator[str]:
    for number, finding in enumerate(findings, 1):
        yield f"（{chinese(number)}）{heading(finding)}"
        measures = list(finding.measures.all())
        if measures:
            yield f"整改落实情况：{''.join(_clauses(measures))}"


def heading(finding: Finding) -> str:
    wording = finding.title.rstrip("。；;.")
    return f"关于“{wording}”的问题"


def _clauses(measures: Sequence[Measure]) -> Iterator[str]:
    several = len(measures) > 1
    for number, measure in enumerate(measures, 1):
        marker = f"{chinese(number)}是" if several else ""
        yield f"{marker}{measure.text.rstrip('。；;')}{_standing(measure)}"


def _standing(measure: Measure) -> str:
    """The latest progress; a measure of which nothing was reported is called planned, never done."""
    reports = list(measure.reports.all())
    return f"。{reports[-1].text.rstrip('。；;')}。" if reports else "（正在推进，尚无进展报告）。"


def next_steps(findings: Sequence[Finding]) -> Iterator[str]:
    open_ones = [one for one in findings if one.state != FindingState.WRITTEN_OFF]
    if open_ones:
        # GB/T 15834 4.5.3.5: no 顿号 between names that quotation marks already part.
        names = "".join(f"“{short(one)}”" for one in open_ones)
        yield f"（一）持续抓好未销号问题的整改。对{names}等{len(open_ones)}个未销号问题，按时限逐项推进，完成一项、审核一项、销号一项。"
    number = "二" if open_ones else "一"
    yield f"（{number}）巩固整改成效。对已销号问题适时开展“回头看”，防止问题反弹。"


def contact_line(round: Round) -> list[str]:
    known = [f"{label}：{round.contacts[key]}" for key, label in CONTACTS if round.contacts.get(key)]
    if not known:
        return []
    return [
        "欢迎广大干部群众对整改落实情况进行监督。如有意见建议，请及时向我们反映。" + "；".join(known) + "。"
    ]


def short(finding: Finding) -> str:
    """The first clause of the wording: enough to name it again."""
    return re.split("[，。；,;]", finding.title, maxsplit=1)[0]


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _span(start: date | None, end: date | None) -> str:
    """日期起止:the year is said once when both days lie in it."""
    if start is None or end is None:
        return ""
    rest = f"{end.month}月{end.day}日" if start.year == end.year else _day(end)
    return f"{_day(start)}至{rest}"
