"""Papers of thirteen trades: k01–k10 were marked before the reader was written, k11–k13 when it was thought done."""

import pytest

from taizhang.extraction import claims

from .labelled import FOLDER, labelled, missed_and_invented

PAPERS = sorted(FOLDER.glob("*.txt"))


def test_there_are_ten_papers_with_many_figures() -> None:
    assert len(PAPERS) >= 10
    assert sum(len(labelled(path)[1]) for path in PAPERS) > 250


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_every_marked_figure_is_found_and_no_other(path) -> None:
    text, wanted = labelled(path)
    assert missed_and_invented(claims(text), wanted, text) == ([], [])
