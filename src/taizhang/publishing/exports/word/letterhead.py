"""The red head of the first page (版头): GB/T 9704, 7.2."""

from collections.abc import Iterator, Sequence
from copy import deepcopy

from taizhang.publishing.exports.word.letter import Letterhead
from taizhang.publishing.exports.word.markup import Element, clean, paragraph, run, w
from taizhang.publishing.exports.word.spacing import above
from taizhang.publishing.exports.word.style import Layout, twips
from taizhang.publishing.exports.word.width import width_of

# Word and LibreOffice set the baseline of an exact line four fifths down it; a Chinese glyph reaches about
# 0.12 em below. What is left under it in a line of the docket already belongs to the 4 mm of clause 7.2.7.
BASELINE, DESCENT = 0.8, 0.12
SIGNERS, PER_LINE, BETWEEN = "签发人：", 2, "\u3000"


def red_head(given: Letterhead, layout: Layout) -> list[Element]:
    """Marks, name, docket with its signers, and the red line below them."""
    marks = list(_marks(given))
    rows = [paragraph(style, run(text)) for style, text in marks]
    return [*rows, _name(given.name, layout, lines_over=len(marks)), *_docket(given, layout)]


def _marks(given: Letterhead) -> Iterator[tuple[str, str]]:
    """7.2.1 to 7.2.3: from the first line of the text area downwards, flush left."""
    if given.copy_number:
        yield "CopyNumber", f"{given.copy_number:06}"
    for text in (given.secrecy, given.urgency):
        if text:
            yield "Marking", text


def _name(name: str, layout: Layout, *, lines_over: int) -> Element:
    """7.2.4: red, centred, on one line; a long name gets smaller, as far as the title, then narrower."""
    name = clean(name)
    size, narrowed = name_size(name, layout)
    drop = max(twips(layout.letterhead_drop_mm) - lines_over * layout.line_pitch, 0)
    line = w("spacing", before=drop, line=round(size * 22), lineRule="exact")
    written = run(name)
    properties = written[0]
    if narrowed < 100:
        properties.append(w("w", val=narrowed))
    properties.extend([w("sz", val=round(size * 2)), w("szCs", val=round(size * 2))])
    return paragraph("Letterhead", written, properties=(line,))


def name_size(name: str, layout: Layout) -> tuple[float, int]:
    """In points, and to how many percent of their width the letters are narrowed."""
    fitting = layout.text_width / 20 / max(len(name), 1)
    size = max(min(layout.letterhead_pt, fitting // 0.5 * 0.5), layout.title_pt)
    return size, min(int(fitting / size * 100), 100)


def _docket(given: Letterhead, layout: Layout) -> Iterator[Element]:
    """7.2.5: two lines under the name; centred, but where there are signers it stands on the left."""
    rows = list(_signed(given)) or [[run(given.docket)]]
    side = (w("jc", val="left"),) if given.signers else ()
    for number, row in enumerate(rows):
        is_last = number == len(rows) - 1
        line = (_red_line(layout),) if is_last else (w("keepNext"),)
        stops = (_stops(given, layout),) if given.signers else ()
        gap = above(0 if number else layout.lines_above_docket, layout)
        yield paragraph("Docket", *row, properties=(*line, *stops, gap, *map(deepcopy, side)))


def _red_line(layout: Layout) -> Element:
    """7.2.7: across the text area, below the docket."""
    inside = layout.line_pitch / 20 * (1 - BASELINE) - layout.body_pt * DESCENT
    gap = round(twips(layout.rule_drop_mm) / 20 - inside)
    return w("pBdr", w("bottom", val="single", sz=12, space=gap, color=layout.red))


def _signed(given: Letterhead) -> Iterator[list[Element]]:
    """7.2.6: docket on the line of the last signer; names stand two a line, under the first of them."""
    names = by_line(given.signers)
    for number, row in enumerate(names):
        docket = given.docket if number == len(names) - 1 else ""
        said = SIGNERS if number == 0 else ""
        yield [*_at(docket), *_at(said), *_at(BETWEEN.join(row), style="SignerChar")]


def _stops(given: Letterhead, layout: Layout) -> Element:
    """One character from either margin. An indent would shorten the red line: these are tabs."""
    widest = max(width_of(BETWEEN.join(row)) for row in by_line(given.signers))
    pitch = layout.character_pitch
    begin = layout.text_width - (1 + width_of(SIGNERS) + widest) * pitch
    stops = (pitch, begin, begin + width_of(SIGNERS) * pitch)
    return w("tabs", *(w("tab", val="left", pos=int(stop)) for stop in stops))


def by_line(signers: Sequence[str]) -> list[Sequence[str]]:
    return [signers[at : at + PER_LINE] for at in range(0, len(signers), PER_LINE)]


def _at(text: str, *, style: str = "") -> list[Element]:
    """At the next stop."""
    return [w("r", w("tab")), *([run(text, style=style)] if text else [])]
