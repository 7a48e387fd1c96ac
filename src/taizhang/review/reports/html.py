"""A review as one self-contained page (审核网页): no script, nothing fetched, prints as it looks."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from taizhang.documents.nodes import Block, Table
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Severity
from taizhang.review.engine import Report
from taizhang.review.reports.labels import (
    DIMENSIONS,
    Translate,
    as_written,
    dimension_label,
    severity_label,
)
from taizhang.review.reports.passages import Passages, Piece
from taizhang.review.reports.places import elsewhere_label, place_label
from taizhang.review.reports.suggestion import suggestion
from taizhang.review.reports.tally import Tally, dimension_of, tally

HIDDEN = ("header", "footer", "furniture")


class Paper:
    """One document on the page; ``number`` keeps its anchors apart from those of the others."""

    def __init__(self, name: str, report: Report, number: int, _: Translate) -> None:
        self.name, self.report, self.number, self._ = name, report, number, _
        self.document, self.diagnostics = report.document, report.diagnostics
        self.passages = Passages(report.diagnostics)

    def section(self) -> str:
        text = "\n".join(self.text())
        items = "\n".join(self.item(number) for number in range(len(self.diagnostics)))
        heading = f"<h2>{escape(self.name)}</h2>{overview(tally(self.report), self._)}"
        none = f"<p>{escape(self._('没有发现差错。'))}</p>"
        listed = f"<ol class=found>{items}</ol>" if items else none
        return f"<section>{heading}<div class=both><article>{text}</article><aside>{listed}</aside></div></section>"

    def text(self) -> Iterator[str]:
        for node in self.document.nodes:
            if node.place.part in HIDDEN:
                continue
            if isinstance(node, Block):
                name = f"h{min(node.level + 2, 6)}" if node.level else "p"
                yield f"<{name}>{self.marked(node.span)}</{name}>"
            else:
                yield self.table(node)

    def table(self, node: Table) -> str:
        rows: dict[int, list[str]] = {row: [] for row in range(node.rows)}
        for cell in node.cells:
            spans = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
            spans += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
            rows[cell.row].append(f"<td{spans}>{self.marked(cell.span)}</td>")
        body = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows.values())
        return f"<div class=wide><table>{body}</table></div>"

    def marked(self, stretch: Span) -> str:
        return "".join(self.piece(piece) for piece in self.passages.pieces(stretch))

    def piece(self, piece: Piece) -> str:
        said = escape(self.document.slice(piece.span))
        if not piece.covering:
            return said
        gravest = min(piece.covering, key=lambda one: list(Severity).index(self.diagnostics[one].severity))
        anchors = "".join(f'<i id="m{self.number}-{one + 1}"></i>' for one in piece.beginning)
        numbers = "".join(f"<sup>{one + 1}</sup>" for one in piece.beginning)
        to = f'href="#d{self.number}-{gravest + 1}"'
        return (
            f'{anchors}<a {to}><mark class="{self.diagnostics[gravest].severity}">{said}</mark>{numbers}</a>'
        )

    def item(self, number: int) -> str:
        one, _ = self.diagnostics[number], self._
        place = place_label(one.place, self.document.format, _)
        repair = suggestion(one, self.document.text, _)
        label = f"{number + 1} · {severity_label(one.severity, _)} · {one.code} · {dimension_label(dimension_of(one), _)}"
        lines = [
            f'<p class=head><a href="#m{self.number}-{number + 1}">{escape(label)}</a> <span>{escape(place)}</span></p>',
            f"<p>{escape(one.message(_))}</p>",
        ]
        if one.text.strip():
            lines.insert(1, f"<blockquote>{escape(one.text)}</blockquote>")
        for other in one.elsewhere:
            said = _("对照 {place}：{text}").format(place=elsewhere_label(other, _), text=other.text)
            lines.append(f"<p class=other>{escape(said)}</p>")
        if repair:
            lines.append(f"<p class=repair>{escape(_('建议：{repair}').format(repair=repair))}</p>")
        return f'<li class="{one.severity}" id="d{self.number}-{number + 1}">{"".join(lines)}</li>'


def as_html(
    reports: Sequence[tuple[str, Report]], unreadable: Sequence[str] = (), _: Translate = as_written
) -> str:
    """``reports`` are pairs of file name and report; ``unreadable`` sentences about files that could not be read."""
    sections = [section(name, report, number, _) for number, (name, report) in enumerate(reports, 1)]
    return beginning(unreadable, _) + "".join(sections) + ending()


def section(name: str, report: Report, number: int, _: Translate = as_written) -> str:
    """One document; ``number`` keeps its anchors apart from those of the others."""
    return Paper(name, report, number, _).section()


def beginning(unreadable: Sequence[str], _: Translate = as_written) -> str:
    """All that stands above the first section."""
    refused = "".join(f"<p class=refused>{escape(sentence)}</p>" for sentence in unreadable)
    title = escape(_("审核报告"))
    style = files("taizhang.review.reports").joinpath("page.css").read_text("utf-8")
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
    lang = "zh-CN" if _("审核报告") == "审核报告" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head>{head}<style>\n{style}</style></head>\n'
        f"<body><h1>{title}</h1>{refused}"
    )


def ending() -> str:
    return "</body></html>\n"


def overview(total: Tally, _: Translate) -> str:
    counts = "".join(
        f'<li class="{severity}"><b>{total.severities[severity]}</b> {escape(severity_label(severity, _))}</li>'
        for severity in Severity
    )
    touched = "".join(
        f"<li><b>{total.dimensions[name]}</b> {escape(dimension_label(name, _))}</li>" for name in DIMENSIONS
    )
    return f"<ul class=counts>{counts}</ul><ul class=counts>{touched}</ul>"
