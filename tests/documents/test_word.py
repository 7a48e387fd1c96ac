"""Word documents: everything a reader of the accepted document would see, and nothing else."""

import io

import docx
import pytest
from documents.making.packages import package, relationships
from documents.making.word import NAMES, cell, members, paragraph, run, table, word

from taizhang.documents.nodes import Document
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable


def read(body: str, **parts: str) -> Document:
    return parse(word(body, **parts), "a.docx")


def lines(document: Document, part: str = "body") -> list[str]:
    return [document.slice(block) for block in document.blocks if block.place.part == part]


def field(*results: str, code: str = "PAGE") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return (
        mark.format("begin")
        + instruction
        + mark.format("separate")
        + "".join(map(run, results))
        + mark.format("end")
    )


def codes(document: Document) -> dict[str, str]:
    return {note.code: note.sentence() for note in document.notes}


def test_a_document_of_the_usual_library():
    file = docx.Document()
    file.core_properties.title = "通报"
    file.add_heading("一、组织领导", 1)
    file.add_paragraph("正文。")
    stream = io.BytesIO()
    file.save(stream)
    document = parse(stream.getvalue(), "a.docx")
    assert [(document.slice(block), block.level) for block in document.blocks] == [
        ("一、组织领导", 1),
        ("正文。", None),
    ]
    assert document.properties["title"] == "通报"


def test_insertions_are_read_and_marked_deletions_left_out_and_counted():
    added = f"<w:ins>{run('新增')}</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
    document = read(paragraph("甲", added, "乙") + paragraph(f"<w:ins>{run('全新')}</w:ins>"))
    assert lines(document) == ["甲新增乙", "全新"]
    assert [block.inserted for block in document.blocks] == [False, True]
    assert [document.slice(note.span) for note in document.notes if note.code == "inserted"] == [
        "新增",
        "全新",
    ]
    assert "1 处尚未接受的修订删除" in codes(document)["deleted"]


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    body = paragraph("前半", properties="<w:rPr><w:del/></w:rPr>") + paragraph("后半")
    assert lines(read(body)) == ["前半后半"]


def test_moved_text_is_read_where_it_went():
    assert lines(
        read(paragraph(f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('新')}</w:moveTo>"))
    ) == ["新"]


def test_hidden_text_is_left_out_and_counted():
    style = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = (
        run("密", "<w:vanish/>") + run("密", '<w:rStyle w:val="h"/>') + run("显", '<w:vanish w:val="0"/>')
    )
    document = read(paragraph("甲", hidden), styles=style)
    assert lines(document) == ["甲显"]
    assert "2 处隐藏文字" in codes(document)["hidden"]


def test_of_fields_only_the_result_is_text():
    body = paragraph("见第", field("3"), "页") + paragraph(
        f'<w:fldSimple w:instr="DATE">{run("今日")}</w:fldSimple>'
    )
    assert lines(read(body)) == ["见第3页", "今日"]


def test_an_instruction_without_end_does_not_swallow_the_document():
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert lines(read(paragraph(broken) + paragraph("正文"))) == ["正文"]


@pytest.mark.parametrize("code", ["DDEAUTO c:\\\\cmd.exe", " dde excel"])
def test_a_field_that_starts_programs_is_refused(code):
    with pytest.raises(Unreadable, match="DDE"):
        read(paragraph(field("a", code=code)))


def test_a_text_box_is_read_once_after_its_paragraph():
    inner = f"<w:txbxContent>{paragraph('框内')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read(paragraph("前", box) + paragraph("后"))
    assert lines(document) == ["前", "后"]
    assert lines(document, "textbox") == ["框内"]
    assert document.text == "前\n框内\n后\n"


def test_headers_footers_and_notes_stand_after_the_body():
    footnotes = f'<w:footnote w:type="separator">{paragraph("线")}</w:footnote><w:footnote>{paragraph("注")}</w:footnote>'
    document = read(
        paragraph("正文"), header=paragraph("文头"), footer=paragraph("— 1 —"), footnotes=footnotes
    )
    assert [block.place.part for block in document.blocks] == ["body", "footnote", "header", "footer"]
    assert lines(document, "footnote") == ["注"]


def test_soft_returns_part_lines_but_not_titles():
    body = paragraph("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>")
    title = paragraph("<w:r><w:t>关于</w:t><w:br/><w:t>通报</w:t></w:r>", properties='<w:jc w:val="center"/>')
    document = read(title + body)
    assert lines(document) == ["关于通报", "甲", "乙"]
    assert [block.place.paragraph for block in document.blocks] == [1, 2, 2]


def test_tabs_symbols_links_and_content_controls():
    control = f"<w:sdt><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>"
    prompt = (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('单击此处')}</w:sdtContent></w:sdt>"
    )
    sign = '<w:r><w:tab/><w:sym w:font="Wingdings" w:char="F0FE"/><w:noBreakHyphen/></w:r>'
    ruby = f"<w:r><w:ruby><w:rt>{run('zhì')}</w:rt><w:rubyBase>{run('治')}</w:rubyBase></w:ruby></w:r>"
    link = f'<w:hyperlink r:id="x">{run("链接")}</w:hyperlink>'
    assert lines(read(paragraph("甲", control, prompt, sign, ruby, link))) == ["甲控件\t☑-治链接"]


def test_tables_with_merged_and_nested_cells():
    down, on, wide = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    body = table(
        cell("表头", properties=wide) + cell("三"),
        cell("甲", properties=down) + cell("乙", "丙") + cell("丁"),
        cell(properties=on) + cell(table(cell("内一") + cell("内二"))) + cell(),
    )
    document = read(paragraph("前") + body)
    (found,) = document.tables
    assert (found.rows, found.columns) == (3, 3)
    assert found.at(0, 1).columns == 2
    assert found.at(2, 0) is found.at(1, 0)
    assert document.slice(found.at(1, 1)) == "乙\n丙"
    assert document.slice(found.at(2, 1)) == "内一\t内二"
    assert found.at(1, 1).place.cell == "T1R2C2"


def test_a_frame_of_one_cell_is_text():
    assert lines(read(table(cell("框中一", "框中二")))) == ["框中一", "框中二"]


def test_the_document_is_where_the_package_says():
    parts = members(paragraph("甲"))
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = relationships(("officeDocument", "/word/document2.xml"))
    assert lines(parse(package(parts), "a.docx")) == ["甲"]


def test_strict_files_differ_in_name_only():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    parts = members(paragraph("甲"))
    parts["word/document.xml"] = str(parts["word/document.xml"]).replace(NAMES.split('"')[1], strict)
    assert lines(parse(package(parts), "a.docx")) == ["甲"]


def test_styles_in_a_circle_come_to_an_end():
    style = '<w:style w:type="paragraph" w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    body = paragraph("甲", properties='<w:pStyle w:val="a"/>')
    assert lines(read(body, styles=style.format("a", "b") + style.format("b", "a"))) == ["甲"]


def test_a_web_page_pasted_into_word_brings_its_furniture():
    crumb, notice, footer = "您所在的位置：首页 > 党务公开 > 巡察", "整改情况的通报", "版权所有：某县"
    document = read(paragraph(crumb) + paragraph(notice) + paragraph("正文。") + paragraph(footer))
    assert lines(document, "furniture") == [crumb, footer]
    assert lines(document) == [notice, "正文。"]
