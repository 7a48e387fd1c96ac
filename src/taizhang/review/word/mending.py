"""Changing words inside the runs that say them (原处修改): what a run looks like stays, what is no plain text is refused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from taizhang.documents.formats.docx import Traced
from taizhang.documents.formats.trees import local
from taizhang.documents.nodes import Note
from taizhang.documents.origin import Origin
from taizhang.review.diagnostic import Edit
from taizhang.review.word.names import SPACE, UNWRITABLE, serialized
from taizhang.review.word.passages import Passages
from taizhang.review.word.runs import holder

NO_TEXT = Note("generated", "这里是自动编号、制表符或换行，不是可以直接改的文字。")
TWO_PARAGRAPHS = Note("paragraphs", "要改的地方跨了段落。")
IN_A_BOX = Note("box", "这里在文本框或公式里，请在 Word 里手工改。")
BOUND = Note("bound", "这里的文字由文档属性填入，请在 Word 里手工改。")
NOT_WRITABLE = Note("line", "改后的文字含有换行，请在 Word 里手工改。")


@dataclass(frozen=True, slots=True)
class Change:
    """Characters ``start`` to ``end`` of one text element become ``text``."""

    element: etree._Element
    start: int
    end: int
    text: str


def changes(passages: Passages, edit: Edit) -> list[Change] | Note:
    """What to change in which element, or why it cannot be done."""
    said = around(passages, edit)
    if sum(len(one.span) for one in said) < max(1, len(edit.span)) or any(
        local(one.source) != "t" for one in said
    ):
        return NO_TEXT
    if len({paragraph_of(one.source) for one in said}) > 1:
        return TWO_PARAGRAPHS
    if any(holder(one.source) is not one.source.getparent() for one in said):
        return IN_A_BOX
    if any(is_bound(one.source) for one in said):
        return BOUND
    if "\n" in edit.text or "\t" in edit.text or UNWRITABLE.search(edit.text):
        return NOT_WRITABLE
    return list(placed(said, edit))


def around(passages: Passages, edit: Edit) -> Sequence[Origin]:
    """The elements that say what is replaced; for an insertion the one whose look the new words take on."""
    if len(edit.span):
        said = passages.origins(edit.span)
        covered = sum(min(one.span.end, edit.span.end) - max(one.span.start, edit.span.start) for one in said)
        return said if covered == len(edit.span) else ()
    at = edit.span.start
    touching = [one for one in passages.touching(at) if local(one.source) == "t"]
    return touching[:1]


def placed(said: Sequence[Origin], edit: Edit) -> Iterable[Change]:
    """The new words go where the old ones began; what other runs said of the old is taken away."""
    text = edit.text
    for one in said:
        start, end = max(edit.span.start, one.span.start), min(edit.span.end, one.span.end)
        shift = one.skipped - one.span.start
        yield Change(one.source, start + shift, end + shift, text)
        text = ""


def paragraph_of(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors("{*}p"), None)


def is_bound(element: etree._Element) -> bool:
    """Inside a content control that Word fills from elsewhere whenever the file is opened."""
    return any(above.find("{*}sdtPr/{*}dataBinding") is not None for above in element.iterancestors("{*}sdt"))


def carry_out(traced: Traced, wanted: Iterable[Change]) -> dict[str, bytes]:
    """The parts that were changed, written anew. Changes of one element must not overlap."""
    roots = set()
    for one in sorted(wanted, key=lambda one: (one.start, one.end), reverse=True):
        text = one.element.text or ""
        one.element.text = text[: one.start] + one.text + text[one.end :]
        if one.element.text != one.element.text.strip():
            one.element.set(SPACE, "preserve")
        roots.add(one.element.getroottree().getroot())
    return {name: serialized(root) for name, root in traced.parts.items() if root in roots}
