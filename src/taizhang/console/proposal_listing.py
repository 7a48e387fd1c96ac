"""A proposal for people at a terminal (列表): findings under their headings, measures with owners, warnings last."""

from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from taizhang.console.language import gettext as _
from taizhang.console.proposal_json import notes_of
from taizhang.documents.nodes import Document, Place
from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure

EXCERPT = 60


def show(document: Document, proposal: Proposal, file: Path, to: Path | None) -> None:
    console = Console(highlight=False, soft_wrap=False)
    heading(console, proposal, file)
    path: tuple[str, ...] = ()
    for finding in proposal.findings:
        if finding.path != path:
            path = finding.path
            console.print(Text("\n" + " › ".join(path), style="bold"))
        console.print(finding_row(finding))
        if finding.measures:
            console.print(Padding(measure_rows(finding.measures), (0, 0, 0, 5)))
    leftovers(console, document, proposal)
    warnings(console, document, proposal)
    next_step(console, to)


def heading(console: Console, proposal: Proposal, file: Path) -> None:
    meta = proposal.meta
    console.print(Text(meta.get("title") or file.name, style="bold"))
    said = [meta.get("organization"), meta.get("round"), meta.get("feedback_date")]
    if any(said):
        console.print(Text(" · ".join(part for part in said if part), style="dim"))
    measures = sum(len(finding.measures) for finding in proposal.findings)
    summary = _("找到 {findings} 个问题、{measures} 条措施。")
    console.print(summary.format(findings=len(proposal.findings), measures=measures))


def finding_row(finding: ProposedFinding) -> Table:
    row = Table.grid(padding=(0, 1), expand=True)
    row.add_column(width=4, justify="right")
    row.add_column(ratio=1, overflow="fold")
    row.add_column(justify="right", no_wrap=True)
    status = f"〔{finding.status}〕" if finding.status else ""
    row.add_row(
        Text(finding.number, style="bold"),
        Text(finding.title, style="bold"),
        f"{status} {cell(finding.place)}",
    )
    return row


def measure_rows(measures: tuple[ProposedMeasure, ...]) -> Table:
    rows = Table.grid(padding=(0, 1))
    rows.add_column(width=4, justify="right")
    rows.add_column(overflow="fold")
    for place, measure in enumerate(measures, 1):
        rows.add_row(f"{place}.", Text(measure.text))
        if said := owed(measure):
            rows.add_row("", Text(said, style="dim"))
    return rows


def owed(measure: ProposedMeasure) -> str:
    """Who and when, as far as the text says."""
    parts = (measure.leader, measure.lead_unit, measure.person, measure.due)
    return " · ".join(part for part in parts if part)


def cell(place: Place) -> str:
    """The short form, for a margin."""
    if place.cell:
        return place.cell
    return f"p{place.page}" if place.page else f"¶{place.paragraph}" if place.paragraph else ""


def where(place: Place) -> str:
    if place.cell:
        return f"{place.sheet}!{place.cell}" if place.sheet else place.cell
    if place.page:
        return _("第 {page} 页").format(page=place.page)
    return _("第 {paragraph} 段").format(paragraph=place.paragraph) if place.paragraph else ""


def leftovers(console: Console, document: Document, proposal: Proposal) -> None:
    if not proposal.unplaced:
        return
    console.print(
        Text(
            "\n" + _("没有归到任何问题的文字 {count} 处：").format(count=len(proposal.unplaced)), style="bold"
        )
    )
    for span in proposal.unplaced:
        text = " ".join(document.slice(span).split())
        console.print(Padding(Text(text[:EXCERPT] + ("……" if len(text) > EXCERPT else "")), (0, 0, 0, 5)))


def warnings(console: Console, document: Document, proposal: Proposal) -> None:
    notes = notes_of(document, proposal)
    if not notes:
        return
    console.print(Text("\n" + _("请核对 {count} 处：").format(count=len(notes)), style="bold yellow"))
    for note in notes:
        place = where(note.place) if note.place else ""
        sentence = note.sentence(_)
        console.print(
            Padding(
                Text(sentence if not place or place in sentence else f"{place}：{sentence}"), (0, 0, 0, 5)
            )
        )


def next_step(console: Console, to: Path | None) -> None:
    if to is None:
        console.print(
            "\n" + _("下一步：加 --to 三清单.xlsx 写出三个清单，或在网页“读入”里逐条确认后进入台账。")
        )
