"""Styles of a Word document (样式): what a paragraph inherits — outline level, number, hiddenness."""

import re
from dataclasses import dataclass

from lxml import etree

from taizhang.documents.formats.trees import attribute, tree

HEADING = re.compile(r"(?:heading|标题) ?([1-9])$", re.IGNORECASE)
GENERATIONS = 32  # Word itself stops inheriting after eleven
OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says itself; None where it leaves the matter to the style it is based on."""

    based_on: str | None = None
    outline: int | None = None
    number: str | None = None
    depth: int | None = None
    vanish: bool | None = None


class Styles:
    """Styles by id; each is read when it is first asked for, as files carry hundreds that nothing uses."""

    def __init__(self, part: bytes | None) -> None:
        self.elements: dict[str, etree._Element] = {}
        self.chains: dict[str | None, list[tuple[str, Style]]] = {}
        self.default: str | None = None
        root = tree(part) if part else None
        self.defaults = None if root is None else root.find("{*}docDefaults")
        for item in () if root is None else root.iterfind("{*}style"):
            name = attribute(item, "styleId") or ""
            self.elements[name] = item
            if attribute(item, "type") == "paragraph" and is_on(attribute(item, "default") or "0"):
                self.default = name

    def chain(self, name: str | None) -> list[tuple[str, Style]]:
        """The style and what it is based on, nearest first; a circle is followed once."""
        if name not in self.chains:
            self.chains[name] = self.followed(name)
        return self.chains[name]

    def followed(self, name: str | None) -> list[tuple[str, Style]]:
        found: dict[str, Style] = {}
        while name is not None and name not in found and name in self.elements and len(found) < GENERATIONS:
            found[name] = style(self.elements[name])
            name = found[name].based_on
        return list(found.items())

    def lineage(self, name: str | None) -> list[etree._Element]:
        """The style elements themselves, nearest first."""
        return [self.elements[one] for one, _style in self.chain(name)]

    def outline(self, name: str | None) -> int | None:
        return next((style.outline for _, style in self.chain(name) if style.outline is not None), None)

    def vanish(self, name: str | None) -> bool:
        return next((style.vanish for _, style in self.chain(name) if style.vanish is not None), False)

    def number(self, name: str | None) -> tuple[str, str, int | None] | None:
        """The style that carries a number, its numId and level."""
        for owner, style in self.chain(name):
            if style.number is not None:
                return owner, style.number, style.depth
        return None


def style(item: etree._Element) -> Style:
    outline = number_of(item, "{*}pPr/{*}outlineLvl")
    if outline is None:
        heading = HEADING.match(value_of(item, "{*}name") or "")
        outline = int(heading[1]) - 1 if heading else None
    vanish = item.find("{*}rPr/{*}vanish")
    return Style(
        value_of(item, "{*}basedOn"),
        outline,
        value_of(item, "{*}pPr/{*}numPr/{*}numId"),
        number_of(item, "{*}pPr/{*}numPr/{*}ilvl"),
        None if vanish is None else is_on(attribute(vanish, "val")),
    )


def value_of(element: etree._Element, path: str) -> str | None:
    found = element.find(path)
    return None if found is None else attribute(found, "val")


def number_of(element: etree._Element, path: str) -> int | None:
    raw = value_of(element, path)
    return int(raw) if raw is not None and raw.isascii() and raw.isdigit() and len(raw) < 9 else None


def is_on(raw: str | None) -> bool:
    """A switch without a value is on."""
    return raw is None or raw.lower() not in OFF
