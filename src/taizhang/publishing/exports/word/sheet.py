"""The style sheet of an official document (样式表): every look has a name that people find in Word."""

from copy import deepcopy

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from taizhang.publishing.exports.word.fonts import letters
from taizhang.publishing.exports.word.looks import LEVELS, Look, heading_face, looks
from taizhang.publishing.exports.word.markup import Element, w
from taizhang.publishing.exports.word.spacing import above
from taizhang.publishing.exports.word.style import Layout


def style_sheet(layout: Layout) -> Element:
    """``styles.xml``."""
    sheet = parse_xml(f"<w:styles {nsdecls('w')}/>")
    sheet.extend([_defaults(layout), _normal(layout), *_required()])
    for look in looks(layout):
        sheet.append(_paragraph_style(look, layout))
    sheet.extend(_heading_character(level, layout) for level in range(1, LEVELS + 1))
    sheet.extend([_signer_character(layout), _grid_style()])
    return sheet


def _defaults(layout: Layout) -> Element:
    run_properties = letters(layout, layout.faces.fang_song, layout.body_pt)
    run_properties.append(w("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA"))
    return w("docDefaults", w("rPrDefault", run_properties), w("pPrDefault"))


def _normal(layout: Layout) -> Element:
    """Nothing may move a line off the grid: no widow control, no gaps around digits, the pitch in the letters.

    Stops may hang over the margin, as is usual in Chinese Word: it keeps such lines at 28 characters.
    """
    switches = ("widowControl", "autoSpaceDE", "autoSpaceDN", "snapToGrid")
    return w(
        "style",
        w("name", val="Normal"),
        w("qFormat"),
        w("pPr", *(w(name, val=0) for name in switches), above(0, layout), w("jc", val="both")),
        letters(layout, layout.faces.fang_song, layout.body_pt),
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _required() -> list[Element]:
    font = w("name", val="Default Paragraph Font")
    cells = w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in _CELL_MARGINS))
    table = w("tblPr", w("tblInd", w=0, type="dxa"), cells)
    return [
        w("style", font, type="character", default=1, styleId=_DEFAULT_FONT),
        w("style", w("name", val="Normal Table"), table, type="table", default=1, styleId="NormalTable"),
        w("style", w("name", val="No List"), type="numbering", default=1, styleId="NoList"),
    ]


_DEFAULT_FONT = "DefaultFont"
_CELL_MARGINS = (("top", 0), ("left", 85), ("bottom", 0), ("right", 85))


def _paragraph_style(look: Look, layout: Layout) -> Element:
    style = w("style", type="paragraph", styleId=look.id)
    if not look.name.isascii():
        style.set(qn("w:customStyle"), "1")
    style.extend([w("name", val=look.name), w("basedOn", val="Normal")])
    style.extend(w(tag, val=value) for tag, value in (("next", look.next), ("link", look.link)) if value)
    style.extend([w("qFormat"), w("pPr", *map(deepcopy, look.properties))])
    style.append(letters(layout, look.face, look.size_pt, latin=look.latin, color=look.color))
    return style


def _heading_character(level: int, layout: Layout) -> Element:
    """The face of a heading for a run-in head; Word lists such heads in its tables of contents."""
    return w(
        "style",
        w("name", val=f"标题 {level} 字符"),
        w("basedOn", val=_DEFAULT_FONT),
        w("link", val=f"Heading{level}"),
        letters(layout, heading_face(level, layout), layout.body_pt),
        type="character",
        customStyle=1,
        styleId=f"Heading{level}Char",
    )


def _signer_character(layout: Layout) -> Element:
    """7.2.6: names of signers are 楷体."""
    return w(
        "style",
        w("name", val="签发人姓名"),
        w("basedOn", val=_DEFAULT_FONT),
        letters(layout, layout.faces.kai, layout.body_pt),
        type="character",
        customStyle=1,
        styleId="SignerChar",
    )


def _grid_style() -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = w("tblBorders", *(w(side, val="single", sz=4, space=0, color="000000") for side in sides))
    return w(
        "style",
        w("name", val="Table Grid"),
        w("basedOn", val="NormalTable"),
        w("tblPr", borders),
        type="table",
        styleId="TableGrid",
    )
