"""The file as a file: readable, repeatable, silent about the machine it was made on."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from zipfile import ZipFile

import docx
import pytest
from publishing.exports.word.opened import Parts, parts_of, texts

from taizhang.publishing.exports.word import OfficialDocument, Paragraph, Properties, Table, write


def _letter(*paragraphs: Paragraph | Table, **fields: object) -> OfficialDocument:
    return replace(OfficialDocument("关于防汛的通知", paragraphs, "云泽县水利局", date(2025, 8, 7)), **fields)


def test_the_same_document_gives_the_same_bytes(bulletin: OfficialDocument):
    assert write(bulletin) == write(bulletin)


def test_members_are_sorted_and_carry_no_time(bulletin: OfficialDocument):
    with ZipFile(io.BytesIO(write(bulletin))) as packed:
        members = packed.infolist()
    assert [one.filename for one in members] == sorted(one.filename for one in members)
    assert members[0].filename == "[Content_Types].xml"
    assert {one.date_time for one in members} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_is_in_the_file_but_what_the_document_needs(parts: Parts):
    assert set(parts) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/settings.xml",
        "word/styles.xml",
    }


def test_python_docx_reads_back_what_was_written(bulletin: OfficialDocument):
    opened = docx.Document(io.BytesIO(write(bulletin)))
    assert "局党组召开专题会议6次" in "\n".join(one.text for one in opened.paragraphs)
    assert [one.style.name for one in opened.paragraphs if one.text == "一、集中整改组织情况"] == [
        "Heading 1"
    ]
    assert len(opened.tables) == 2


def test_the_properties_say_who_and_what_and_when():
    moment = datetime(2025, 8, 7, 9, 30, tzinfo=UTC)
    given = Properties(
        author="整改办", subject="巡察整改", keywords="通报", identifier="2025-12", created=moment
    )
    core = docx.Document(io.BytesIO(write(_letter(properties=given)))).core_properties
    assert (core.title, core.author, core.last_modified_by) == ("关于防汛的通知", "整改办", "整改办")
    assert (core.subject, core.keywords, core.identifier) == ("巡察整改", "通报", "2025-12")
    assert (core.created, core.comments, core.language) == (moment, "", "zh-CN")


def test_without_properties_the_issuer_is_the_author_and_the_date_the_moment():
    core = docx.Document(io.BytesIO(write(_letter()))).core_properties
    assert core.author == "云泽县水利局"
    assert core.created == datetime(2025, 8, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["产值<5000万&利润>3%", "AT&T \"引号\" '单引号'", "〔2025〕𠮷野家 é", "]]>&amp;"]
)
def test_text_comes_back_letter_by_letter(text: str):
    assert texts(parts_of(write(_letter(Paragraph(text)))), "BodyText") == [text]


def test_what_xml_forbids_is_left_out_and_tabs_become_blanks():
    forbidden = "甲\x00\x0b\x1b\ufffe\ud800乙\t丙\n丁"
    opened = parts_of(write(_letter(Paragraph(forbidden), Table(((forbidden,),)), title=forbidden)))
    assert texts(opened, "BodyText") == ["甲乙 丙 丁"]
    assert texts(opened, "TableHead") == ["甲乙 丙 丁"]


def test_a_document_without_text_is_still_a_document():
    opened = docx.Document(io.BytesIO(write(_letter())))
    assert [one.text for one in opened.paragraphs] == ["关于防汛的通知", "云泽县水利局", "2025年8月7日"]
