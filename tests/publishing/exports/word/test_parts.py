"""Head, text, signature and attachments in their places (GB/T 9704, clause 7)."""

from dataclasses import replace
from datetime import date

import pytest
from docx.oxml.ns import qn
from publishing.exports.word.opened import Parts, paragraphs, parts_of, texts, value

from taizhang.publishing.exports.word import GB9704, Attachment, OfficialDocument, Paragraph, Table, write

ISSUER = "云泽县水利局"


def _letter(**fields: object) -> OfficialDocument:
    letter = OfficialDocument("关于防汛的通知", (Paragraph("正文。"),), ISSUER, date(2025, 12, 31))
    return replace(letter, **fields)


def _opened(**fields: object) -> Parts:
    return parts_of(write(_letter(**fields)))


def test_without_a_letterhead_there_is_no_red_head(parts: Parts):
    assert texts(parts, "Letterhead") == texts(parts, "Docket") == []


def test_the_red_head_has_name_number_and_red_line(red_parts: Parts):
    assert texts(red_parts, "Letterhead") == ["中共云泽县科技和经济信息化局党组文件"]
    assert texts(red_parts, "Docket") == ["云科经党组〔2025〕12号"]
    (docket,) = paragraphs(red_parts, "Docket")
    assert value(docket, "pPr/pBdr/bottom", "color") == "FF0000"
    assert value(docket, "pPr/spacing", "beforeLines") == "200"


@pytest.mark.parametrize(
    ("name", "half_points", "percent"), [("水利局文件", 100, None), ("水" * 40, 44, "50")]
)
def test_a_letterhead_stays_on_one_line(name: str, half_points: int, percent: str | None):
    (line,) = paragraphs(_opened(letterhead=name, docket="云水〔2025〕1号"), "Letterhead")
    assert value(line, "r/rPr/sz") == str(half_points)
    assert value(line, "r/rPr/w") == percent


def test_the_addressee_ends_with_one_full_width_colon():
    assert texts(_opened(addressee="各乡镇:"), "Addressee") == ["各乡镇："]


def test_a_run_in_head_has_its_face_and_the_rest_is_body(parts: Parts):
    (found,) = [
        one for one in paragraphs(parts, "BodyText") if "".join(one.itertext()).startswith("（二）完善")
    ]
    head, rest = found.findall(qn("w:r"))
    assert ("".join(head.itertext()), value(head, "rPr/rStyle")) == ("（二）完善长效机制。", "Heading2Char")
    assert value(rest, "rPr/rStyle") is None


def test_a_head_may_be_bold():
    opened = _opened(paragraphs=(Paragraph("摸清底数。", head="一是", bold=True),))
    (line,) = paragraphs(opened, "BodyText")
    assert [one.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for one in line.findall(qn("w:r"))] == [
        True,
        False,
    ]


def test_a_level_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="level 5"):
        write(_letter(paragraphs=(Paragraph("太深", 5),)))


def test_contacts_close_the_text_and_the_note_stands_in_brackets_under_the_date(parts: Parts):
    assert texts(parts, "BodyText")[-1] == "欢迎干部群众监督。联系电话：0000-1234567。"
    assert texts(parts, "Annotation") == ["（此件公开发布）"]


def test_the_date_has_arabic_figures_without_leading_zeros(parts: Parts):
    assert texts(parts, "Date") == ["2025年8月7日"]


def _begin(opened: Parts, style: str) -> float:
    (found,) = paragraphs(opened, style)
    return int(value(found, "pPr/ind", "leftChars")) / 100


def test_without_a_seal_the_issuer_ends_two_characters_from_the_margin():
    opened = _opened(issuer="云泽县科技和经济信息化局")
    assert _begin(opened, "Signature") == 28 - 2 - 12
    assert _begin(opened, "Date") == _begin(opened, "Signature") + 2


def test_a_date_longer_than_the_issuer_ends_two_characters_from_the_margin():
    opened = _opened()  # 2025年12月31日 is seven characters wide, the issuer six
    assert _begin(opened, "Date") == 28 - 2 - 7
    assert _begin(opened, "Signature") == _begin(opened, "Date") - 2


@pytest.mark.parametrize(("issuer", "begin"), [(ISSUER, 28 - 8 - 7), ("局" * 20, 28 - 20), ("局" * 40, 0)])
def test_with_a_seal_both_are_centred_on_one_axis(issuer: str, begin: int):
    opened = parts_of(write(_letter(issuer=issuer), replace(GB9704, stamped=True)))
    assert _begin(opened, "Signature") == _begin(opened, "Date") == begin
    assert {value(one, "pPr/jc") for s in ("Signature", "Date") for one in paragraphs(opened, s)} == {
        "center"
    }


def test_text_and_signature_share_a_page():
    opened = _opened(attachments=(Attachment("名单"),))
    for style in ("BodyText", "AttachmentNote"):
        assert all(
            one.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for one in paragraphs(opened, style)
        )


def test_one_attachment_is_listed_without_a_number_and_without_a_stop():
    opened = _opened(attachments=(Attachment("防汛责任人名单。"),))
    assert texts(opened, "AttachmentNote") == ["附件：防汛责任人名单"]
    assert texts(opened, "AttachmentMark") == ["附件"]


def test_several_attachments_are_numbered_and_each_begins_a_page():
    rows = Table((("姓名", "电话"), ("周明", "0000")))
    opened = _opened(attachments=(Attachment("名单", (rows,)), Attachment("说明", (Paragraph("略"),))))
    assert texts(opened, "AttachmentNote") == ["附件：1.名单", "2.说明"]
    assert texts(opened, "AttachmentMark") == ["附件1", "附件2"]
    assert texts(opened, "AttachmentTitle") == ["名单", "说明"]
    assert parts_of(write(_letter()))["word/styles.xml"].find(f".//{qn('w:pageBreakBefore')}") is not None
