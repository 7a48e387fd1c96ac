"""Sections of a Word document (分节): page, margins, grid, and which header and footer shows on which pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from taizhang.documents.formats.trees import attribute, local
from taizhang.documents.formats.word.shapes import measure, whole
from taizhang.documents.formats.word.styles import is_on
from taizhang.documents.layout import Section

MM = 25.4 / 72
SECTIONS_MOST = 500
# What Word takes where a section does not say: letter paper, one inch.
PAGE = {"w": "12240", "h": "15840"}
MARGINS = dict.fromkeys(("top", "bottom", "left", "right"), "1440")


@dataclass(frozen=True, slots=True)
class Bound:
    """A section with the ids of its headers and footers by part and pages; ``form`` of its page numbers."""

    section: Section
    shown: dict[tuple[str, str], str]
    form: str = "decimal"


def read_sections(ends: list[etree._Element]) -> list[Bound]:
    """``ends`` are the w:sectPr in their order. A section without a header of its own shows that of the one before."""
    found: list[Bound] = []
    shown: dict[tuple[str, str], str] = {}
    for end in ends[:SECTIONS_MOST]:
        shown = shown | dict(references(end))
        found.append(Bound(section(end, shown), shown, form(end)))
    return found or [Bound(section(etree.Element("sectPr"), {}), {})]


def references(end: etree._Element) -> Iterator[tuple[tuple[str, str], str]]:
    for one in end:
        tag = local(one)
        if tag in ("headerReference", "footerReference"):
            yield (
                (tag.removesuffix("Reference"), attribute(one, "type") or "default"),
                attribute(one, "id") or "",
            )


def section(end: etree._Element, shown: dict[tuple[str, str], str]) -> Section:
    children = {local(one): one for one in end}
    page = sides(children.get("pgSz"), PAGE)
    margins = sides(children.get("pgMar"), MARGINS | {"gutter": "0"})
    kind, pitch = grid(children.get("docGrid"))
    columns, first = children.get("cols"), children.get("titlePg")
    count = whole(attribute(columns, "num")) if columns is not None else None
    return Section(
        width_mm=page["w"],
        height_mm=page["h"],
        # A negative margin keeps its place whatever the header needs; the paper is as white.
        top_mm=abs(margins["top"]),
        bottom_mm=abs(margins["bottom"]),
        left_mm=round(margins["left"] + margins["gutter"], 2),
        right_mm=margins["right"],
        columns=int(min(max(count or 1, 1), 100)),
        pitch_pt=pitch,
        lines_only=kind not in ("linesAndChars", "snapToChars"),
        first_differs=first is not None and is_on(attribute(first, "val")),
        has_header=any(part == "header" for part, _pages in shown),
    )


def sides(item: etree._Element | None, defaults: dict[str, str]) -> dict[str, float]:
    """In millimetres."""
    given = {name: attribute(item, name) if item is not None else None for name in defaults}
    return {name: round(measure(given[name] or usual) * MM, 2) for name, usual in defaults.items()}


def grid(item: etree._Element | None) -> tuple[str, float | None]:
    """A grid without a type is none, whatever pitch it names."""
    kind = (attribute(item, "type") or "default") if item is not None else "default"
    pitch = measure(attribute(item, "linePitch")) if item is not None and kind != "default" else 0.0
    return kind, pitch or None


def form(end: etree._Element) -> str:
    found = next((one for one in end if local(one) == "pgNumType"), None)
    return (attribute(found, "fmt") or "decimal")[:40] if found is not None else "decimal"
