"""The source text is cut at every mark, keeps every letter, and each mark can be jumped to once."""

from hypothesis import given
from hypothesis import strategies as st

from taizhang.web.desk.rounds.marking import BLANKS, Mark, Marker


def lines_of(text, marks):
    return list(Marker(text, marks).lines(0, len(text)))


def flat(lines):
    return [piece for line in lines for piece in line]


def test_a_mark_covers_its_words_and_nothing_else():
    pieces = flat(lines_of("一是项目推进慢。二是督促不力。", [Mark(2, 7, "finding", "f1")]))
    assert [(one.text, one.targets) for one in pieces] == [
        ("一是", ""),
        ("项目推进慢", "f1"),
        ("。二是督促不力。", ""),
    ]


def test_a_mark_inside_a_mark_is_shown_with_both():
    pieces = flat(lines_of("问题措施问题", [Mark(0, 6, "finding", "f1"), Mark(2, 4, "measure", "m1")]))
    assert [one.targets for one in pieces] == ["f1", "f1 m1", "f1"]
    assert pieces[1].kinds == "finding measure"


def test_a_mark_over_several_lines_opens_once():
    pieces = flat(lines_of("第一行\n\n第二行", [Mark(1, 8, "finding", "f1")]))
    assert [one.anchors for one in pieces] == [(), ("s1-8",), ()]
    assert pieces[2].targets == "f1"


def test_a_mark_that_begins_in_blanks_opens_at_the_first_letter():
    pieces = flat(lines_of("\n  问题", [Mark(0, 5, "finding", "f1")]))
    assert [(one.text, one.anchors) for one in pieces] == [("问题", ("s0-5",))]


def test_two_marks_on_one_stretch_share_an_anchor():
    (piece,) = flat(lines_of("措施", [Mark(0, 2, "measure", "m1"), Mark(0, 2, "measure", "m2")]))
    assert piece.anchors == ("s0-2",)
    assert piece.targets == "m1 m2"


def test_stretches_asked_for_one_by_one_give_the_same_as_the_whole():
    text, marks = "1\t项目推进慢\t投资促进股", [Mark(2, 7, "finding", "f1"), Mark(0, 13, "note", "n1")]
    marker = Marker(text, marks)
    cells = [flat(marker.lines(start, end)) for start, end in ((0, 1), (2, 7), (8, 13))]
    assert [[(one.text, one.targets) for one in cell] for cell in cells] == [
        [("1", "n1")],
        [("项目推进慢", "n1 f1")],
        [("投资促进股", "n1")],
    ]
    assert cells[1][0].anchors == ("s2-7",)


def test_a_place_without_length_can_be_jumped_to():
    pieces = flat(lines_of("甲乙丙", [Mark(1, 1, "note", "n1")]))
    assert [one.anchors for one in pieces] == [(), ("s1-1",)]
    assert "".join(one.text for one in pieces) == "甲乙丙"


@given(
    st.text("问题措施\n\t \u3000", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=12),
)
def test_every_letter_stays_whatever_is_marked(text, spans):
    marks = [Mark(start, start + length, "finding", f"f{n}") for n, (start, length) in enumerate(spans)]
    lines = lines_of(text, marks)
    shown = ["".join(one.text for one in line) for line in lines]
    assert shown == [bare for line in text.split("\n") if (bare := line.strip(BLANKS))]
    anchors = [anchor for piece in flat(lines) for anchor in piece.anchors]
    assert len(anchors) == len(set(anchors))
