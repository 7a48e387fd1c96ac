"""Each page of cases is run against the comparison of the same name, and each comparison's own page is true."""

import re
from pathlib import Path

import pytest
from review.bundles import papers
from review.pages import cases, marked, unmarked

from taizhang.review.catalogue import all_comparisons
from taizhang.review.families import FAMILIES

HERE = Path(__file__).parent / "rules" / "comparison"
COMPARISONS = {one.name.replace("-", "_"): one for one in all_comparisons()}
PAGES = {page.stem: page for page in sorted(HERE.glob("*.md"))}
CASES = [(name, number, case) for name, page in PAGES.items() for number, case in enumerate(cases(page), 1)]


def spans(comparison, case):
    paper, others = papers(case)
    return [one.span for one in comparison(paper, others)]


@pytest.mark.parametrize(("name", "number", "case"), CASES, ids=lambda value: str(value)[:40])
def test_it_marks_exactly_this(name, number, case):
    text = unmarked(case)
    paper, _others = papers(text)
    last = re.split(r"(?m)^=== .+\n", case)[-1]
    assert marked(paper.manuscript.text, spans(COMPARISONS[name], text)) == last


def test_every_comparison_has_cases_and_every_page_a_comparison():
    assert set(PAGES) == set(COMPARISONS)


@pytest.mark.parametrize("one", all_comparisons(), ids=lambda one: one.name)
class TestEachComparison:
    def test_its_code_belongs_to_its_family(self, one):
        assert re.fullmatch(FAMILIES[one.family] + r"\d{3}", one.code)

    def test_its_function_is_named_after_its_file(self, one):
        assert one.check.__name__ == one.name.replace("-", "_")

    def test_its_page_has_every_section(self, one):
        sections = ("做什么", "为什么", "反例", "正例", "依据")
        assert [heading for heading in sections if not one.section(heading)] == []

    def test_what_its_page_calls_wrong_is_caught(self, one):
        assert one.examples("反例")
        assert [text for text in one.examples("反例") if not spans(one, text)] == []

    def test_what_its_page_calls_right_passes(self, one):
        assert one.examples("正例")
        assert [text for text in one.examples("正例") if spans(one, text)] == []

    def test_it_has_texts_that_look_wrong_and_are_right(self, one):
        page = PAGES[one.name.replace("-", "_")]
        assert [case for case in cases(page) if "⟦" not in case]

    def test_it_says_where_the_other_half_stands(self, one):
        for text in one.examples("反例"):
            paper, others = papers(text)
            for found in one(paper, others):
                (other,) = found.elsewhere
                assert other.document == others[0].name
                assert others[0].manuscript[other.span].split() == other.text.split()
                assert found.message()
