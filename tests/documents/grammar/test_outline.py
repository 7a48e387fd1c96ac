"""Nesting: learned from the document, whatever order its office uses, damaged numbers put in their place."""

from taizhang.documents.grammar.outline import BARE, Entry, nest


def depths(*entries: tuple[str, int | None] | tuple[str, int | None, str]) -> list[int]:
    built = [Entry(*entry) for entry in entries]
    nest(built)
    return [entry.depth for entry in built]


def test_customary_order():
    assert depths(("一、", 1), ("(一)", 1), ("1.", 1), ("1.", 2), ("(一)", 2), ("一、", 2), ("(一)", 1)) == [
        0,
        1,
        2,
        2,
        1,
        0,
        1,
    ]


def test_another_order_is_learned():
    assert depths(("1.", 1), ("(一)", 1), ("(一)", 2), ("1.", 2), ("(一)", 1)) == [0, 1, 1, 0, 1]


def test_a_level_may_be_left_out():
    assert depths(("(一)", 1), ("1.", 1), ("(1)", 1), ("(一)", 2), ("(1)", 1), ("(1)", 2)) == [
        0,
        1,
        2,
        0,
        1,
        1,
    ]


def test_a_mistyped_sibling_stays_beside_its_sisters():
    assert depths(("(一)", 1), ("1.", 1), ("1.", 2), ("(一)", 2), ("(1)", 1), ("1.", 2)) == [0, 1, 1, 0, 1, 1]


def test_numbers_that_run_on_through_parts_stay_at_their_level():
    assert depths(("(一)", 1), ("1.", 1), ("1.", 2), ("(一)", 2), ("1.", 3), ("1.", 4)) == [0, 1, 1, 0, 1, 1]


def test_measures_numbered_like_their_problem_go_under_it():
    problem = "problem"
    entries = (("1.", 1, problem), ("1.", 1), ("1.", 2), ("1.", 2, problem), ("1.", 1))
    assert depths(*entries) == [0, 1, 1, 0, 1]


def test_a_damaged_number_takes_the_kind_and_the_number_of_its_place():
    entries = [
        Entry("(一)", 1, "problem"),
        Entry("(一)", 2, "problem"),
        Entry("()", None, "problem", whole=False),
    ]
    nest(entries)
    assert (entries[2].kind, entries[2].number, entries[2].depth) == ("(一)", 3, 0)


def test_a_bare_heading_stands_beside_those_of_its_form():
    entries = [Entry("(一)", 1, "aspect"), Entry("1.", 1), Entry(BARE, None, "aspect"), Entry("1.", 1)]
    nest(entries)
    assert [entry.depth for entry in entries] == [0, 1, 0, 1]
    assert entries[2].number == 2
