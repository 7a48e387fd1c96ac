"""Every hostile file ends in one sentence, or in a harmless document, within two seconds and 256 MB."""

import pytest
from documents.making.hostile import hostile_packages
from documents.making.hostile_pages import badly_named, hostile_pdfs, hostile_texts
from documents.making.hostile_workbooks import hostile_workbooks
from documents.making.measuring import measured
from faults.figures import measured as put_down

from taizhang.documents.limits import Limits

FILES = {**hostile_packages(), **hostile_workbooks(), **hostile_pdfs(), **hostile_texts(), **badly_named()}
# Read, because there is nothing to fear from them once the reader takes only text.
HARMLESS = {
    *("a chain of 50,000 styles", "the same footer 1,500 times", "100,000 styles", "a numbered bomb"),
    *("a script that runs at opening", "a form to be filled in by programs", "a page as wide as the sky"),
    *("a page that reads files", "half a million strokes"),
    *badly_named(),
}


def test_the_corpus_is_large():
    assert len(FILES) >= 60


@pytest.mark.parametrize("about", FILES)
def test_it_ends_in_a_sentence_within_bounds(about: str):
    name, data = FILES[about]()
    assert len(data) <= Limits().file_bytes
    found = measured(name, data)
    print(
        f"{about}: {found.seconds:.2f} s, waited {found.waited:.2f} s, {found.megabytes:.0f} MB: {found.said}"
    )
    figures = {"seconds_max": round(found.seconds, 2), "megabytes_max": round(found.megabytes)}
    put_down("T19", database="sqlite", files=len(FILES), crashes=0, **figures)
    # The limit of the sandbox, and what the system takes to notice.
    assert found.seconds <= Limits().cpu_seconds + 1.1
    assert found.megabytes <= Limits().memory_bytes >> 20
    assert found.said.startswith("read:") is (about in HARMLESS)
    assert found.said.startswith("read:") or found.said.endswith("。")


def test_what_is_told_of_a_bomb_names_the_limit():
    name, data = FILES["300 MB of text"]()
    assert "上限 30 MB" in measured(name, data).said
