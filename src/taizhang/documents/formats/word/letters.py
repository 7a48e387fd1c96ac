"""What the letters of a run look like (字符格式): defaults, paragraph style, character style, the run's own word."""

from collections.abc import Iterable, Mapping

from lxml import etree

from taizhang.documents.formats.trees import attribute, local
from taizhang.documents.formats.word.styles import Styles, is_on, value_of
from taizhang.documents.layout import Letters

Said = dict[str, str]
Key = tuple[str | None, tuple[object, ...]]

# A style switches these over, the run itself sets them (ECMA-376 part 1, 17.7.3).
TOGGLES = {"b": "bold", "i": "italic", "vanish": "hidden"}
DEFAULT_SIZE = "20"  # half-points, where no part of the file says anything
NAME_MOST = 80


class Scribe:
    """Resolves runs; the same looks are worked out once."""

    def __init__(self, styles: Styles, themes: Mapping[str, str]) -> None:
        self.styles, self.themes = styles, themes
        self.known: dict[Key, Letters] = {}
        self.levels: dict[str | None, Said] = {}
        self.defaults = self.said_by(styles.defaults, "{*}rPrDefault/{*}rPr")

    def letters(self, paragraph_style: str | None, looks: etree._Element | None) -> Letters:
        """``looks`` is the w:rPr of the run."""
        key = (
            paragraph_style,
            () if looks is None else tuple((str(one.tag), tuple(one.items())) for one in looks),
        )
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self.resolved(paragraph_style, looks)
        return found

    def resolved(self, paragraph_style: str | None, looks: etree._Element | None) -> Letters:
        style = None if looks is None else value_of(looks, "{*}rStyle")
        levels = [self.defaults, self.style(paragraph_style), self.style(style)]
        own = {} if looks is None else self.said(looks)
        merged: Said = {}
        for level in (*levels, own):
            merged |= level
        for name in TOGGLES.values():
            if name not in own:
                on = [level.get(name) == "1" for level in levels]
                merged[name] = "1" if on[0] or on[1] != on[2] else "0"
        return made(merged)

    def style(self, name: str | None) -> Said:
        if name not in self.levels:
            merged: Said = {}
            for item in reversed(self.styles.lineage(name)):
                merged |= self.said_by(item, "{*}rPr")
            self.levels[name] = merged
        return self.levels[name]

    def said_by(self, item: etree._Element | None, path: str) -> Said:
        looks = None if item is None else item.find(path)
        return {} if looks is None else self.said(looks)

    def said(self, looks: Iterable[etree._Element]) -> Said:
        found: Said = {}
        for one in looks:
            tag = local(one)
            if tag in TOGGLES:
                found[TOGGLES[tag]] = "1" if is_on(attribute(one, "val")) else "0"
            elif tag == "rFonts":
                found |= self.fonts(one)
            elif tag in ("sz", "color", "u", "highlight"):
                found[tag] = attribute(one, "val") or ""
            elif tag == "shd":
                found[tag] = attribute(one, "fill") or ""
        return found

    def fonts(self, item: etree._Element) -> Said:
        """A theme font goes before the name beside it."""
        found: Said = {}
        for ours, name, theme in (("chinese", "eastAsia", "eastAsiaTheme"), ("latin", "ascii", "asciiTheme")):
            given = attribute(item, theme)
            font = self.themes.get(given, "") if given else ""
            font = font or (attribute(item, name) or "")
            if font:
                found[ours] = font[:NAME_MOST]
        return found


def made(said: Said) -> Letters:
    size = said.get("sz", DEFAULT_SIZE)
    colour, mark = said.get("color", ""), said.get("highlight", "")
    return Letters(
        chinese=said.get("chinese", ""),
        latin=said.get("latin", ""),
        size_pt=float(size) / 2 if is_size(size) else float(DEFAULT_SIZE) / 2,
        bold=said.get("bold") == "1",
        italic=said.get("italic") == "1",
        underlined=said.get("u", "none") not in ("none", ""),
        hidden=said.get("hidden") == "1",
        colour=rgb(colour),
        highlight=mark[:20] if mark not in ("none", "") else rgb(said.get("shd", "")),
    )


def is_size(raw: str) -> bool:
    """Some programs write 32.0 or 32pt: what is no plain number is as if it were not there."""
    return raw.isascii() and raw.replace(".", "", 1).isdigit() and len(raw) < 9


def rgb(raw: str) -> str:
    raw = raw.removeprefix("#").upper()
    return raw if len(raw) == 6 and all(sign in "0123456789ABCDEF" for sign in raw) else ""
