"""The report at a terminal: the place, the passage with its mark below it, the sentence, the repair."""

import pytest
from documents.making.word import cell, paragraph, table, word
from review.making import found, reported, span_of
from rich.cells import cell_len

from taizhang.documents.parse import from_text, parse
from taizhang.documents.span import Span
from taizhang.review.diagnostic import Severity
from taizhang.review.reports.excerpt import excerpt
from taizhang.review.reports.tally import tally
from taizhang.review.reports.terminal import Listing, summary
from taizhang.review.reports.wrapping import folded

TEXT = "通报\n\n　　截止2025年6月，全市在建工业项目72个，同比增长80%。\n"
LONG = "全市" * 60 + "截止2025年" + "，在建项目" * 60


def listing(document, *diagnostics, width: int = 60) -> list[str]:
    return [line.plain.rstrip() for line in Listing("通报.txt", reported(document, *diagnostics), width)]


def test_a_defect_is_told_like_a_compiler_tells_it():
    document = from_text(TEXT)
    assert listing(document, found(document, "截止", becomes="截至")) == [
        "必改 W101 时点前应当用“截至”",
        "  ┌ 通报.txt:3:3",
        "  │ 截止2025年6月，全市在建工业项目72个，同比增长80%。",
        "  │ ^^^^",
        "  │ 建议：“截止”改为“截至”",
        "",
        "通报.txt：必改 1 处，存疑 0 处，提示 0 处。 涉及真实性 0、准确性 1、完整性 0、时效性 0。",
    ]


def test_a_clean_text_is_said_to_be_clean():
    assert listing(from_text(TEXT)) == ["通报.txt：没有发现差错。"]


@pytest.mark.parametrize("passage", ["全市全市", "截止2025年", "2025年", "，在建项目，在建项目" * 8])
@pytest.mark.parametrize("width", [40, 60, 80])
def test_the_mark_stands_below_the_passage_and_the_line_fits(passage, width):
    cut = excerpt(LONG, span_of(from_text(LONG), passage), width)
    line = cut.before + cut.passage + cut.after
    assert cell_len(line) <= width
    assert cell_len(cut.before) == len(cut.underline) - len(cut.underline.lstrip())
    assert cell_len(cut.passage) == len(cut.underline.strip())
    assert cut.passage[:2] == passage[:2]


def test_something_missing_has_a_mark_of_one_cell():
    assert excerpt("整改情况一是", Span(4, 4), 40).underline == " " * 8 + "^"


def test_a_passage_over_several_lines_shows_its_first():
    document = from_text("第一行\n第二行")
    cut = excerpt(document.text, Span(1, 6), 40)
    assert (cut.before, cut.passage, cut.after) == ("第", "一行…", "")


def test_commands_to_the_terminal_are_shown_and_not_obeyed():
    document = from_text("截止\x1b[2J\u202e今年")
    lines = "\n".join(listing(document, found(document, document.text.strip())))
    assert not {"\x1b", "\u202e"} & set(lines)
    assert "截止�[2J�今年" in lines


def test_the_other_half_of_a_contradiction_is_shown_with_its_place():
    document = from_text("规上企业210家。\n全部142家。")
    lines = listing(document, found(document, "210家", related=(span_of(document, "142家"),)))
    assert "  │ 对照 通报.txt:2:3：142家" in lines


def test_of_many_other_halves_some_are_shown_and_the_rest_counted():
    document = from_text("一，" * 9)
    related = tuple(Span(at, at + 1) for at in range(1, 18, 2))
    lines = listing(document, found(document, "一", related=related))
    assert [line for line in lines if "对照" in line][-2:] == [
        "  │ 对照 通报.txt:1:10：，",
        "  │ 对照的另有 4 处。",
    ]


def test_a_word_file_is_located_by_paragraph_and_cell():
    document = parse(word(paragraph("甲") + paragraph("截止") + table(cell("乙") + cell("72个"))), "a.docx")
    lines = listing(document, found(document, "截止"), found(document, "72个"))
    assert [line for line in lines if "┌" in line] == [
        "  ┌ 通报.txt 第 2 段",
        "  ┌ 通报.txt 表 1 第 1 行第 2 列",
    ]


def test_severity_is_a_word_and_not_only_a_colour():
    document = from_text(TEXT)
    severities = (found(document, "截止", severity=one) for one in Severity)
    lines = listing(document, *severities)
    assert [line[:2] for line in lines if "W101" in line] == ["必改", "存疑", "提示"]


def test_several_documents_add_up():
    document = from_text(TEXT)
    one = tally(reported(document, found(document, "截止")))
    two = tally(reported(document, found(document, "72个", severity=Severity.HINT)))
    assert summary(one + two).startswith("必改 1 处，存疑 0 处，提示 1 处。")
    assert (two.is_clean, (one + two).is_clean) == (True, False)


def test_lines_break_between_characters_but_not_before_a_stop_or_inside_a_number():
    lines = list(folded("截至2025年6月，“全市”共有1,234.56万元。请核对", 12))
    assert lines == ["截至2025年6", "月，“全市”共", "有1,234.56万", "元。请核对"]
    assert all(cell_len(line) <= 12 for line in lines)
