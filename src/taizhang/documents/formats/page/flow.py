"""The visible flow of a web page (可见内容): paragraphs, headings and tables in reading order."""

import re
from dataclasses import dataclass

from lxml import etree

from taizhang.documents.formats.page.tables import plan
from taizhang.documents.formats.plans import Plan
from taizhang.documents.guard.markup import too_much_text
from taizhang.documents.limits import Limits

UNSEEN = {
    *(
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "iframe",
        "object",
        "svg",
        "canvas",
        "video",
        "audio",
    ),
    *("select", "option", "button", "textarea", "input", "map"),
}
# HTML 5.2, §10.3: elements that start on a new line.
BLOCKS = {
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
    ),
    *(
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
    ),
    *("hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "ul"),
    *("caption", "table", "thead", "tbody", "tfoot", "tr", "td", "th"),
}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
# Words in class and id by which pages name their furniture; whole words only ("navigate" is none of them).
FURNITURE = {
    *("crumb", "crumbs", "breadcrumb", "breadcrumbs", "weizhi", "dqwz", "position", "location"),
    *("nav", "navbar", "navigation", "menu", "topbar", "toolbar", "sidebar", "share", "sharebar"),
    *("footer", "foot", "copyright", "bottom", "pagefoot", "sitefoot"),
}
WORD = re.compile(r"[A-Za-z]+")
HIDDEN = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.IGNORECASE)
SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Piece:
    content: "str | Plan"
    level: int | None
    is_furniture: bool

    @property
    def words(self) -> str:
        return self.content if isinstance(self.content, str) else self.content.words


class Flow:
    """Walks the tree once, without recursion: pages nest as deep as they like."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.found: list[Piece] = []
        self.pending: list[str] = []
        self.size = 0

    def pieces(self, root: etree._Element) -> list[Piece]:
        level: int | None = None
        furniture = 0
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = str(element.tag)
            if event == "start":
                if tag in UNSEEN or is_hidden(element):
                    walk.skip_subtree()
                    continue
                furniture += is_furniture(element)
                if tag in BLOCKS or tag == "br":
                    self.flush(level, furniture)
                if is_data_table(element):
                    self.add(plan(element, self.limits), None, furniture)
                    walk.skip_subtree()
                    continue
                level = HEADINGS.get(tag, level)
                self.say(element.text)
                continue
            self.leave(element, tag, level, furniture)
            furniture -= seen(element, tag) and is_furniture(element)
            level = None if tag in HEADINGS else level
        self.flush(level, furniture)
        return self.found

    def leave(self, element: etree._Element, tag: str, level: int | None, furniture: int) -> None:
        if tag in BLOCKS:
            self.flush(level, furniture)
        self.say(element.tail)

    def say(self, text: str | None) -> None:
        if text:
            self.size += len(text)
            if self.size > self.limits.characters:
                raise too_much_text(self.limits)
            self.pending.append(text)

    def flush(self, level: int | None, furniture: int) -> None:
        text = SPACE.sub(" ", "".join(self.pending)).strip(" ")
        self.pending.clear()
        if text.strip():
            self.add(text, level, furniture)

    def add(self, content: "str | Plan", level: int | None, furniture: int) -> None:
        if not isinstance(content, Plan) or content.cells:
            self.found.append(Piece(content, level, furniture > 0))


def seen(element: etree._Element, tag: str) -> bool:
    return tag not in UNSEEN and not is_hidden(element)


def is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(HIDDEN.search(element.get("style", "")[:2000]))


def is_furniture(element: etree._Element) -> bool:
    """By its tag, or by a whole word in its class or id; never a part that holds the title."""
    tag = str(element.tag)
    words = {
        word.lower() for word in WORD.findall((element.get("class", "") + " " + element.get("id", ""))[:500])
    }
    if tag in ("nav", "footer", "header") or (tag not in ("html", "body", "a", "span") and words & FURNITURE):
        return element.find(".//h1") is None
    return False


def is_data_table(element: etree._Element) -> bool:
    """A table that arranges data, not the page: two columns at least, nothing nested in it."""
    if element.tag != "table" or element.find(".//table") is not None:
        return False
    rows = [sum(cell.tag in ("td", "th") for cell in row) for row in element.iter("tr")]
    return len(rows) > 1 and max(rows) > 1
