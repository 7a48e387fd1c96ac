"""Rows broken at a constant width, and stray spaces: read as meant, reported where they stand."""

from collections.abc import Callable
from typing import Any

from taizhang.documents.parse import from_text
from taizhang.extraction import Proposal, extract
from taizhang.extraction.wrapping import run_on

ROW = "一是逐户核对补贴对象的家庭情况和银行账户并将核对结果张榜公"


def test_a_measure_over_two_rows_is_one_measure_and_keeps_its_place(mark: Callable[[str], Any]):
    text = mark("c57_wrapped_indented").text
    measures = [measure for finding in extract(from_text(text)).findings for measure in finding.measures]
    broken = [measure for measure in measures if "\n" in text[measure.span.start : measure.span.end]]
    assert len(broken) >= 5
    for measure in broken:
        assert text[measure.span.start : measure.span.end].replace("\n", "") == measure.text


def test_a_figure_broken_between_its_digits_is_whole_again(mark: Callable[[str], Any]):
    text = mark("c57_wrapped_indented").text
    assert "21\n4张" in text
    assert any(
        "补拍照片214张" in measure.text
        for finding in extract(from_text(text)).findings
        for measure in finding.measures
    )


def test_rows_of_one_length_that_end_with_a_stop_are_paragraphs_of_their_own():
    assert run_on(from_text((ROW[:-1] + "。\n") * 20)) == []


def test_a_few_long_rows_are_no_evidence():
    assert run_on(from_text(f"{ROW}\n" * 4 + "短行\n" * 20)) == []


def test_rows_with_blank_lines_between_stay_apart():
    assert run_on(from_text(f"{ROW}\n\n" * 20)) == []


def test_a_heading_below_a_full_row_begins_a_paragraph():
    text = (f"{ROW}\n" * 4 + "示。\n（二）关于台账不清的问题\n") * 4
    joined = run_on(from_text(text))
    assert len(joined) == 16
    assert all(text[at - 1] != "。" for at in joined)


def test_torn_dates_and_addresses_of_a_spaced_copy_are_read(read: Callable[[str], Proposal]):
    meta = read(
        "关于巡察 整改情况 的通报\n2 031年3月 1 日至4月2 0日，县委 巡察组 对局党 组开展 了巡察 工作。现将 整改 情况通报 如下。\n"
        "联系 电话：0817-24 56 790，邮箱：abc@example. com\n"
    ).meta
    assert (meta["inspection_from"], meta["inspection_to"]) == ("2031-03-01", "2031-04-20")
    assert (meta["phone"], meta["email"]) == ("0817-2456790", "abc@example.com")
