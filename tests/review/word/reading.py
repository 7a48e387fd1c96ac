"""What a Word file says of its comments and its looks, read straight from its parts."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from taizhang.documents.formats.trees import attribute, local

Parts = dict[str, bytes]


def parts(data: bytes) -> Parts:
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def main(data: bytes) -> etree._Element:
    return etree.fromstring(parts(data)["word/document.xml"])


def comments(data: bytes) -> dict[str, list[str]]:
    """Number → the lines of the comment."""
    root = etree.fromstring(parts(data)["word/comments.xml"])
    return {
        attribute(one, "id") or "": ["".join(p.itertext("{*}t")) for p in one.iter("{*}p")] for one in root
    }


def passages(data: bytes) -> dict[str, str]:
    """Number → the visible text between the marks."""
    found: dict[str, str] = {}
    standing: set[str] = set()
    for element in main(data).iter():
        tag, number = local(element), attribute(element, "id") or ""
        if tag == "commentRangeStart":
            standing.add(number)
            found[number] = ""
        elif tag == "commentRangeEnd":
            standing.remove(number)
        elif tag == "t" and element.find("../{*}rPr/{*}vanish") is None:
            for one in standing:
                found[one] += element.text or ""
    assert not standing
    return found


def letters(data: bytes) -> list[tuple[str, str]]:
    """Every character with the look of its run."""
    found = []
    for text in main(data).iter("{*}t"):
        run = text.getparent()
        looks = run.find("{*}rPr")
        look = "" if looks is None else etree.tostring(looks, method="c14n", exclusive=True).decode()
        found += [(letter, look) for letter in text.text or ""]
    return found
