"""Every hostile file ends in one sentence, or in a harmless document, within two seconds and 256 MB."""

import multiprocessing
import resource
import time
from collections.abc import Callable

import pytest
from documents.making.hostile import Made, hostile_packages, hostile_workbooks
from documents.making.hostile_pages import badly_named, hostile_pdfs, hostile_texts

from taizhang.documents.limits import Limits
from taizhang.documents.refusal import Unreadable
from taizhang.documents.sandbox import parse_bounded

FILES = {**hostile_packages(), **hostile_workbooks(), **hostile_pdfs(), **hostile_texts(), **badly_named()}
# Read, because there is nothing to fear from them once the reader takes only text.
HARMLESS = {
    *(
        "a chain of 50,000 styles",
        "the same footer 1,500 times",
        "100,000 styles",
        "a call to another workbook's program",
    ),
    *("a script that runs at opening", "a form to be filled in by programs", "a page as wide as the sky"),
    *(
        "a page that reads files",
        "a page of 200,000 levels",
        "half a million strokes",
        "an element of a million attributes",
    ),
    *badly_named(),
}
SECONDS, MEGABYTES = 2, 256


def outcome(name: str, data: bytes) -> tuple[str, float, float, float]:
    """What is said, processor seconds, waiting seconds and memory (MB) of the child; run in a process of its own,

    because the system keeps only the largest figure of all children so far.
    """
    begun = time.monotonic()
    try:
        said = "read: " + parse_bounded(data, name).text[:20]
    except Unreadable as refusal:
        said = str(refusal)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return said, used.ru_utime + used.ru_stime, time.monotonic() - begun, used.ru_maxrss / 1024


def measured(name: str, data: bytes) -> tuple[str, float, float, float]:
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(outcome, (name, data))


def test_the_corpus_is_large():
    assert len(FILES) >= 60


@pytest.mark.parametrize("about", FILES)
def test_it_ends_in_a_sentence_within_bounds(about: str, record_property: Callable[[str, object], None]):
    make: Callable[[], Made] = FILES[about]
    name, data = make()
    assert len(data) <= Limits().file_bytes
    said, seconds, waited, megabytes = measured(name, data)
    record_property("hostile", f"{about}: {seconds:.2f} s, waited {waited:.2f} s, {megabytes:.0f} MB: {said}")
    assert seconds <= SECONDS + 1.1
    assert megabytes <= MEGABYTES
    assert (said.startswith("read:")) is (about in HARMLESS)
    assert said.startswith("read:") or said.endswith("。")
    assert "Error" not in said
