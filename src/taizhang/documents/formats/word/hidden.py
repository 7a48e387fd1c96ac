"""Text that nobody sees (隐藏文字): hidden by a setting, white on white, or too small to read."""

from lxml import etree

from taizhang.documents.formats.trees import attribute, local
from taizhang.documents.formats.word.changes import Spots
from taizhang.documents.formats.word.letters import Scribe, rgb
from taizhang.documents.formats.word.setting import first_child
from taizhang.documents.formats.word.styles import Styles, value_of
from taizhang.documents.layout import Letters
from taizhang.documents.span import Span
from taizhang.documents.traces import Hidden

MOST, TEXT_MOST = 200, 60
TINY_PT = 2.0
WHITE = 0xF5  # each of red, green and blue at least this bright


def read_hidden(root: etree._Element, spots: Spots, styles: Styles, scribe: Scribe) -> tuple[Hidden, ...]:
    """Runs of the main part. Neighbours hidden in the same way are one."""
    used = (one for one in styles.elements.values() if attribute(one, "type") in ("paragraph", "character"))
    if not any(may_hide(one) for one in (root, *used)):
        return ()
    found: list[Hidden] = []
    at = 0
    for one in root.iter("{*}p", "{*}t"):
        at = spots.starts.get(one, at)
        if local(one) == "p":
            continue
        how = hidden_how(one, styles, scribe)
        span = spots.spans.get(one, Span(at, at))
        at = span.end
        if how and (one.text or "").strip():
            add(
                found,
                Hidden(how, span if how != "hidden" else Span(span.start, span.start), (one.text or "")),
            )
        if len(found) > MOST:
            break
    return tuple(found[:MOST])


def may_hide(part: etree._Element) -> bool:
    """Asked first, as most files hide nothing and have thousands of runs."""
    for one in part.iter("{*}vanish", "{*}color", "{*}sz"):
        tag, said = local(one), attribute(one, "val") or ""
        if tag == "vanish" or (tag == "sz" and len(said) == 1) or (tag == "color" and is_bright(rgb(said))):
            return True
    return False


def add(found: list[Hidden], new: Hidden) -> None:
    last = found[-1] if found else None
    text = new.text[:TEXT_MOST]
    if last and last.how == new.how and last.span.end == new.span.start:
        found[-1] = Hidden(new.how, Span(last.span.start, new.span.end), (last.text + text)[:TEXT_MOST])
    else:
        found.append(Hidden(new.how, new.span, text))


def hidden_how(text: etree._Element, styles: Styles, scribe: Scribe) -> str:
    run = text.getparent()
    if run is None or local(run) != "r":
        return ""
    paragraph = next(run.iterancestors("{*}p"), None)
    looks = None if paragraph is None else first_child(paragraph, "pPr")
    style = (None if looks is None else value_of(looks, "{*}pStyle")) or styles.default
    letters = scribe.letters(style, first_child(run, "rPr"))
    if letters.hidden:
        return "hidden"
    if letters.size_pt <= TINY_PT:
        return "tiny"
    return "white" if is_white(letters) and not is_on_colour(run) else ""


def is_white(letters: Letters) -> bool:
    if letters.highlight.upper() not in ("", "WHITE", "FFFFFF"):
        return False
    return is_bright(letters.colour)


def is_bright(colour: str) -> bool:
    return bool(colour) and all(int(colour[at : at + 2], 16) >= WHITE for at in (0, 2, 4))


def is_on_colour(run: etree._Element) -> bool:
    """White on a dark cell, a shaded paragraph or in a drawing is there to be seen; a table style may darken a row."""
    for above in run.iterancestors("{*}p", "{*}tc", "{*}tbl", "{*}drawing", "{*}pict", "{*}txbxContent"):
        tag = local(above)
        if tag in ("drawing", "pict", "txbxContent"):
            return True
        if tag == "tbl" and above.find("{*}tblPr/{*}tblStyle") is not None:
            return True
        fill = above.find("{*}pPr/{*}shd" if tag == "p" else "{*}tcPr/{*}shd")
        if fill is not None and (attribute(fill, "fill") or "auto").lower() not in ("auto", "ffffff"):
            return True
    return False
