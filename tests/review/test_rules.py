"""Each page of cases is run against the rule of the same name, and each rule's own page is true."""

import re
from pathlib import Path

import pytest
from review.pages import cases, marked, unmarked
from review.word_pages.notation import drawn, is_file

from taizhang.documents.parse import from_text, parse
from taizhang.review.catalogue import all_rules, everything
from taizhang.review.families import FAMILIES
from taizhang.review.manuscript import Manuscript

HERE = Path(__file__).parent / "rules"
RULES = {f"{one.family}/{one.name.replace('-', '_')}": one for one in all_rules()}
PAGES = {
    str(page.relative_to(HERE).with_suffix("")): page
    for page in sorted(HERE.rglob("*.md"))
    if page.parent.name != "comparison"  # several documents: test_comparisons.py
}
CASES = [(name, number, case) for name, page in PAGES.items() for number, case in enumerate(cases(page), 1)]


def spans(rule, text):
    return [one.span for one in rule(Manuscript(read(text)))]


def read(text):
    """A page may describe a Word file instead of showing a text: see word_pages/notation.py."""
    return parse(drawn(text)[0], "a.docx") if is_file(text) else from_text(text)


@pytest.mark.parametrize(("name", "number", "case"), CASES, ids=lambda value: str(value)[:40])
def test_it_marks_exactly_this(name, number, case):
    text = unmarked(case)
    found = marked(read(text).text, spans(RULES[name], text))
    assert found == (drawn_and_marked(case) if is_file(case) else case)


def drawn_and_marked(case):
    """The marks of the case in the text of the file; behind the body stand its footers."""
    plain, wanted = drawn(unmarked(case))[1], drawn(case)[1]
    text = read(unmarked(case)).text
    assert text.startswith(plain)
    return wanted + text[len(plain) :]


def test_every_rule_has_cases_and_every_page_a_rule():
    assert set(PAGES) == set(RULES)


def test_no_code_is_used_twice():
    codes = [one.code for one in everything()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
class TestEachRule:
    def test_its_code_belongs_to_its_family(self, rule):
        assert re.fullmatch(FAMILIES[rule.family] + r"\d{3}", rule.code)

    def test_its_function_is_named_after_its_file(self, rule):
        assert rule.check.__name__ == rule.name.replace("-", "_")

    def test_its_page_has_every_section(self, rule):
        assert [one for one in ("做什么", "为什么", "反例", "正例", "依据") if not rule.section(one)] == []

    def test_what_its_page_calls_wrong_is_caught(self, rule):
        assert rule.examples("反例")
        assert [text for text in rule.examples("反例") if not spans(rule, text)] == []

    def test_what_its_page_calls_right_passes(self, rule):
        assert rule.examples("正例")
        assert [text for text in rule.examples("正例") if spans(rule, text)] == []

    def test_it_has_texts_that_look_wrong_and_are_right(self, rule):
        page = PAGES[f"{rule.family}/{rule.name.replace('-', '_')}"]
        assert [case for case in cases(page) if "⟦" not in case]
