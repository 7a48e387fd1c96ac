"""What a Word file carries along is found, with who, when and where; nothing is found where there is nothing."""

import pytest
from documents.making.packages import package, relationships
from documents.making.word import NAMES, cell, members, paragraph, run, table, word

from taizhang.documents.parse import parse
from taizhang.documents.span import Span
from taizhang.documents.wire import dumps, loads

BY = 'w:id="7" w:author="张三" w:date="2025-08-07T09:00:00Z"'
DELETED = f"<w:del {BY}><w:r><w:delText>旧数</w:delText></w:r></w:del>"


def traces(body: str, **parts: str):
    document = parse(word(body, **parts), "a.docx")
    assert loads(dumps(document)) == document
    return document.traces


def change(body: str):
    (found,) = traces(body).changes
    assert (found.author, found.on) == ("张三", "2025-08-07T09:00:00Z")
    return found.kind, found.span, found.text


def test_an_insertion_spans_its_words():
    body = paragraph("甲", f"<w:ins {BY}>{run('新数')}</w:ins>", "乙")
    assert change(body) == ("inserted", Span(1, 3), "新数")


@pytest.mark.parametrize(
    ("body", "at"),
    [
        (paragraph("甲乙", DELETED, "丙"), 2),
        (paragraph(DELETED, "甲"), 0),
        (paragraph("首段") + paragraph(DELETED, "甲"), 3),
        (paragraph("首段") + table(cell("格") + cell(paragraph("甲", DELETED))), 6),
    ],
)
def test_a_deletion_stands_where_its_words_were(body, at):
    assert change(body) == ("deleted", Span(at, at), "旧数")


def test_moves_and_changes_of_looks_are_changes_too():
    moved = paragraph("甲", f"<w:moveTo {BY}>{run('乙')}</w:moveTo>")
    assert change(moved) == ("moved", Span(1, 2), "乙")
    assert change(paragraph(run("甲", f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>")))[0] == "format"


def test_of_changes_inside_changes_the_outermost_is_told():
    inner = f"<w:ins {BY}>{run('新')}{DELETED}</w:ins>"
    assert change(paragraph("甲", f"<w:ins {BY}>{inner}</w:ins>")) == ("inserted", Span(1, 2), "新旧数")


COMMENT = '<w:comment w:id="3" w:author="李四" w:date="2025-08-08"><w:p><w:r><w:t>核实</w:t></w:r></w:p></w:comment>'


def test_a_comment_hangs_on_its_passage():
    ends = '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
    body = paragraph("甲", '<w:commentRangeStart w:id="3"/>', "乙丙", ends, "丁")
    (found,) = traces(body, comments=COMMENT).comments
    assert (found.author, found.on, found.span, found.text) == ("李四", "2025-08-08", Span(1, 3), "核实")


def test_a_comment_without_a_range_stands_at_its_sign():
    body = paragraph("甲乙", '<w:r><w:commentReference w:id="3"/></w:r>', "丙")
    assert [one.span for one in traces(body, comments=COMMENT).comments] == [Span(2, 2)]


HIDE = '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'


@pytest.mark.parametrize(
    ("looks", "how", "span"),
    [
        ("<w:vanish/>", "hidden", Span(1, 1)),
        ('<w:rStyle w:val="Gone"/>', "hidden", Span(1, 1)),
        ('<w:color w:val="FFFFFF"/>', "white", Span(1, 3)),
        ('<w:color w:val="fefefe"/>', "white", Span(1, 3)),
        ('<w:sz w:val="2"/>', "tiny", Span(1, 3)),
    ],
)
def test_what_nobody_sees_is_found(looks, how, span):
    found = traces(paragraph("甲", run("暗数", looks), "乙"), styles=HIDE).hidden
    assert [(one.how, one.span, one.text) for one in found] == [(how, span, "暗数")]


DARK = '<w:shd w:fill="1F3864"/>'
WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize(
    "body",
    [
        paragraph(run("甲", '<w:color w:val="808080"/>')),
        paragraph(run("甲", '<w:vanish w:val="0"/>')),
        paragraph(run("甲", f'{WHITE}<w:highlight w:val="black"/>')),
        paragraph(run("甲", WHITE), properties=DARK),
        table(cell(paragraph(run("甲", WHITE)), properties=DARK) + cell("乙")),
        paragraph("甲", run("  ", "<w:vanish/>")),
        paragraph(run("甲", "<w:webHidden/>")),
    ],
)
def test_what_people_see_is_not_hidden(body):
    assert traces(body).hidden == ()


def carrying(*links, outside=(), **parts: str):
    made = members(paragraph("甲"))
    made["word/_rels/document.xml.rels"] = relationships(*links, outside=outside)
    document = parse(
        package(made | {name.replace("__", "/"): text for name, text in parts.items()}), "a.docx"
    )
    assert loads(dumps(document)) == document
    return document.traces


def test_properties_name_people_houses_and_what_was_added():
    found = carrying(
        **{
            "docProps__core.xml": "<c><creator>张三</creator><lastModifiedBy>李四</lastModifiedBy><revision>7</revision></c>",
            "docProps__app.xml": "<p><Company>某公司</Company><Template>Normal.dotm</Template><Pages>3</Pages></p>",
            "docProps__custom.xml": '<p><property name="起草人"><lpwstr>王五</lpwstr></property></p>',
        }
    )
    assert found.facts == {
        "creator": "张三",
        "lastModifiedBy": "李四",
        "revision": "7",
        "Company": "某公司",
        "Template": "Normal.dotm",
        "custom.起草人": "王五",
    }


def test_variables_and_the_path_of_the_template_are_found():
    settings = f'<w:settings {NAMES}><w:docVars><w:docVar w:name="a" w:val="内部"/></w:docVars></w:settings>'
    rels = relationships(outside=(("attachedTemplate", "file:///D:/zhang/a.dotx"),))
    found = carrying(
        ("settings", "settings.xml"),
        **{"word__settings.xml": settings, "word___rels/settings.xml.rels": rels},
    )
    assert found.facts == {"variable.a": "内部", "Template": "file:///D:/zhang/a.dotx"}


def test_links_and_embedded_files_are_listed_once():
    link = ("hyperlink", "file:///D:/a.xlsx")
    found = carrying(("package", "embeddings/a.xlsx"), ("package", "embeddings/a.xlsx"), outside=(link, link))
    assert [(one.kind, one.address) for one in found.links] == [link]
    assert found.objects == ("a.xlsx",)


def test_lists_are_cut_short():
    many = "".join(f"<w:ins {BY}>{run('新')}</w:ins>" for _ in range(1_500))
    found = traces(paragraph(*(many,), run("x" * 500, "<w:vanish/>")))
    assert len(found.changes) == 1_000
    assert [len(one.text) for one in found.hidden] == [60]
