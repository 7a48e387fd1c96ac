"""成文:the first draft of a bulletin out of the ledger's rows, in the trade's own structure."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.documents.grammar.numerals import chinese
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.states import GONE, FindingState
from taizhang.ledger.lineage.queries import Account, account_of
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import with_progress
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.figures.filling import Filled, filled
from taizhang.publishing.bulletins.figures.naming import PLACEHOLDER, SECTION
from taizhang.publishing.bulletins.figures.sources import Sources
from taizhang.publishing.bulletins.states import BulletinKind
from taizhang.publishing.bulletins.withheld import withheld_of

# The text itself is an official document in Chinese: it is the product, not the interface, and is not translated.
CONTACTS = (("phone", "联系电话"), ("email", "电子邮箱"), ("address", "通信地址"))


def sections(round: Round, *, kind: str) -> dict[str, str]:
    """What the sections of a template stand for, by name; figures stand in them as placeholders still.

    In a public text what is withheld is counted and not told.
    """
    kept = Finding.objects.filter(round=round).exclude(state__in=GONE)
    rows = kept.prefetch_related("measures__reports").order_by("number")
    findings = list(with_progress(rows))
    told = [one for one in findings if kind != BulletinKind.PUBLIC or one.pk not in withheld_of(round)]
    untold = len(findings) - len(told)
    return {
        "引言": lead(round),
        "总体情况": overview(findings, account_of(round), untold),
        "各问题整改": "\n".join(_each(told)),
        "下一步打算": "\n".join(next_steps(told, is_whole=not untold)),
        "联系方式": "\n".join(contact_line(round)),
    }


def composed(round: Round, template: str, sources: Sources, *, kind: str) -> Filled:
    """A whole first draft: the template with its sections written and its figures counted.

    Raises ``Refused`` with the line where the template asks for something that there is not.
    """
    written = sections(round, kind=kind)

    def section(found: re.Match[str]) -> str:
        name = found[1].replace("：", ":").removeprefix(SECTION)
        if name == found[1]:
            return found[0]
        if name not in written:
            raise Refused(
                _("模板里的“%(name)s”没有这个段落；可以用：%(known)s")
                % {"name": name, "known": "、".join(written)}
            )
        return written[name]

    text = PLACEHOLDER.sub(section, template)
    return filled("\n".join(line for line in text.splitlines() if line.strip()), sources)


def lead(round: Round) -> str:
    inspector = round.inspector or "巡察组"
    visited = _span(round.entered_on, round.left_on)
    came = f"{visited}，{inspector}对{round.organization.name}党组开展了巡察。" if visited else ""
    told = f"{_day(round.feedback_on)}，{inspector}反馈了巡察意见。" if round.feedback_on else ""
    return f"根据巡察工作统一部署，{came}{told}现将整改进展情况予以公布。"


def fed_back(account: Account) -> str:
    """What was fed back, and how many findings it is now where some were split or merged."""
    now = "（经拆分、合并现列{{问题数}}）" if account.has_changed else ""
    return f"将反馈的{{{{反馈问题数}}}}问题{now}"


def overview(findings: Sequence[Finding], account: Account, untold: int) -> str:
    measures = sum(one.measure_count for one in findings)  # type: ignore[attr-defined]
    hidden = f"其中{untold}个问题按规定不予公开。" if untold else ""
    return (
        "对照反馈意见，建立问题清单、任务清单、责任清单，"
        f"{fed_back(account)}分解为{{{{措施数}}}}整改措施，{_shared_out(findings, measures)}。"
        "截至{{截至日期}}，{{问题数}}问题中，已完成整改{{已完成问题数}}（其中已销号{{已销号问题数}}），"
        f"正在整改{{{{正在整改问题数}}}}。{hidden}"
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


def next_steps(findings: Sequence[Finding], *, is_whole: bool = True) -> Iterator[str]:
    """``is_whole``: these are all findings of the round, so that those still open are a count of its ledger."""
    open_ones = [one for one in findings if one.state != FindingState.WRITTEN_OFF]
    if open_ones:
        # GB/T 15834 4.5.3.5: no 顿号 between names that quotation marks already part.
        names = "".join(f"“{short(one)}”" for one in open_ones)
        number = "{{未销号问题数}}" if is_whole else f"{len(open_ones)}个"
        yield f"（一）持续抓好未销号问题的整改。对{names}等{number}未销号问题，按时限逐项推进，完成一项、审核一项、销号一项。"
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
