"""Settings of the document (文档设置) with which Word, WPS and LibreOffice keep the grid."""

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from taizhang.publishing.exports.word.markup import Element, w
from taizhang.publishing.exports.word.style import Layout

# Word 2013 and later; in a lower mode Word says "compatibility mode" and lays lines out differently.
COMPATIBILITY_MODE = 15
EAST_ASIAN = (
    "spaceForUL",
    "balanceSingleByteDoubleByteWidth",
    "doNotLeaveBackslashAlone",
    "ulTrailSpace",
    "doNotExpandShiftReturn",
    "adjustLineHeightInTable",
    "useFELayout",
)


def settings(layout: Layout) -> Element:
    """``settings.xml``."""
    made = parse_xml(f"<w:settings {nsdecls('w')}/>")
    made.append(w("zoom", percent=100))
    if layout.mirrored:
        made.append(w("mirrorMargins"))
    made.append(w("bordersDoNotSurroundHeader"))
    made.append(w("bordersDoNotSurroundFooter"))
    made.append(w("defaultTabStop", val=420))
    made.append(w("evenAndOddHeaders"))
    made.append(w("drawingGridVerticalSpacing", val=layout.line_pitch))
    made.append(w("characterSpacingControl", val="doNotCompress"))
    made.append(_compatibility())
    made.append(w("themeFontLang", val="en-US", eastAsia="zh-CN"))
    made.append(w("decimalSymbol", val="."))
    made.append(w("listSeparator", val=","))
    return made


def _compatibility() -> Element:
    made = w("compat", *(w(name) for name in EAST_ASIAN))
    made.append(
        w(
            "compatSetting",
            name="compatibilityMode",
            uri="http://schemas.microsoft.com/office/word",
            val=COMPATIBILITY_MODE,
        )
    )
    return made
