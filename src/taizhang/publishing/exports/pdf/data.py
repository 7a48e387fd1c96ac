"""A letter as plain data for the typesetter (排版数据). Text goes as data and never as markup: nothing needs escaping."""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import Any

from taizhang.publishing.exports import qr
from taizhang.publishing.exports.word.letter import (
    CHECKED,
    VERSIONS,
    Attachment,
    Block,
    Colophon,
    Imprint,
    Letterhead,
    OfficialDocument,
    Paragraph,
    Table,
)
from taizhang.publishing.exports.word.letterhead import BETWEEN, SIGNERS, by_line, name_size
from taizhang.publishing.exports.word.markup import clean
from taizhang.publishing.exports.word.style import Layout
from taizhang.publishing.exports.word.table import columns_of
from taizhang.publishing.exports.word.tail import signature_places, written_date
from taizhang.publishing.exports.word.title import lines_of_title
from taizhang.publishing.exports.word.width import width_of


def data_of(document: OfficialDocument, layout: Layout) -> dict[str, Any]:
    """Everything that ``letter.typ`` shows, measured by the same figures as the Word file."""
    closing = (Paragraph(document.contacts),) if document.contacts else ()
    issuer_at, date_at = signature_places(document, layout)
    return {
        "told": _told(document),
        "head": _head(document.red_head, layout) if document.red_head else None,
        "title": _title(document.title, layout),
        "addressee": clean(document.addressee.rstrip("：:") + "：") if document.addressee else None,
        "blocks": _blocks((*document.paragraphs, *closing), layout),
        "listed": [clean(one.title.rstrip("。；;，,")) for one in document.attachments],
        "issuer": clean(document.issuer),
        "written": written_date(document.date),
        "places": [issuer_at, date_at],
        "note": clean(f"（{document.footer_note.strip('（）()')}）") if document.footer_note else None,
        "attachments": [_attachment(one, layout) for one in document.attachments],
        "colophon": _colophon(document.colophon, layout) if document.colophon else None,
        "imprint": _imprint(document.imprint) if document.imprint else None,
        "layout": _layout(layout),
    }


def moment_of(document: OfficialDocument) -> datetime:
    """When it counts as made: the given moment, or the beginning of its date."""
    return document.properties.created or datetime.combine(document.date, time(), UTC)


def _told(document: OfficialDocument) -> dict[str, Any]:
    given = document.properties
    return {
        "title": clean("".join(document.title.splitlines())),
        "author": clean(given.author or document.issuer),
        "subject": clean(given.subject),
        "keywords": [clean(one) for one in (given.keywords, given.identifier) if one],
    }


def _head(given: Letterhead, layout: Layout) -> dict[str, Any]:
    size, narrowed = name_size(clean(given.name), layout)
    names = [clean(BETWEEN.join(row)) for row in by_line(given.signers)]
    widest = max(map(width_of, names), default=0)
    return {
        "copy": f"{given.copy_number:06}" if given.copy_number else None,
        "marks": [clean(text) for text in (given.secrecy, given.urgency) if text],
        "name": clean(given.name),
        "size": size,
        "narrowed": narrowed,
        "docket": clean(given.docket),
        "signers": names,
        "signed": SIGNERS,
        "signers_at": layout.characters - 1 - width_of(SIGNERS) - widest,
    }


def _title(text: str, layout: Layout) -> list[str]:
    return [clean(line) for line in lines_of_title(text, int(layout.text_width // (layout.title_pt * 20)))]


def _attachment(one: Attachment, layout: Layout) -> dict[str, Any]:
    return {"title": _title(one.title, layout), "blocks": _blocks(one.blocks, layout)}


def _blocks(blocks: Iterable[Block], layout: Layout) -> list[dict[str, Any]]:
    made = []
    for block in blocks:
        made.append(_table(block, layout) if isinstance(block, Table) else _paragraph(block))
    return made


def _paragraph(block: Paragraph) -> dict[str, Any]:
    return {
        "kind": "paragraph",
        "level": block.level,
        "head": clean(block.head),
        "text": clean(block.text),
        "bold": block.bold,
    }


def _table(block: Table, layout: Layout) -> dict[str, Any]:
    set_out = columns_of(block, layout)
    is_small = bool(block.shares)
    rows = [[_lines(cell) if is_small else [clean(cell)] for cell in row] for row in set_out.cells]
    return {
        "kind": "table",
        "widths": set_out.widths,
        "sides": set_out.sides,
        "headers": block.header_rows,
        "rows": rows,
        "small": is_small,
    }


def _lines(cell: str) -> list[str]:
    return [clean(line) for line in cell.splitlines()]


def _colophon(given: Colophon, layout: Layout) -> dict[str, Any]:
    return {
        "versions_heading": VERSIONS,
        "versions": _table(given.versions, layout) if given.versions else None,
        "heading": CHECKED,
        "address": clean(given.address),
        "code": qr.svg(given.address) if given.address else None,
        "lines": [clean(line) for line in given.lines or (given.address,) if line],
    }


def _imprint(given: Imprint) -> dict[str, Any]:
    return {
        "copied": clean(f"{given.copied_to.rstrip('。')}。") if given.copied_to else None,
        "by": clean(given.printed_by),
        "on": f"{written_date(given.printed_on)}印发",
    }


def _layout(layout: Layout) -> dict[str, Any]:
    names = (
        "page_width_mm",
        "page_height_mm",
        "top_mm",
        "inner_mm",
        "outer_mm",
        "bottom_mm",
        "body_pt",
        "title_pt",
        "page_number_pt",
        "table_pt",
        "small_pt",
        "imprint_pt",
        "imprint_rule_mm",
        "imprint_inner_rule_mm",
        "code_mm",
        "indent",
        "letterhead_drop_mm",
        "rule_drop_mm",
        "page_number_drop_mm",
        "lines_above_docket",
        "lines_above_title",
        "lines_below_title",
        "lines_above_attachments",
        "lines_above_signature",
        "lines_above_sealed",
        "red",
        "stamped",
        "mirrored",
    )
    figures = {name: getattr(layout, name) for name in names}
    measured = {"pitch": layout.character_pitch, "line": layout.line_pitch, "tracking": layout.tracking}
    return figures | {name: twips / 20 for name, twips in measured.items()}
