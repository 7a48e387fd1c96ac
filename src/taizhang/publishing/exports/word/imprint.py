"""The foot of the last page (版记): GB/T 9704, 7.4."""

from taizhang.publishing.exports.word.letter import Imprint
from taizhang.publishing.exports.word.markup import Element, paragraph, run, w
from taizhang.publishing.exports.word.spacing import above
from taizhang.publishing.exports.word.style import Layout, twips
from taizhang.publishing.exports.word.tail import written_date


def imprint(given: Imprint, layout: Layout) -> list[Element]:
    """Copies, printer and day between lines as wide as the text, the last line on the lower edge of the text area."""
    outer, inner = layout.imprint_rule_mm, layout.imprint_inner_rule_mm
    parts = [_rule(outer, layout)]
    if given.copied_to:
        parts += [_copied(given.copied_to, layout), _rule(inner, layout)]
    parts += [_printed(given, layout), _rule(outer, layout)]
    # The paragraph to which the frame is anchored.
    end = w("spacing", before=0, after=0, line=20, lineRule="exact")
    return [*parts, paragraph("SmallText", properties=(end,))]


def _frame(layout: Layout) -> Element:
    """Paragraphs that follow each other with the same frame share it; it is never torn, and text keeps above it."""
    return w(
        "framePr",
        w=layout.text_width,
        wrap="notBeside",
        vAnchor="margin",
        hAnchor="margin",
        xAlign="left",
        yAlign="bottom",
    )


def _rule(mm: float, layout: Layout) -> Element:
    """7.4.1, as a paragraph that is black and no higher than the line is thick.

    Lines of an indented paragraph would be shorter than the text is wide, and LibreOffice 7.4 forgets a frame whose
    paragraphs have borders.
    """
    black = w("shd", val="clear", color="auto", fill="000000")
    thick = w("spacing", before=0, after=0, line=twips(mm), lineRule="exact")
    return paragraph("Imprint", properties=(w("keepNext"), _frame(layout), black, thick))


def _copied(names: str, layout: Layout) -> Element:
    """7.4.2: one character from either side, further lines under the first name, a full stop at the end."""
    character = round(layout.imprint_pt * 20)
    indent = w("ind", left=character * 4, right=character, hanging=character * 3)
    written = run(f"抄送：{names.rstrip('。')}。")
    return paragraph("Imprint", written, properties=(w("keepNext"), _frame(layout), above(0, layout), indent))


def _printed(given: Imprint, layout: Layout) -> Element:
    """7.4.3: who printed it on the left, when on the right, one character from either side."""
    character = round(layout.imprint_pt * 20)
    right = w("tabs", w("tab", val="right", pos=layout.text_width - character))
    day = f"{written_date(given.printed_on)}印发"
    written = run(given.printed_by), w("r", w("tab")), run(day)
    properties = (w("keepNext"), _frame(layout), right, above(0, layout), w("ind", left=character))
    return paragraph("Imprint", *written, properties=properties)
