"""公布前点数: figures are counted before the act that publishes them, and the act asks only whether anything moved since."""

import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused, Stale
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.figures.counts import counts
from taizhang.publishing.bulletins.figures.marks import Asked, Mark, to_marks
from taizhang.publishing.bulletins.figures.saying import Said, without_commas
from taizhang.publishing.bulletins.figures.sources import DAYS, Sources
from taizhang.publishing.bulletins.freezing import findings_told
from taizhang.publishing.bulletins.models import Bulletin, PublishedFigure, PublishedFinding
from taizhang.publishing.bulletins.origins import (
    LEDGER,
    MEETINGS,
    WITHHELD,
    Origins,
    known_by,
    moved,
    of_book,
    of_indicator,
    origins_of,
)
from taizhang.publishing.bulletins.states import Source
from taizhang.registers.books.counting import shelf_of
from taizhang.registers.indicators.models import Receipt
from taizhang.registers.indicators.receipting import receipt_of


@dataclass(frozen=True)
class Ground:
    """What a figure stands on: how many rows, the digest over them, and the receipt by which it can be counted again."""

    rows: int
    digest: str
    receipt: Receipt | None = None


@dataclass(frozen=True)
class Counted:
    """A figure as it will be frozen, not saved yet, and the origins that could make it another one."""

    figure: PublishedFigure
    receipt: Receipt | None
    origins: frozenset[str]


@dataclass(frozen=True)
class Prepared:
    """Everything that is frozen with the bulletin whose content has this digest, and the origins as it was counted from."""

    content: str
    origins: Origins
    figures: tuple[Counted, ...] = ()
    findings: tuple[PublishedFinding, ...] = ()

    def still(self, bulletin: Bulletin) -> Self:
        """What holds while nobody else can publish: only figures of origins that moved meanwhile are counted again, once."""
        if self.content != content_digest(bulletin):
            raise Stale(_("点数之后文字又有改动，请重新公布"))
        now = origins_of(bulletin.round)
        gone = moved(self.origins, now)
        if not gone:
            return self
        renewed = self._renewed(bulletin, now, gone)
        if moved(now, origins_of(bulletin.round)):
            raise Refused(_("数字的来源正在变动，还没有公布；请稍后再点一次公布"))
        return renewed

    def _renewed(self, bulletin: Bulletin, now: Origins, gone: Collection[str]) -> Self:
        counting = Counting(bulletin, now)
        figures = tuple(
            counting.counted(one.figure.number, mark) if one.origins & set(gone) else one
            for one, mark in zip(self.figures, counting.marks, strict=True)
        )
        told = counting.findings() if {LEDGER, WITHHELD} & set(gone) else self.findings
        return type(self)(self.content, now, figures, told)


NOTHING = Prepared("", {})


def prepared(bulletin: Bulletin) -> Prepared:
    """Raises ``Refused`` where a source gives another figure than the one that was agreed to."""
    origins = origins_of(bulletin.round)
    counting = Counting(bulletin, origins)
    figures = tuple(counting.counted(number, mark) for number, mark in enumerate(counting.marks, 1))
    return Prepared(content_digest(bulletin), origins, figures, counting.findings())


class Counting:
    """Counts for one bulletin from one state of the registers; a figure of a day once, however often it is printed."""

    def __init__(self, bulletin: Bulletin, origins: Origins) -> None:
        self.bulletin = bulletin
        shelf = shelf_of(bulletin.round.organization_id, known_by(origins))
        self.sources = Sources(bulletin.round, bulletin.as_of or bulletin.dated, shelf)
        self._grounds: dict[tuple[str, str, date], Ground] = {}

    @property
    def marks(self) -> list[Mark]:
        """In the order of the text."""
        marks = [one for one in to_marks(self.bulletin.marks) if one.asked.code not in DAYS]
        return sorted(marks, key=lambda one: one.start)

    def findings(self) -> tuple[PublishedFinding, ...]:
        return tuple(findings_told(self.bulletin, self.sources))

    def counted(self, number: int, mark: Mark) -> Counted:
        shown = self.bulletin.text[mark.start : mark.end]
        said = self._said(mark.asked, shown)
        ground = self._ground(mark.asked) if mark.is_counted else Ground(0, "")
        receipt = ground.receipt
        figure = PublishedFigure(
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
        )
        return Counted(figure, receipt, frozenset(_origins(mark.asked, receipt)))

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
        receipt = receipt_of(indicator, definition, self.sources.shelf, on=on)
        return Ground(receipt.rows, receipt.digest, receipt)


def _origins(asked: Asked, receipt: Receipt | None) -> Iterator[str]:
    """A cited figure has none that the house could see moving."""
    if asked.source == Source.LEDGER:
        yield from (LEDGER, MEETINGS)
    if receipt:
        yield of_indicator(asked.code)
        yield from map(of_book, receipt.known)
