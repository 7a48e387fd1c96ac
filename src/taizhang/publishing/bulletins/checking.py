"""What is wrong with a bulletin before it goes out (送审检查): the rules, its figures, the ledger, earlier bulletins.

Nothing is written, and nothing waits on the database while the rules are asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.documents import Document, Unreadable
from taizhang.documents.parse import from_text
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.materials.engine import engine
from taizhang.ledger.rounds.wording import worded
from taizhang.publishing.bulletins.beginnings import USUAL
from taizhang.publishing.bulletins.compose import composed, short
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.figures.marks import Mark, to_marks
from taizhang.publishing.bulletins.figures.recognising import Typed, typed_figures
from taizhang.publishing.bulletins.figures.sources import Sources
from taizhang.publishing.bulletins.models import Bulletin, Publication
from taizhang.publishing.bulletins.personal import personal_data_in
from taizhang.publishing.bulletins.states import BulletinKind, WaiverState
from taizhang.publishing.bulletins.withheld import withheld_of
from taizhang.review import Severity
from taizhang.review.profiles import BY_NAME
from taizhang.review.sandbox import review_bounded

# How many earlier bulletins of the unit a new one must not contradict.
EARLIER = 5
LEDGER_NAME = "整改台账现状"
# Codes of what is asked here, beside those of the rules.
STALE, CONTRADICTED, UNSOURCED, PERSONAL, WITHHELD = "B101", "B102", "B103", "B104", "B105"
# Nobody may answer for these: the text has to change.
FIRM = frozenset({WITHHELD, PERSONAL})
# From the gravest to the lightest.
WEIGHTS = tuple(str(one) for one in Severity)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said of one stretch of the text. ``waived`` is the reason that somebody gave, empty where it stands."""

    code: str
    severity: str
    start: int
    end: int
    passage: str
    message: str
    waived: str = ""

    @property
    def is_firm(self) -> bool:
        return self.code in FIRM


@dataclass(frozen=True, slots=True)
class Verdict:
    """``digest`` is that of the content that was checked."""

    digest: str
    engine: str
    remarks: tuple[Remark, ...]

    @property
    def blocking(self) -> Sequence[Remark]:
        """What must be put right, or answered for, before it is handed in."""
        return [one for one in self.remarks if one.severity == Severity.MUST and not one.waived]

    @property
    def plain(self) -> list[dict[str, Any]]:
        return [asdict(one) for one in self.remarks]


def checked(bulletin: Bulletin, *, today: date) -> Verdict:
    """Raises ``Refused`` where the text cannot be read or takes too long."""
    sources = Sources(bulletin.round, bulletin.as_of or bulletin.dated)
    marks = to_marks(bulletin.marks)
    found = [
        *_by_rules(bulletin, sources, today),
        *_of_figures(bulletin.text, marks, sources),
        *_of_typed(typed_figures(bulletin.text, marks, sources)),
        *_of_persons(bulletin),
        *_of_withheld(bulletin),
    ]
    waivers = {
        (one.code, one.passage): one.reason for one in bulletin.waivers.filter(state=WaiverState.STANDING)
    }
    weighed = [_waived(one, waivers.get((one.code, one.passage), "")) for one in found]
    weighed.sort(key=lambda one: (one.start, one.end, one.code))
    return Verdict(content_digest(bulletin), engine(), tuple(weighed))


def _waived(one: Remark, reason: str) -> Remark:
    facts = asdict(one) | {"waived": "" if one.is_firm else reason}
    return Remark(**facts)


def _by_rules(bulletin: Bulletin, sources: Sources, today: date) -> Iterator[Remark]:
    """Offsets are those of the text: what stands around it is read as paragraphs of its own, before and after."""
    head, tail = f"{bulletin.title}\n", f"\n{bulletin.issuer}\n{_said(bulletin.dated)}"
    whole = f"{head}{bulletin.text}{tail}"
    try:
        report = review_bounded(
            from_text(whole),
            profile=BY_NAME["bulletin"],
            reference=today,
            name=bulletin.title,
            against=list(_against(bulletin, sources)),
        )
    except Unreadable as why:
        raise Refused(worded(why.template, why.params)) from why
    for one in report.diagnostics:
        start, end = one.span.start - len(head), one.span.end - len(head)
        yield Remark(one.code, str(one.severity), max(start, 0), max(end, 0), one.text, one.message(_))


def _against(bulletin: Bulletin, sources: Sources) -> Iterator[tuple[str, Document]]:
    """The ledger as it tells itself for the same day, then the unit's earlier bulletins."""
    _title, template = USUAL[BulletinKind.INTERNAL]
    try:
        told = composed(bulletin.round, template, sources, kind=BulletinKind.INTERNAL)
        yield LEDGER_NAME, from_text(f"{bulletin.title}\n{told.text}")
    except (Refused, Unreadable):
        pass
    earlier = Publication.objects.filter(bulletin__round__organization=bulletin.round.organization_id)
    earlier = earlier.filter(withdrawal=None)
    if bulletin.corrects_id:
        earlier = earlier.exclude(pk=bulletin.corrects_id)
    for one in earlier.order_by("-published_at")[:EARLIER]:
        yield f"{one.title}（{one.dated.isoformat()}）", from_text(f"{one.title}\n{one.text}")


def _of_figures(text: str, marks: Sequence[Mark], sources: Sources) -> Iterator[Remark]:
    for mark in marks:
        shown = text[mark.start : mark.end]
        try:
            now = sources.printed(mark.asked)
        except Refused as why:
            yield Remark(STALE, Severity.MUST, mark.start, mark.end, shown, str(why))
            continue
        if now != shown:
            said = _("来源现在给出“%(now)s”，文中是“%(shown)s”；请更新数字") % {"now": now, "shown": shown}
            yield Remark(STALE, Severity.MUST, mark.start, mark.end, shown, said)


def _of_typed(typed: Sequence[Typed]) -> Iterator[Remark]:
    for one in typed:
        if one.matches:
            continue
        if one.against:
            said = _("“%(metric)s”按来源是 %(now)s，文中是“%(shown)s”") % {
                "metric": one.metric,
                "now": "、".join(dict.fromkeys(text for _asked, text in one.against)),
                "shown": one.text,
            }
            yield Remark(CONTRADICTED, Severity.MUST, one.start, one.end, one.text, said)
        else:
            said = _("这个数没有来源：请连上指标或台账计数，或写明引自哪里")
            yield Remark(UNSOURCED, Severity.SUSPECT, one.start, one.end, one.text, said)


def _of_persons(bulletin: Bulletin) -> Iterator[Remark]:
    contacts = [str(one) for one in bulletin.round.contacts.values()]
    for one in personal_data_in(bulletin.text, contacts=contacts):
        said = _("这是%(kind)s，公布前要删去或隐去") % {"kind": one.kind.label}
        yield Remark(PERSONAL, Severity.MUST, one.start, one.end, one.text, said)


def _of_withheld(bulletin: Bulletin) -> Iterator[Remark]:
    if bulletin.kind != BulletinKind.PUBLIC:
        return
    for finding in Finding.objects.filter(pk__in=withheld_of(bulletin.round)):
        for words in {finding.title, short(finding)}:
            at = bulletin.text.find(words)
            if at >= 0:
                said = _("这个问题已定为不公开，公开的文字里不能出现")
                yield Remark(WITHHELD, Severity.MUST, at, at + len(words), words, said)
                break


def _said(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
