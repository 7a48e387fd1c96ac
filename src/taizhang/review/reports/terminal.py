"""A review at a terminal (终端报告): like the messages of a compiler, readable without colour."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Diagnostic, Severity
from taizhang.review.engine import Report
from taizhang.review.reports.excerpt import excerpt, head, safe
from taizhang.review.reports.labels import (
    DIMENSIONS,
    Translate,
    as_written,
    severity_label,
)
from taizhang.review.reports.places import Lines, elsewhere_label, place_at, place_label
from taizhang.review.reports.suggestion import suggestion
from taizhang.review.reports.tally import Tally, tally
from taizhang.review.reports.wrapping import folded
from taizhang.review.waivers import Waiver

STYLES = {Severity.MUST: "bold red", Severity.SUSPECT: "bold yellow", Severity.HINT: "bold blue"}
BAR = "  │ "
RELATED_CELLS = 40
MOST = 5  # related places, and notes of the reader, that are written out


class Listing:
    """Writes the lines of one report; ``name`` is the file as it was given, ``width`` in cells."""

    def __init__(self, name: str, report: Report, width: int, _: Translate = as_written) -> None:
        self.name, self.report, self.width, self._ = name, report, width, _
        self.document = report.document
        self.lines = Lines(self.document.text)

    def __iter__(self) -> Iterator[Text]:
        for one in self.report.diagnostics:
            yield from self.diagnostic(one)
            yield Text()
        yield from self.remarks()
        said = summary(tally(self.report), self._)
        yield Text(self._("{name}：{summary}").format(name=self.name, summary=said), style="bold")

    def diagnostic(self, one: Diagnostic) -> Iterator[Text]:
        label = f"{severity_label(one.severity, self._)} {one.code}"
        for number, line in enumerate(wrapped(f"{label} {one.message(self._)}", self.width, "")):
            line.stylize("bold")
            line.stylize(STYLES[one.severity], 0, 0 if number else len(label))
            yield line
        yield Text(f"  ┌ {self.where(one.span, one)}", style="dim")
        yield from self.marked(one)
        yield from self.others(one.related)
        for other in one.elsewhere:
            said = head(safe(other.text), RELATED_CELLS)
            place = elsewhere_label(other, self._)
            yield from self.noted(self._("对照 {place}：{text}").format(place=place, text=said))
        repair = suggestion(one, self.document.text, self._)
        if repair:
            yield from self.noted(self._("建议：{repair}").format(repair=repair))

    def others(self, related: Sequence[Span]) -> Iterator[Text]:
        """The other halves of a contradiction."""
        for span in related[:MOST]:
            said = head(safe(" ".join(self.document.slice(span).split())), RELATED_CELLS)
            yield from self.noted(self._("对照 {place}：{text}").format(place=self.where(span), text=said))
        if len(related) > MOST:
            yield from self.noted(self._("对照的另有 {count} 处。").format(count=len(related) - MOST))

    def marked(self, one: Diagnostic) -> Iterator[Text]:
        cut = excerpt(self.document.text, one.span, self.width - cell_len(BAR))
        if cut.before or cut.passage or cut.after:
            line = Text(BAR, style="dim").append(cut.before, style="not dim")
            yield line.append(cut.passage, style=f"not dim {STYLES[one.severity]}").append(
                cut.after, style="not dim"
            )
            yield Text(BAR, style="dim").append(cut.underline, style=f"not dim {STYLES[one.severity]}")

    def noted(self, said: str) -> Iterator[Text]:
        yield from wrapped(said, self.width, BAR)

    def where(self, span: Span, one: Diagnostic | None = None) -> str:
        """File, line and column, as editors take them; or the place inside a file that has no lines."""
        if self.document.format == "txt":
            line, column = self.lines.position(span.start)
            return f"{self.name}:{line}:{column}"
        place = one.place if one and one.place else place_at(self.document, span.start)
        return f"{self.name} {place_label(place, self.document.format, self._)}".rstrip()

    def remarks(self) -> Iterator[Text]:
        """Idle waivers, and what the reader of the file has to say about it."""
        for waiver in self.report.idle:
            yield from wrapped(idle_line(waiver, self._), self.width, "")
        notes = self.document.notes
        for note in notes[:MOST]:
            yield from wrapped(self._("读取时：{note}").format(note=note.sentence(self._)), self.width, "")
        if len(notes) > MOST:
            yield Text(self._("读取时另有 {count} 条说明。").format(count=len(notes) - MOST))


def summary(total: Tally, _: Translate = as_written) -> str:
    """必改 3 处，存疑 1 处，提示 0 处 …"""
    said = _("没有发现差错。")
    if total.all:
        counts = {str(severity): total.severities[severity] for severity in Severity}
        said = _("必改 {must} 处，存疑 {suspect} 处，提示 {hint} 处。").format(**counts)
        touched = _("涉及真实性 {truth}、准确性 {accuracy}、完整性 {completeness}、时效性 {timeliness}。")
        said += " " + touched.format(**{name: total.dimensions[name] for name in DIMENSIONS})
    return said + (" " + _("已豁免 {count} 处。").format(count=total.waived) if total.waived else "")


def idle_line(waiver: Waiver, _: Translate = as_written) -> str:
    said = _("豁免没有用上：{code}“{passage}”（{person}，{on}），请核对后删去。")
    return said.format(
        code=waiver.code, passage=waiver.passage, person=waiver.person, on=waiver.on.isoformat()
    )


def wrapped(said: str, width: int, bar: str) -> Iterator[Text]:
    """The lines of a sentence, each behind the bar."""
    for line in folded(safe(said), max(20, width - cell_len(bar))):
        yield Text(bar, style="dim").append(line, style="not dim")
