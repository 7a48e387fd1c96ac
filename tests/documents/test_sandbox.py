"""The bounded reader answers as the direct one does, and survives what the direct one would not."""

from pathlib import Path

import pytest
from documents.making.word import cell, paragraph, run, table, word

from taizhang.documents.limits import Limits
from taizhang.documents.parse import parse
from taizhang.documents.refusal import Unreadable
from taizhang.documents.sandbox import answer_of, parse_bounded

SAMPLES = Path(__file__).with_name("samples")
FILES = {
    "a.txt": "整改落实情况\n台账\t甲\t乙\n1\t2\t3\n".encode(),
    "a.html": "<html><body><h1>通报</h1><p>正文</p></body></html>".encode(),
    "a.docx": word(paragraph("甲", f"<w:ins>{run('乙')}</w:ins>") + table(cell("丙") + cell("丁"))),
    "a.pdf": (SAMPLES / "bulletin.pdf").read_bytes(),
}


@pytest.mark.parametrize("name", FILES)
def test_the_same_document_comes_back(name):
    assert parse_bounded(FILES[name], name) == parse(FILES[name], name)


def test_the_same_refusal_comes_back():
    with pytest.raises(Unreadable) as direct:
        parse(b"", "a.txt")
    with pytest.raises(Unreadable) as bounded:
        parse_bounded(b"", "a.txt")
    found, expected = bounded.value, direct.value
    assert (found.code, found.template, found.params) == (expected.code, expected.template, expected.params)


def test_too_large_a_file_is_not_even_handed_over():
    with pytest.raises(Unreadable, match="0 MB"):
        parse_bounded(b"abc", "a.txt", Limits(file_bytes=2))


def test_a_reader_that_takes_too_long_is_stopped():
    with pytest.raises(Unreadable, match="太复杂") as caught:
        parse_bounded(FILES["a.pdf"], "a.pdf", Limits(wall_seconds=0.01))
    assert caught.value.code == "too_slow"


def test_a_reader_that_takes_too_much_memory_is_stopped():
    with pytest.raises(Unreadable) as caught:
        parse_bounded("甲乙丙丁\n".encode() * 250_000, "a.txt", Limits(memory_bytes=40 << 20))
    assert caught.value.code in ("too_heavy", "crashed")


@pytest.mark.parametrize("answer", [b"", b"document\n{", b"document\n{}", b"refusal\n[]", b"Traceback"])
def test_an_answer_that_is_none_is_told_as_such(answer):
    with pytest.raises(Unreadable) as caught:
        answer_of(answer)
    assert caught.value.code == "crashed"
