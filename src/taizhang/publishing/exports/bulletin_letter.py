"""A bulletin as an official document with its list of sources, its versions and what it is checked by (成文)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from taizhang.proof.checkpoint import Checkpoint
from taizhang.publishing.exports.bulletin_document import BulletinDocument, Correction, FigureLine
from taizhang.publishing.exports.word import (
    Attachment,
    Colophon,
    OfficialDocument,
    Properties,
    Table,
    from_text,
)
from taizhang.publishing.exports.word.tail import written_date

# The words stand in the document itself, which is Chinese like the rest of it.
DRAFT_MARK = "征求意见稿"
SOURCES = "数据来源一览表"
SOURCE_HEADINGS = (
    "序号",
    "文中数据",
    "指标及口径",
    "截至日期",
    "数值、基数、增长",
    "统计单位",
    "行数、校验码",
)
SOURCE_SHARES = (2.8, 5, 8.6, 7, 6.6, 4.4, 6.5)
VERSION_HEADINGS = ("版本", "日期", "更正事由", "校验码")
VERSION_SHARES = (6, 7.8, 12.2, 15)


def letter_of(document: BulletinDocument) -> OfficialDocument:
    letter = from_text(document.text, title=document.title, issuer=document.issuer, day=document.dated)
    return replace(
        letter,
        letterhead=document.letterhead,
        addressee=document.addressee or None,
        attachments=(*document.attachments, *_sources(document.figures)),
        footer_note=_note(document),
        colophon=_colophon(document),
        imprint=document.imprint,
        properties=_properties(document),
    )


def _note(document: BulletinDocument) -> str | None:
    """Under the date: what must not pass for something else says so there."""
    if document.draft is not None:
        return f"{DRAFT_MARK}，第{document.draft}稿"
    own = f"第{document.correction}次更正后的文本" if document.correction else ""
    last = max((one.number for one in document.corrections), default=0)
    later = f"已有第{last}次更正，以更正后的文本为准" if last > document.correction else ""
    return "；".join(filter(None, (own, later))) or None


def _properties(document: BulletinDocument) -> Properties:
    """The house is the author: no file says which person wrote it."""
    subject = _note(document) if document.draft is not None else document.title
    return Properties(
        author=document.issuer,
        subject=subject or "",
        identifier=document.digest,
        created=document.moment,
    )


def _sources(figures: Sequence[FigureLine]) -> Iterator[Attachment]:
    if figures:
        rows = (SOURCE_HEADINGS, *map(_source, figures))
        yield Attachment(SOURCES, (Table(rows, shares=SOURCE_SHARES),))


def _source(one: FigureLine) -> tuple[str, ...]:
    values = _filled(("", one.value), ("基数", one.base), ("增长", one.growth))
    rows = f"{one.rows}行" if one.rows is not None else ""
    return (
        str(one.number),
        one.text,
        _filled(("", one.title), ("口径：", one.wording)),
        written_date(one.as_of) if one.as_of else "",
        values,
        one.counted_by,
        _filled(("", rows), ("", one.digest_short)),
    )


def _filled(*said: tuple[str, str]) -> str:
    """One line each; what is not known takes none."""
    return "\n".join(f"{name}{value}" for name, value in said if value)


def _colophon(document: BulletinDocument) -> Colophon | None:
    lines = tuple(_lines(document))
    if not (document.corrections or lines):
        return None
    return Colophon(_versions(document.corrections), document.address, lines)


def _versions(corrections: Sequence[Correction]) -> Table | None:
    if not corrections:
        return None
    ordered = sorted(corrections, key=lambda one: one.number)
    rows = (
        (f"第{one.number}次更正", written_date(one.dated), one.reason, _grouped(one.digest))
        for one in ordered
    )
    return Table((VERSION_HEADINGS, *rows), shares=VERSION_SHARES)


def _lines(document: BulletinDocument) -> Iterator[str]:
    """Who keeps the sheet can prove the text and the record later."""
    if document.address:
        yield f"公开网址：{document.address}"
    if document.digest:
        yield f"本文校验码（SHA-256）：{_grouped(document.digest)}"
    if point := _grown_to(document.checkpoint):
        yield f"公布时留痕条数：{point.size}"
        yield f"公布时校验点：{point.root.hex(' ', 4)}"


def _grown_to(note: str) -> Checkpoint | None:
    """What is signed, without the signatures: they are for programs."""
    return Checkpoint.read(note.rpartition("\n\n")[0] + "\n") if note else None


def _grouped(digest: str) -> str:
    """In groups, so that it can be read out and the line can break."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
