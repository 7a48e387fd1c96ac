"""Whatever a Word file is made of, no rule on layout or traces stumbles, and every mark lies in the text."""

from documents.making.word import cell, level, numbering, paragraph, table, word
from hypothesis import given, settings
from hypothesis import strategies as st

from taizhang.documents.parse import parse
from taizhang.documents.wire import dumps, loads
from taizhang.review import review
from taizhang.review.profiles import OFFICIAL
from taizhang.review.reports.json import as_json
from taizhang.review.reports.word import as_word

numerals = st.sampled_from(
    ["0", "1", "200", "-5", "640", "999999999999", "", "x", "12.5", "3mm", "²", "1.1.1"]
)
names = st.sampled_from(["", "仿宋", "宋体;黑体", "a" * 300, "方正小标宋简体"])
run_looks = st.one_of(
    st.builds(lambda size: f'<w:sz w:val="{size}"/>', numerals),
    st.builds(lambda name: f'<w:rFonts w:eastAsia="{name}" w:asciiTheme="minorAscii"/>', names),
    st.builds(
        lambda value: f'<w:color w:val="{value}"/>',
        st.sampled_from(["FF0000", "auto", "FFFFFF", "12", "zzzzzz"]),
    ),
    st.sampled_from(
        [
            "",
            "<w:vanish/>",
            "<w:b/>",
            '<w:u/><w:i w:val="x"/>',
            '<w:rStyle w:val="A"/>',
            '<w:shd w:fill="abcdef"/>',
        ]
    ),
)
sides = ("firstLine", "firstLineChars", "hanging", "left", "leftChars", "right", "start")
paragraph_looks = st.one_of(
    st.builds(lambda side, value: f'<w:ind w:{side}="{value}"/>', st.sampled_from(sides), numerals),
    st.builds(
        lambda value, rule: f'<w:spacing w:line="{value}" w:lineRule="{rule}"/>',
        numerals,
        st.sampled_from(["exact", "auto", "x"]),
    ),
    st.sampled_from(
        ['<w:jc w:val="center"/>', '<w:jc w:val="right"/>', "<w:jc/>", "<w:pageBreakBefore/>", "<w:pBdr/>"]
    ),
    st.sampled_from(
        ["<w:rPr><w:del/></w:rPr>", '<w:pStyle w:val="A"/>', '<w:pStyle w:val="B"/>', "<w:framePr/>"]
    ),
)
words = st.sampled_from(
    ["一、", "（一）加强学习", "1.", "附件1", "2025年8月7日", "中共云泽县水利局党组", "关于整改情况的通报"]
)
more = st.sampled_from(
    ["局党组召开会议6次。", "云水〔2025〕1号", "　　", "的", " ", "整改工作取得明显成效，任务全部完成。"]
)
BY = 'w:id="1" w:author="张"'
runs = st.builds(
    lambda look, said, wrap: (
        f"<w:{wrap} {BY}><w:r><w:rPr>{look}</w:rPr><w:t>{said}</w:t></w:r></w:{wrap}>"
        if wrap
        else f"<w:r><w:rPr>{look}</w:rPr><w:t>{said}</w:t></w:r>"
    ),
    run_looks,
    words | more,
    st.sampled_from(["", "", "", "ins", "del", "moveTo", "hyperlink"]),
)
signs = st.sampled_from(
    [
        "<w:r><w:br/></w:r>",
        '<w:r><w:br w:type="page"/></w:r>',
        '<w:commentRangeStart w:id="1"/>',
        "<w:r><w:drawing/></w:r>",
        '<w:commentRangeEnd w:id="2"/>',
        '<w:r><w:commentReference w:id="1"/></w:r>',
        "<w:r><w:tab/></w:r>",
    ]
)
sections = st.builds(
    lambda wide, top, kind, pitch: (
        f'<w:sectPr><w:pgSz w:w="{wide}" w:h="{top}"/><w:pgMar w:top="{top}" w:left="{wide}"/>'
        f'<w:footerReference w:type="{kind}" r:id="r0"/><w:docGrid w:type="lines" w:linePitch="{pitch}"/></w:sectPr>'
    ),
    numerals,
    numerals,
    st.sampled_from(["default", "even", "first", "x"]),
    numerals,
)
paragraphs = st.builds(
    lambda inside, looks, depth: paragraph(*inside, properties="".join(looks), level=depth),
    st.lists(runs | signs, max_size=4),
    st.lists(paragraph_looks | sections, max_size=2),
    st.sampled_from([None, None, 0]),
)
tables = st.builds(lambda left, right: table(cell(left) + cell(right)), paragraphs, paragraphs)
bodies = st.lists(paragraphs | tables, min_size=1, max_size=8)
STYLES = (
    '<w:docDefaults/><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>'
)
LIST = numbering(level(0, "chineseCounting", "%1、"))
COMMENTS = '<w:comment w:id="1" w:author="张"/><w:comment/>'


@given(bodies, sections)
@settings(max_examples=200, deadline=None)
def test_no_file_trips_a_rule(body, end):
    data = word(
        paragraph("首段") + "".join(body) + end,
        footer=paragraph(),
        styles=STYLES,
        numbering=LIST,
        comments=COMMENTS,
    )
    document = parse(data, "a.docx")
    assert loads(dumps(document)) == document
    report = review(document, profile=OFFICIAL)
    for one in report.diagnostics:
        for span in (one.span, *one.related):
            assert 0 <= span.start <= span.end <= len(document.text)
        assert one.message()
    assert as_json(report)["summary"]
    assert parse(as_word(report, data), "a.docx").text == document.text
