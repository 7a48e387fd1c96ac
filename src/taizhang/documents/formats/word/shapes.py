"""What a paragraph looks like (段落格式): alignment, indents, spacing, from the defaults down to its own word."""

from collections.abc import Iterable

from lxml import etree

from taizhang.documents.formats.trees import attribute, local
from taizhang.documents.formats.word.letters import rgb
from taizhang.documents.formats.word.styles import Styles, is_on, value_of
from taizhang.documents.layout import Shape

Said = dict[str, str]
Key = tuple[str | None, tuple[object, ...]]

# What bidirectional files and strict ones call the sides.
SIDES = {"start": "left", "end": "right"}
JUSTIFIED = ("both", "mediumKashida", "highKashida", "lowKashida", "thaiDistribute")
ALIGNMENTS = {"start": "left", "end": "right", "left": "left", "right": "right", "center": "center"}
ALIGNMENTS |= dict.fromkeys(JUSTIFIED, "both")
RULES = {"exact": "exact", "atLeast": "least"}
LINE = 240  # the unit of w:line without a rule: 240 are one line
MOST = 31_680  # twips: the largest measure that Word knows, 22 inches


class Shaper:
    """Resolves paragraphs; the same looks are worked out once."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.known: dict[Key, Shape] = {}
        self.levels: dict[str | None, Said] = {}
        defaults = None if styles.defaults is None else styles.defaults.find("{*}pPrDefault/{*}pPr")
        self.defaults = {} if defaults is None else said(defaults)

    def shape(self, style: str | None, looks: etree._Element | None) -> Shape:
        """``looks`` is the w:pPr of the paragraph."""
        key = (style, () if looks is None else tuple(flat(looks)))
        found = self.known.get(key)
        if found is None:
            merged = self.defaults | self.style(style) | ({} if looks is None else said(looks))
            found = self.known[key] = made(self.name(style), merged)
        return found

    def style(self, name: str | None) -> Said:
        if name not in self.levels:
            merged: Said = {}
            for item in reversed(self.styles.lineage(name)):
                looks = item.find("{*}pPr")
                merged |= {} if looks is None else said(looks)
            self.levels[name] = merged
        return self.levels[name]

    def name(self, style: str | None) -> str:
        lineage = self.styles.lineage(style)
        return (value_of(lineage[0], "{*}name") or "")[:80] if lineage else ""


def flat(looks: etree._Element) -> Iterable[object]:
    for one in looks:
        yield str(one.tag), tuple(one.items())
        for inner in one if local(one) == "pBdr" else ():
            yield str(inner.tag), tuple(inner.items())


def said(looks: etree._Element) -> Said:
    found: Said = {}
    for one in looks:
        tag = local(one)
        if tag in ("ind", "spacing"):
            for name, value in ((str(name), str(value)) for name, value in one.items()):
                word = name.rpartition("}")[2]
                word = (
                    SIDES.get(word, word).replace("startChars", "leftChars").replace("endChars", "rightChars")
                )
                found[word] = value
                if tag == "ind" and word in ("firstLine", "hanging"):
                    # A nearer level that speaks of the first line silences what a farther one said of it.
                    found.pop("hanging" if word == "firstLine" else "firstLine", None)
        elif tag == "jc":
            found[tag] = attribute(one, "val") or ""
        elif tag in ("snapToGrid", "pageBreakBefore"):
            found[tag] = "1" if is_on(attribute(one, "val")) else "0"
        elif tag == "pBdr":
            below = one.find("{*}bottom")
            shown = below is not None and (attribute(below, "val") or "none") not in ("none", "nil")
            found[tag] = (attribute(below, "color") or "auto") if below is not None and shown else ""
    return silenced(found)


def silenced(found: Said) -> Said:
    """A first line and a hanging one exclude each other through all levels."""
    if "firstLine" in found or "firstLineChars" in found:
        found.setdefault("hanging", "0")
        found.setdefault("hangingChars", "0")
    elif "hanging" in found or "hangingChars" in found:
        found.setdefault("firstLine", "0")
        found.setdefault("firstLineChars", "0")
    return found


def made(style: str, told: Said) -> Shape:
    hang, hang_chars = measure(told.get("hanging")), chars(told.get("hangingChars"))
    first, first_chars = measure(told.get("firstLine")), chars(told.get("firstLineChars"))
    rule, line = RULES.get(told.get("lineRule", ""), "multiple"), measure(told.get("line"))
    border = told.get("pBdr", "")
    return Shape(
        style=style,
        alignment=ALIGNMENTS.get(told.get("jc", "left"), told.get("jc", "left")[:20] or "left"),
        first_line_pt=-hang if hang else first,
        first_line_chars=-hang_chars if hang_chars else first_chars,
        left_pt=measure(told.get("left")),
        left_chars=chars(told.get("leftChars")),
        right_pt=measure(told.get("right")),
        right_chars=chars(told.get("rightChars")),
        line=rule,
        line_value=(line if rule != "multiple" else line * 20 / LINE) or 1.0,
        before_pt=measure(told.get("before")),
        after_pt=measure(told.get("after")),
        on_grid=told.get("snapToGrid") != "0",
        breaks_page=told.get("pageBreakBefore") == "1",
        border=(rgb(border) or "auto") if border else "",
    )


def measure(raw: str | None) -> float:
    """Twips, or a number with its unit as strict files have it, in points; nonsense is nothing."""
    number = whole(raw)
    return 0.0 if number is None else max(-MOST, min(MOST, number)) / 20


def chars(raw: str | None) -> float | None:
    """Hundredths of a character; 0 says that the measure in twips counts."""
    number = whole(raw)
    return number / 100 if number else None


UNITS = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pc": 240.0, "pi": 240.0}


def whole(raw: str | None) -> float | None:
    raw = (raw or "").strip()
    factor = UNITS.get(raw[-2:], 1.0)
    number = raw[:-2] if raw[-2:] in UNITS else raw
    digits = number.removeprefix("-").removeprefix("+")
    if not (digits.isascii() and digits.replace(".", "", 1).isdigit() and len(digits) < 12):
        return None
    return float(number) * factor
