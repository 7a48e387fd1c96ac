"""What becomes of figures when the text around them is edited."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taizhang.publishing.bulletins.figures.carrying import carried
from taizhang.publishing.bulletins.figures.marks import Asked, Mark

TEXT = "第一段。\n规上工业企业142家，同比增长22.4%。\n第三段。"
FIGURE = "142家"
ASKED = Asked("indicator", "scale_industry")


def marked(text=TEXT, figure=FIGURE):
    start = text.index(figure)
    return [Mark(start, start + len(figure), ASKED)]


def kept(after, text=TEXT):
    found, lost = carried(text, marked(text), after)
    return [after[one.start : one.end] for one in found], len(lost)


@pytest.mark.parametrize(
    "after",
    [
        TEXT,
        "新的一段。\n" + TEXT,
        TEXT.replace("规上工业企业", "全县规上工业企业总数达到"),
        TEXT.replace("，同比增长22.4%", ""),
        TEXT.replace("第一段。\n", ""),
        TEXT.replace("。\n", "。\n\n"),
    ],
)
def test_a_figure_that_nobody_touched_moves_with_its_text(after):
    assert kept(after) == ([FIGURE], 0)


@pytest.mark.parametrize(
    "after",
    [
        TEXT.replace("142", "143"),
        TEXT.replace("142", "1142"),
        TEXT.replace("142家", "142.5家"),
        TEXT.replace("142家", "14 2家"),
        TEXT.replace("规上工业企业142家", "规上工业企业很多"),
        "",
    ],
)
def test_a_figure_that_was_touched_is_lost(after):
    assert kept(after) == ([], 1)


@given(st.text("0123456789家，。\n个", max_size=40), st.text("0123456789家，。\n个", max_size=40))
@settings(max_examples=200, deadline=None)
def test_whatever_is_kept_reads_as_before(before, after):
    marks = [Mark(at, at + 2, ASKED) for at in range(0, max(len(before) - 1, 0), 3)]
    found, lost = carried(before, marks, after)
    assert len(found) + len(lost) == len(marks)
    texts = [before[one.start : one.end] for one in marks]
    assert all(after[one.start : one.end] in texts for one in found)
