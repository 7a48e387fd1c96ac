"""The text of one paragraph (一段文字): what a reader of the accepted document would see, run by run."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from taizhang.documents.formats.trees import attribute, local
from taizhang.documents.formats.word.fields import Fields
from taizhang.documents.formats.word.piece import Piece
from taizhang.documents.formats.word.styles import Styles, is_on, value_of
from taizhang.documents.formats.word.symbols import symbol

INSERTED, DELETED = {"ins", "moveTo"}, {"del", "moveFrom"}
# Elements that only wrap what they hold.
WRAPPERS = {
    *("hyperlink", "smartTag", "customXml", "sdtContent", "bdo", "dir", "Choice", "Fallback", "rubyBase"),
    *(
        "oMath",
        "oMathPara",
        "e",
        "num",
        "den",
        "sub",
        "sup",
        "f",
        "d",
        "rad",
        "deg",
        "nary",
        "sSub",
        "sSup",
        "fName",
        "func",
    ),
}
BREAKS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(slots=True)
class Tally:
    """What the reader of the whole document should be told."""

    deletions: int = 0
    hidden: int = 0
    pictures: int = 0
    comments: int = 0
    symbols: int = 0
    chunks: int = 0


@dataclass(slots=True)
class Line:
    """Pieces of text, and the text boxes anchored here."""

    styles: Styles
    fields: Fields
    tally: Tally
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)

    def walk(self, element: etree._Element, inserted: bool = False) -> None:
        for child in element:
            self.visit(child, local(child), inserted)

    def visit(self, element: etree._Element, tag: str, inserted: bool) -> None:
        if tag == "r":
            self.run(element, inserted)
        elif tag == "t":
            self.say(element.text or "", inserted, element)
        elif tag in BREAKS:
            self.say(BREAKS[tag], inserted, element)
        elif tag in WRAPPERS:
            self.walk(element, inserted)
        elif tag in INSERTED:
            self.walk(element, True)
        elif tag in DELETED:
            self.tally.deletions += 1
        else:
            special = SPECIAL.get(tag)
            if special:
                special(self, element, inserted)

    def say(self, text: str, inserted: bool, source: etree._Element) -> None:
        if text and self.fields.is_showing:
            self.pieces.append(Piece(text, inserted, source))

    def run(self, element: etree._Element, inserted: bool) -> None:
        hidden = self.is_hidden(element)
        if hidden:
            self.tally.hidden += any(local(child) == "t" and child.text for child in element)
        for child in element:
            tag = local(child)
            # Fields are followed through hidden runs too, or their ends would be missed.
            if not hidden or tag in ("fldChar", "instrText"):
                self.visit(child, tag, inserted)

    def is_hidden(self, run: etree._Element) -> bool:
        vanish = run.find("{*}rPr/{*}vanish")
        if vanish is not None:
            return is_on(attribute(vanish, "val"))
        return self.styles.vanish(value_of(run, "{*}rPr/{*}rStyle"))


def line_break(line: Line, element: etree._Element, inserted: bool) -> None:
    """A page or column break parts no words; only the soft return does."""
    if (attribute(element, "type") or "textWrapping") == "textWrapping":
        line.say("\n", inserted, element)


def sign(line: Line, element: etree._Element, inserted: bool) -> None:
    text = symbol(attribute(element, "font") or "", attribute(element, "char") or "")
    line.tally.symbols += not text
    line.say(text, inserted, element)


def field_mark(line: Line, element: etree._Element, inserted: bool) -> None:
    line.fields.mark(attribute(element, "fldCharType") or "")


def field_code(line: Line, element: etree._Element, inserted: bool) -> None:
    line.fields.code(element.text or "")


def simple_field(line: Line, element: etree._Element, inserted: bool) -> None:
    line.fields.check(attribute(element, "instr") or "")
    line.walk(element, inserted)


def control(line: Line, element: etree._Element, inserted: bool) -> None:
    """A content control; the grey prompt of an empty one is no text."""
    if element.find("{*}sdtPr/{*}showingPlcHdr") is None:
        line.walk(element, inserted)


def alternative(line: Line, element: etree._Element, inserted: bool) -> None:
    """Two forms of the same thing: the first is read, once."""
    chosen = element.find("{*}Choice")
    chosen = element.find("{*}Fallback") if chosen is None else chosen
    if chosen is not None:
        line.walk(chosen, inserted)


def drawing(line: Line, element: etree._Element, inserted: bool) -> None:
    boxes = [box for box in element.iter("{*}txbxContent") if is_outermost(box, element)]
    line.boxes += boxes
    line.tally.pictures += not boxes and next(element.iter("{*}blip", "{*}imagedata"), None) is not None


def is_outermost(box: etree._Element, top: etree._Element) -> bool:
    """A drawing may hold both forms of a box (Fallback is skipped), or a box within a box (read from the outer one)."""
    for above in box.iterancestors():
        if above is top:
            return True
        if local(above) in ("txbxContent", "Fallback"):
            return False
    return True


def ruby(line: Line, element: etree._Element, inserted: bool) -> None:
    base = element.find("{*}rubyBase")
    if base is not None:
        line.walk(base, inserted)


def comment(line: Line, element: etree._Element, inserted: bool) -> None:
    line.tally.comments += 1


SPECIAL: dict[str, Callable[[Line, etree._Element, bool], None]] = {
    "br": line_break,
    "sym": sign,
    "fldChar": field_mark,
    "instrText": field_code,
    "fldSimple": simple_field,
    "sdt": control,
    "AlternateContent": alternative,
    "drawing": drawing,
    "pict": drawing,
    "ruby": ruby,
    "commentReference": comment,
}
