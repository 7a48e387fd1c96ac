"""What is frozen with a bulletin (凭据): each figure with what it was counted from, each finding as it is told."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.figures.counts import Standing, counts
from taizhang.publishing.bulletins.figures.marks import Asked, Mark, to_marks
from taizhang.publishing.bulletins.figures.saying import Said, without_commas
from taizhang.publishing.bulletins.figures.sources import DAYS, Sources
from taizhang.publishing.bulletins.models import Bulletin, Publication, PublishedFigure, PublishedFinding
from taizhang.publishing.bulletins.states import BulletinKind, Source
from taizhang.publishing.bulletins.withheld import withheld_of
from taizhang.registers.indicators.models import Receipt
from taizhang.registers.indicators.receipting import keep_receipt


@dataclass(frozen=True)
class Ground:
    """What a figure stands on: how many rows, the digest over them, and the receipt by which it can be counted again."""

    rows: int
    digest: str
    receipt: Receipt | None = None


class Freezer:
    """Freezes the figures of one bulletin; each figure of a day is counted once, however often it is printed."""

    def __init__(self, bulletin: Bulletin, *, actor: Actor, at: datetime) -> None:
        self.bulletin, self.actor, self.at = bulletin, actor, at
        self.sources = Sources(bulletin.round, bulletin.as_of or bulletin.dated)
        self._grounds: dict[tuple[str, str, date], Ground] = {}

    def figures(self) -> Iterator[PublishedFigure]:
        """In the order of the text. Raises ``Refused`` where a source gives another figure than the one that was agreed to."""
        marks = [one for one in to_marks(self.bulletin.marks) if one.asked.code not in DAYS]
        for number, mark in enumerate(sorted(marks, key=lambda one: one.start), 1):
            yield self._figure(number, mark)

    def _figure(self, number: int, mark: Mark) -> PublishedFigure:
        shown = self.bulletin.text[mark.start : mark.end]
        said = self._said(mark.asked, shown)
        ground = self._ground(mark.asked) if mark.is_counted else Ground(0, "")
        receipt = ground.receipt
        return PublishedFigure(
            number=number,
            text=shown,
            start=mark.start,
            end=mark.end,
            source=mark.asked.source,
            code=mark.asked.code if mark.is_counted else "",
            title=said.title[:60],
            wording=said.wording,
            unit=said.unit,
            value=f"{said.value:f}"[:40] if said.value is not None else "",
            on=said.on if mark.is_counted else None,
            base=receipt.base if receipt else "",
            change=receipt.growth if receipt else "",
            is_points=said.is_points,
            counted_by=said.counted_by,
            rows=ground.rows if mark.is_counted else None,
            digest=ground.digest,
            receipt=receipt.pk if receipt else None,
        )

    def _said(self, asked: Asked, shown: str) -> Said:
        now = self.sources.printed(asked)
        if asked.source != Source.CITED and now not in (shown, without_commas(shown)):
            raise Refused(
                _("“%(shown)s”的来源现在给出“%(now)s”，不能公布；请撤回修改，更新数字后重新送审")
                % {"shown": shown, "now": now}
            )
        return self.sources.said(asked)

    def _ground(self, asked: Asked) -> Ground:
        on = asked.on or self.sources.as_of
        key = asked.source, asked.code, on
        if key not in self._grounds:
            counted = asked.source == Source.LEDGER
            self._grounds[key] = self._of_ledger(asked.code, on) if counted else self._of_rows(asked.code, on)
        return self._grounds[key]

    def _of_ledger(self, title: str, on: date) -> Ground:
        _number, rows = counts()[title].of(self.sources.ledger(on))
        told = json.dumps([title, on.isoformat(), rows], ensure_ascii=False, separators=(",", ":"))
        return Ground(len(rows), hashlib.sha256(told.encode()).hexdigest())

    def _of_rows(self, code: str, on: date) -> Ground:
        indicator = self.sources.indicators[code]
        definition = indicator.definition
        assert definition is not None
        kept = keep_receipt(
            indicator,
            definition,
            self.sources.shelf,
            on=on,
            purpose=self.bulletin.title,
            frozen_by=self.actor.person_id,
            at=self.at,
        )
        return Ground(kept.rows, kept.digest, kept)


def findings_told(bulletin: Bulletin, sources: Sources) -> Iterator[PublishedFinding]:
    """Those that the text names, as they stood on its day; what is withheld is never among those of a public one."""
    hidden = withheld_of(bulletin.round) if bulletin.kind == BulletinKind.PUBLIC else frozenset()
    lines = bulletin.text.splitlines()
    for standing in sources.ledger(sources.as_of).findings:
        finding = standing.finding
        at = next((number for number, line in enumerate(lines) if _names(line, finding.title)), None)
        if at is None or finding.pk in hidden:
            continue
        yield PublishedFinding(
            number=finding.number,
            key=f"{bulletin.round_id}-{finding.number}",
            heading=finding.title,
            text="\n".join(_told(lines[at + 1 :])),
            standing=said_of(standing),
            measures=len(standing.measures),
            done=standing.done,
        )


def said_of(standing: Standing) -> str:
    """Where it stood, in the words of such bulletins: completed and written off are two facts."""
    if standing.is_off:
        return "已销号"
    return "已完成整改，尚未销号" if standing.is_completed else "正在整改"


def _names(line: str, title: str) -> bool:
    return title.rstrip("。；;.") in line


def _told(lines: Sequence[str]) -> Iterator[str]:
    """Until the next heading."""
    for line in lines:
        if line.startswith("（") or line[1:2] == "、":
            return
        yield line


def frozen_of(
    publication: Publication,
    figures: Sequence[PublishedFigure] | None = None,
    findings: Sequence[PublishedFinding] | None = None,
) -> dict[str, Any]:
    """What its digest is made of; figures and findings are read where they are not given.

    Parts that a publication does not have are left out, so that older digests stay true.
    """
    printed = list(publication.figures.all() if figures is None else figures)
    told = list(publication.findings.all() if findings is None else findings)
    facts: dict[str, Any] = {
        "title": publication.title,
        "text": publication.text,
        "issuer": publication.issuer,
        "dated": publication.dated.isoformat(),
        "as_of": publication.as_of.isoformat() if publication.as_of else None,
        "figures": [_plain_figure(one) for one in printed],
        "findings": [_plain_finding(one) for one in told],
        "corrects": [publication.corrects.slug, publication.correction, publication.reason]
        if publication.corrects
        else None,
    }
    return {name: value for name, value in facts.items() if value not in (None, [])}


FIGURE = ("number", "text", "start", "end", "source", "code", "title", "wording", "unit", "value")
COMPARED = ("base", "change", "is_points", "counted_by", "rows", "digest", "receipt")
FINDING = ("number", "key", "heading", "text", "standing", "measures", "done")


def _plain_figure(one: PublishedFigure) -> dict[str, Any]:
    facts = {name: getattr(one, name) for name in FIGURE + COMPARED}
    return {**facts, "on": one.on.isoformat() if one.on else None}


def _plain_finding(one: PublishedFinding) -> dict[str, Any]:
    return {name: getattr(one, name) for name in FINDING}
