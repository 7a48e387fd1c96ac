"""The text of the document and its list of attachments (正文、附件说明)."""

from collections.abc import Iterable

from taizhang.publishing.exports.word.letter import Attachment, Block, Paragraph
from taizhang.publishing.exports.word.looks import LEVELS
from taizhang.publishing.exports.word.markup import Element, paragraph, run, w
from taizhang.publishing.exports.word.spacing import above, left
from taizhang.publishing.exports.word.style import Layout
from taizhang.publishing.exports.word.table import table


def body(blocks: Iterable[Block], layout: Layout) -> list[Element]:
    """Paragraphs and tables in their order."""
    made: list[Element] = []
    for block in blocks:
        made += [_paragraph(block)] if isinstance(block, Paragraph) else table(block, layout)
    return made


def attachment_list(attachments: tuple[Attachment, ...], layout: Layout) -> list[Element]:
    """7.3.4: one line under the text, two characters in, names without stop; a name breaks under its own
    first character. A single attachment has no number.
    """
    numbered = len(attachments) > 1
    name_at = layout.indent + 3 + (1.5 if numbered else 0)
    entries = []
    for number, attachment in enumerate(attachments, 1):
        hanging = (1.5 if numbered else 0) + (3 if number == 1 else 0)
        content = [run("附件：")] if number == 1 else []
        content += [run(f"{number}."), w("r", w("tab"))] if numbered else []
        gap = above(layout.lines_above_attachments if number == 1 else 0, layout)
        content.append(run(attachment.title.rstrip("。；;，,")))
        indent = left(name_at, layout, hanging=hanging)
        entries.append(paragraph("AttachmentNote", *content, properties=(gap, indent)))
    return entries


def _paragraph(block: Paragraph) -> Element:
    if not 0 <= block.level <= LEVELS:
        raise ValueError(f"level {block.level} is not between 0 and {LEVELS}")
    if not block.head:
        style = f"Heading{block.level}" if block.level else "BodyText"
        return paragraph(style, run(block.text, bold=block.bold))
    face = f"Heading{block.level}Char" if block.level else ""
    return paragraph("BodyText", run(block.head, style=face, bold=block.bold), run(block.text))
