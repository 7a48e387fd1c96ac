"""Counting through XML (标记) before any tree is built: no DOCTYPE, bounded depth, elements, text."""

from dataclasses import dataclass
from xml.parsers import expat

from taizhang.documents.limits import Limits
from taizhang.documents.refusal import Unreadable


@dataclass(slots=True)
class Tally:
    """What all parts of one package have used up so far."""

    elements: int = 0
    attributes: int = 0
    characters: int = 0


def check_markup(data: bytes, part: str, limits: Limits, tally: Tally) -> None:
    """Raises Unreadable for the first thing over the limits; adds to ``tally`` otherwise."""
    reader = Reader(limits, tally)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reader.refuse_doctype
    parser.StartElementHandler = reader.open
    parser.EndElementHandler = reader.close
    parser.CharacterDataHandler = reader.count
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Unreadable(
            "damaged",
            "文件的部件 {part} 第 {line} 行不合规范，无法读取；请用原来的软件打开后另存一份再上传。",
            part=part[-60:],
            line=error.lineno,
        ) from error


class Reader:
    """Counts; one per part, so that the depth starts at nothing."""

    def __init__(self, limits: Limits, tally: Tally) -> None:
        self.limits, self.tally, self.depth = limits, tally, 0

    def refuse_doctype(self, *declaration: object) -> None:
        raise Unreadable(
            "doctype",
            "文件里夹带了文档类型声明（DOCTYPE），为安全起见不予读取；请用 Word 或 Excel 另存一份再上传。",
        )

    def open(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.tally.elements += 1
        self.tally.attributes += len(attributes)
        if self.depth > self.limits.depth:
            raise Unreadable(
                "depth", "文件的嵌套超过 {limit} 层，为安全起见不予读取。", limit=self.limits.depth
            )
        if self.tally.elements > self.limits.elements or self.tally.attributes > self.limits.attributes:
            raise Unreadable(
                "elements", "文件的内容单元超过 {limit} 个；请拆成几份再上传。", limit=self.limits.elements
            )

    def close(self, name: str) -> None:
        self.depth -= 1

    def count(self, text: str) -> None:
        self.tally.characters += len(text)
        if self.tally.characters > self.limits.characters:
            raise too_much_text(self.limits)


def too_much_text(limits: Limits) -> Unreadable:
    return Unreadable("characters", "文件的文字超过 {limit} 字；请拆成几份再上传。", limit=limits.characters)
