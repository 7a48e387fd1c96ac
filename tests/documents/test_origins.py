"""Every stretch of a Word document's text is traced to the element that says it."""

from itertools import pairwise

import pytest
from documents.making.word import cell, level, numbering, paragraph, run, table, word

from taizhang.documents.formats.docx import Traced, trace_docx
from taizhang.documents.formats.trees import local
from taizhang.documents.limits import Limits
from workshop.machine import ROOT

LIST = numbering(level(0, "chineseCounting", "%1、"))
PAPERS = {
    "two runs": paragraph("截止", run("2025年", "<w:b/>")),
    "a number and blanks": paragraph("  　甲", "乙", level=0),
    "a title with a return": paragraph(
        "通", "<w:r><w:br/></w:r>", "报\n告", properties='<w:jc w:val="center"/>'
    ),
    "a tab and a return": paragraph("甲", "<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>"),
    "a link and an insertion": paragraph(
        f"<w:hyperlink>{run('链接')}</w:hyperlink>", f"<w:ins>{run('新增')}</w:ins>"
    ),
    "an end that is deleted": paragraph("前", properties="<w:rPr><w:del/></w:rPr>") + paragraph("后"),
    "a table in a table": table(cell("甲", "乙") + cell(table(cell("丙") + cell("丁")))),
    "merged cells": table(
        cell("甲", properties='<w:vMerge w:val="restart"/>') + cell("乙"),
        cell("无", properties="<w:vMerge/>") + cell("丙"),
    ),
    "a box": paragraph(
        "框外",
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
        f"{paragraph('框内')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>",
    ),
}


def traced(body: str, **parts: str) -> Traced:
    return trace_docx(word(body, numbering=LIST, **parts), Limits())


def said(origin, found: Traced) -> str:
    """What the element of the file says, cut as the origin says."""
    if local(origin.source) != "t":
        return found.document.slice(origin.span)
    return (origin.source.text or "")[origin.skipped :][: len(origin.span)]


@pytest.mark.parametrize("name", PAPERS)
def test_the_element_says_what_the_text_says(name):
    found = traced(PAPERS[name], footnotes=f"<w:footnote>{paragraph('脚注')}</w:footnote>")
    assert found.origins
    assert [said(one, found) for one in found.origins] == [
        found.document.slice(one.span) for one in found.origins
    ]
    assert all(left.span.end <= right.span.start for left, right in pairwise(found.origins))


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_but_labels_and_what_parts_lines_has_no_origin(name):
    found = traced(PAPERS[name])
    covered = {at for one in found.origins for at in range(one.span.start, one.span.end)}
    bare = "".join(letter for at, letter in enumerate(found.document.text) if at not in covered)
    assert bare.replace("一、", "").strip() == ""


def test_parts_are_named_with_what_they_say():
    found = traced(paragraph("正文"), footnotes=f"<w:footnote>{paragraph('脚注')}</w:footnote>")
    roots = [one.source.getroottree().getroot() for one in found.origins]
    assert roots == [found.parts["word/document.xml"], found.parts["word/footnotes.xml"]]
    assert found.main == "word/document.xml"


@pytest.mark.parametrize("name", ["feedback.docx", "plan.docx", "ledger.docx"])
def test_the_samples_are_traced_from_end_to_end(name):
    found = trace_docx((ROOT / "samples" / name).read_bytes(), Limits())
    assert "".join(said(one, found) for one in found.origins) == "".join(
        found.document.slice(one.span) for one in found.origins
    )
    assert sum(len(one.span) for one in found.origins) > 0.9 * len("".join(found.document.text.split()))
