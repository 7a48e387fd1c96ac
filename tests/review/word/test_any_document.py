"""Whatever a Word file is made of: comments and repairs leave its text, its looks and its other parts alone."""

from documents.making.word import cell, level, numbering, paragraph, run, table, word
from hypothesis import given, settings
from hypothesis import strategies as st
from review.making import found, reported
from review.word.reading import comments, letters, parts, passages

from taizhang.documents.formats.docx import trace_docx
from taizhang.documents.formats.trees import local
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Document
from taizhang.documents.parse import parse
from taizhang.documents.span import Span
from taizhang.review.fixes import fix
from taizhang.review.reports.word import as_word

LIST = numbering(level(0, "chineseCounting", "%1、"))
words = st.text(alphabet="截止至甲乙丙2025年，。 \u3000", min_size=1, max_size=8)
looks = st.sampled_from(["", "<w:b/>", "<w:i/>", "<w:vanish/>", '<w:sz w:val="32"/>'])
texts = st.builds(lambda said: f'<w:t xml:space="preserve">{said}</w:t>', words)
signs = st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", '<w:br w:type="page"/>'])
runs = st.builds(
    lambda look, inside: f"<w:r><w:rPr>{look}</w:rPr>{''.join(inside)}</w:r>",
    looks,
    st.lists(texts | signs, min_size=1, max_size=4),
)
wrapped = st.builds(
    lambda wrap, inside: f"<w:{wrap}>{inside}</w:{wrap}>",
    st.sampled_from(["ins", "hyperlink", "smartTag"]),
    runs,
)
deleted = st.builds(lambda said: f"<w:del><w:r><w:delText>{said}</w:delText></w:r></w:del>", words)
paragraphs = st.builds(
    lambda inside, depth, looks: paragraph(*inside, level=depth, properties=looks),
    st.lists(runs | wrapped | deleted, min_size=0, max_size=4),
    st.sampled_from([None, None, 0]),
    st.sampled_from(["", '<w:jc w:val="center"/>', "<w:rPr><w:del/></w:rPr>"]),
)
tables = st.builds(lambda left, right: table(cell(left) + cell(right)), paragraphs, paragraphs)
bodies = st.lists(paragraphs | tables, min_size=1, max_size=5)
places = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), min_size=1, max_size=6)


def made(body: list[str]) -> bytes:
    return word(paragraph("首段") + "".join(body), numbering=LIST)


def spans(document: Document, places: list[tuple[int, int]]) -> list[Span]:
    most = len(document.text.rstrip("\n"))
    starts = {(start % most, min(start % most + length, most)) for start, length in places}
    return [Span(*one) for one in sorted(starts)]


@given(bodies, places)
@settings(max_examples=150, deadline=None)
def test_comments_change_nothing_but_comments(body, places):
    original = made(body)
    document = parse(original, "a.docx")
    wanted = spans(document, places)
    written = as_word(reported(document, *(found(document, one) for one in wanted)), original)
    after = parse(written, "a.docx")
    assert (after.text, after.nodes) == (document.text, document.nodes)
    assert letters(written) == letters(original)
    assert len(comments(written)) == len(wanted)
    kept = {name for name in parts(original) if not name.endswith(("rels", "document.xml", "Types].xml"))}
    assert {name: parts(written)[name] for name in kept} == {name: parts(original)[name] for name in kept}


@given(bodies, places)
@settings(max_examples=150, deadline=None)
def test_the_marks_hold_exactly_the_passage(body, places):
    original = made(body)
    traced = trace_docx(original, Limits())
    said = {
        at: traced.document.text[at]
        for one in traced.origins
        if local(one.source) == "t"
        for at in range(one.span.start, one.span.end)
    }
    wanted = [
        one
        for one in spans(traced.document, places)
        if len(one) and one.start in said and one.end - 1 in said
    ]
    report = reported(traced.document, *(found(traced.document, one) for one in wanted))
    if not wanted:
        return
    marked = passages(as_word(report, original))
    for number, one in enumerate(sorted(wanted)):
        expected = "".join(said.get(at, "") for at in range(one.start, one.end))
        # Blanks that are cut from the beginning of a numbered line may stand between the marks.
        assert without_blanks(marked[str(number)]) == without_blanks(expected)


def without_blanks(text: str) -> str:
    return "".join(text.split())


@given(bodies, places)
@settings(max_examples=150, deadline=None)
def test_a_repair_changes_what_it_says_and_nothing_else(body, places):
    original = made(body)
    document = parse(original, "a.docx")
    wanted = [found(document, one, becomes="某") for one in spans(document, places)]
    fixed = fix(reported(document, *wanted), original)
    assert len(fixed.done) + len(fixed.refused) == len(wanted)
    expected = document.text
    for one in sorted(fixed.done, key=lambda one: one.span, reverse=True):
        expected = expected[: one.span.start] + "某" + expected[one.span.end :]
    after = parse(fixed.data, "a.docx")
    assert [line for line in after.text.split("\n") if line.strip()] == [
        line for line in expected.split("\n") if line.strip()
    ]


def test_the_strategies_make_what_they_promise():
    assert parse(made([paragraph(run("截止"), level=0)]), "a.docx").text == "首段\n一、截止\n"
