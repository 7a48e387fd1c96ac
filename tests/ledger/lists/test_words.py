"""Words of two characters and longer are found by index, wherever they stand in the ledger."""

import pytest
from django.db import connection

import cast
from taizhang.ledger.lists.models import FindingLine, MeasureLine
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure


def places(word: str) -> list[int]:
    return sorted(MeasureLine.objects.filter(measure__says=word).values_list("place", flat=True))


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("机制", [10001, 10002, 20001, 20002]),  # in the text of every measure
        ("第2类", [20001, 20002]),
        ("第2项", [10002, 20002]),
        ("有力之1", [10001, 10002]),  # in the title of the finding
        ("周明", [10001, 10002, 20001, 20002]),  # a name
        ("制机", []),
        ("机制，", [10001, 10002, 20001, 20002]),
        ("%", []),
        ("_", []),
        ('"', []),
        ("*", []),
        ("机*", [10001, 10002, 20001, 20002]),
        ("机", [10001, 10002, 20001, 20002]),
        ("' OR 1=1 --", []),
        ("😀", []),
    ],
)
def test_it_finds_what_says_the_word_and_nothing_else(round, word, found):
    assert places(word) == found


def test_a_finding_is_found_by_the_words_of_its_measures(round):
    found = FindingLine.objects.filter(finding__says="第2类项目")
    assert list(found.values_list("number", flat=True)) == [2]


def test_letters_are_found_in_either_case_and_across_punctuation(house, round):
    measure = Measure.objects.get(finding__number=1, number=1)
    report(measure, text="按GB/T 9704—2012印发", happened_on=cast.DAY, **cast.at_work(house.zhou))
    assert places("gb/t9704") == places("9704-2012印发") == [10001]


def test_a_long_text_is_found_by_its_last_word(house, round):
    measure = Measure.objects.get(finding__number=1, number=1)
    report(measure, text="推进情况" * 1500 + "收尾完毕", happened_on=cast.DAY, **cast.at_work(house.zhou))
    assert places("收尾完毕") == [10001]


def test_the_plan_of_a_search_goes_by_the_index(round):
    said = MeasureLine.objects.filter(measure__says="机制")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
        assert "lists_measure_words" in said.explain()
    else:
        assert "lists_measureindex VIRTUAL TABLE INDEX 0:M" in said.explain()
