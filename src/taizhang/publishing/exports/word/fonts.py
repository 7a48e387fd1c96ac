"""Which font names which text (字体), and what Word may take instead."""

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from taizhang.publishing.exports.word.markup import Element, w
from taizhang.publishing.exports.word.style import Faces, Layout

# Names of the same design on other systems: the GB2312 cuts come with older Windows and WPS, the plain ones
# with Windows 7 and later, the FZ ones from Founder. Word takes the second where the first is not installed.
STAND_INS = {
    "方正小标宋简体": "方正小标宋_GBK",
    "仿宋_GB2312": "仿宋",
    "楷体_GB2312": "楷体",
    "黑体": "SimHei",
    "宋体": "SimSun",
}


def fonts(east_asian: str, latin: str) -> Element:
    """The fonts of a style, for every class of characters."""
    return w("rFonts", ascii=latin, hAnsi=latin, eastAsia=east_asian, cs=latin)


def letters(layout: Layout, face: str, size_pt: float, *, latin: str = "", color: str = "") -> Element:
    """Run properties of a style. Text of the body size is set closer by hand, so that 28 characters fit.

    The grid of the page asks for the same, but LibreOffice gives each character two cells of a grid that is
    narrower than the font; with the pitch in the style and the grid off, every program makes the same lines.
    """
    tracking = layout.tracking if size_pt == layout.body_pt else 0
    properties = w("rPr", fonts(face, latin or layout.faces.latin), w("snapToGrid", val=0))
    if color:
        properties.append(w("color", val=color))
    half_points = round(size_pt * 2)
    properties.extend([w("spacing", val=tracking), w("sz", val=half_points), w("szCs", val=half_points)])
    return properties


def font_table(faces: Faces) -> Element:
    """``fontTable.xml``: the fonts of the document with their stand-ins."""
    table = parse_xml(f"<w:fonts {nsdecls('w')}/>")
    for name in (faces.fang_song, faces.kai, faces.hei, faces.song, faces.song_title):
        table.append(_chinese(name))
    table.append(w("font", w("charset", val="00"), w("family", val="roman"), name=faces.latin))
    return table


def _chinese(name: str) -> Element:
    entry = w("font", name=name)
    if name in STAND_INS:
        entry.append(w("altName", val=STAND_INS[name]))
    entry.extend([w("charset", val="86"), w("family", val="auto"), w("pitch", val="default")])
    return entry
