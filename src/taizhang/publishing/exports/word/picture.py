"""A picture beside the text (图片), with what it shows said for those who cannot see it."""

from typing import cast

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from taizhang.publishing.exports.word.markup import Element, clean, w

EMU_PER_MM = 36000
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def picture(relationship: str, side_mm: float, said: str) -> Element:
    """A square one, as a run: at the left margin, its top that of the paragraph, which leaves it room by an indent."""
    side = round(side_mm * EMU_PER_MM)
    anchor = parse_xml(
        f"""<wp:anchor {nsdecls("wp", "a", "pic", "r")} distT="0" distB="0" distL="0" distR="0" simplePos="0"
        relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
        <wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>
        <wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
        <wp:extent cx="{side}" cy="{side}"/><wp:wrapNone/><wp:docPr id="1" name="二维码"/>
        <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
        <a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>
        <pic:nvPicPr><pic:cNvPr id="1" name="qr.png"/><pic:cNvPicPr/></pic:nvPicPr>
        <pic:blipFill><a:blip/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
        <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
        </pic:pic></a:graphicData></a:graphic></wp:anchor>"""
    )
    _one(anchor, "wp:docPr").set("descr", clean(said))
    _one(anchor, "a:blip").set(qn("r:embed"), relationship)
    return w("r", w("drawing", anchor))


def _one(within: Element, tag: str) -> Element:
    return cast(Element, next(within.iter(qn(tag))))
