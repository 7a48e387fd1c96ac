"""Definitions of automatic numbers (编号定义), read from numbering.xml."""

import re
from dataclasses import dataclass, field

from lxml import etree

from taizhang.documents.formats.trees import attribute, tree
from taizhang.documents.formats.word.styles import is_on, number_of, value_of

LEVELS = 9
PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how it counts, what stands around the number.

    ``restart`` is the level (from 1) after which it starts over, 0 for never, None for any higher one.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    is_legal: bool = False
    suffix: str = "tab"
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Scheme:
    """A list as defined once; several numbers may share it and count on together."""

    key: str
    levels: dict[int, Level]
    link: str | None = None
    linked_by: str | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """What a paragraph points at: a scheme, with levels or starts of its own."""

    scheme: Scheme
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)

    def level(self, depth: int) -> Level:
        return self.levels.get(depth) or self.scheme.levels.get(depth) or Level()


def read_numbering(part: bytes | None) -> dict[str, Number]:
    """Numbers by the id that paragraphs and styles name."""
    if part is None:
        return {}
    root = tree(part)
    schemes = {scheme.key: scheme for scheme in map(read_scheme, root.iterfind("{*}abstractNum"))}
    by_link = {scheme.linked_by: scheme for scheme in schemes.values() if scheme.linked_by}
    numbers = {}
    for item in root.iterfind("{*}num"):
        scheme = schemes.get(value_of(item, "{*}abstractNumId") or "")
        if scheme is not None and scheme.link:
            scheme = by_link.get(scheme.link, scheme)
        if scheme is not None:
            numbers[attribute(item, "numId") or ""] = read_number(item, scheme)
    return numbers


def read_scheme(item: etree._Element) -> Scheme:
    return Scheme(
        attribute(item, "abstractNumId") or "",
        dict(map(read_level, item.iterfind("{*}lvl"))),
        value_of(item, "{*}numStyleLink"),
        value_of(item, "{*}styleLink"),
    )


def read_number(item: etree._Element, scheme: Scheme) -> Number:
    levels, starts = {}, {}
    for override in item.iterfind("{*}lvlOverride"):
        depth = int(attribute(override, "ilvl") or 0) if (attribute(override, "ilvl") or "0").isdigit() else 0
        start = number_of(override, "{*}startOverride")
        if start is not None:
            starts[depth] = start
        own = override.find("{*}lvl")
        if own is not None:
            levels[depth] = read_level(own)[1]
    return Number(scheme, levels, starts)


def read_level(item: etree._Element) -> tuple[int, Level]:
    raw = attribute(item, "ilvl") or "0"
    start = number_of(item, "{*}start")
    legal = item.find("{*}isLgl")
    return int(raw) if raw.isdigit() else 0, Level(
        0 if start is None else start,
        form_of(item),
        (value_of(item, "{*}lvlText") or "")[:60],
        number_of(item, "{*}lvlRestart"),
        legal is not None and is_on(attribute(legal, "val")),
        value_of(item, "{*}suff") or "tab",
        value_of(item, "{*}pStyle"),
    )


def form_of(item: etree._Element) -> str:
    found = item.find(".//{*}numFmt")
    if found is None:
        return "decimal"
    form = attribute(found, "val") or "decimal"
    return (attribute(found, "format") or "1").split(",")[0].strip()[:9] if form == "custom" else form
