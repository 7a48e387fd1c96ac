"""Comments of Word (批注): the part that holds them, and the marks around the passage."""

from collections.abc import Sequence

from lxml import etree

from taizhang.documents.formats.trees import attribute, local, tree
from taizhang.review.word.names import Names, names_of, serialized

AUTHOR, INITIALS = "台账审核", "审"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
HALF_POINTS = "20"


class Comments:
    """The comments part of a file, there already or new; numbers go on where it ends."""

    def __init__(self, part: bytes | None, w: Names) -> None:
        self.root = tree(part) if part else w("comments")
        self.w = names_of(self.root)
        numbers = [int(number) for one in self.root if (number := attribute(one, "id") or "").isdigit()]
        self.next = max(numbers, default=-1) + 1

    def add(self, lines: Sequence[str]) -> str:
        """The number of a new comment; ``lines`` are its paragraphs, the first in bold."""
        number, self.next = str(self.next), self.next + 1
        said = [self.line(text, is_first=not index) for index, text in enumerate(lines)]
        self.root.append(self.w("comment", *said, id=number, author=AUTHOR, initials=INITIALS))
        return number

    def line(self, text: str, *, is_first: bool) -> etree._Element:
        """Set in its own size and without indent: the document's standard paragraph may be of any look."""
        w = self.w
        looks = w(
            "pPr",
            w("spacing", before="0", after="0", line="240", lineRule="auto"),
            w("ind", left="0", right="0", firstLine="0", firstLineChars="0"),
            w("jc", val="left"),
        )
        mark = [w("r", w("annotationRef"))] if is_first else []
        letters = w(
            "rPr", *([w("b")] if is_first else []), w("sz", val=HALF_POINTS), w("szCs", val=HALF_POINTS)
        )
        return w("p", looks, *mark, w("r", letters, w.text(" ".join(text.split()))))

    def written(self) -> bytes:
        return serialized(self.root)


def enclose(first: etree._Element, last: etree._Element, number: str) -> None:
    """Marks from before one run to after another, and the sign that the comment hangs on."""
    w = names_of(first.getroottree().getroot())
    first.addprevious(w("commentRangeStart", id=number))
    sign = w("r", w("rPr", w("sz", val="16")), w("commentReference", id=number))
    after = last
    # Signs of comments that end here already stay before this one, so that they are read in their order.
    while (following := after.getnext()) is not None and is_sign(following):
        after = following
    after.addnext(sign)
    after.addnext(w("commentRangeEnd", id=number))


def is_sign(element: etree._Element) -> bool:
    return local(element) == "commentRangeEnd" or (
        local(element) == "r" and any(local(child) == "commentReference" for child in element)
    )


def reference(root: etree._Element, note: etree._Element) -> etree._Element | None:
    """The sign in the main text that leads to a footnote or endnote."""
    number = attribute(note, "id")
    found: Sequence[etree._Element] = root.findall(f".//{{*}}{local(note)}Reference")
    return next((one for one in found if attribute(one, "id") == number), None)
