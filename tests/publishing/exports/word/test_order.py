"""Word calls a file damaged whose properties do not stand in the order of the schema (ECMA-376, part 1, 17.3 to 17.6)."""

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from publishing.exports.papers import VARIANTS

from taizhang.publishing.exports.bulletin import bulletin_word

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid"
    " vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em"
    " lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing"
    " tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType"
    " pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked"
    " personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
}


@pytest.mark.parametrize("name", VARIANTS)
def test_properties_stand_in_the_order_that_word_insists_on(name: str):
    document = docx.Document(BytesIO(bulletin_word(VARIANTS[name])))
    seen = set()
    for tag, order in ORDERS.items():
        names = [qn(f"w:{one}") for one in order.split()]
        for part in (document.element, document.styles.element):
            for one in part.iter(qn(f"w:{tag}")):
                places = [names.index(child.tag) for child in one]
                assert places == sorted(places), (tag, [child.tag for child in one])
                seen |= {tag} if len(places) > 1 else set()
    assert seen >= {"pPr", "rPr", "style", "sectPr"}
