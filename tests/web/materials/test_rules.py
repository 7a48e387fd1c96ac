"""The pages of the rules say what docs/rules says."""

import html
import re

import pytest
from django.urls import reverse

from taizhang.review.catalogue import all_rules


def test_the_list_leads_to_every_rule(zhou):
    page = zhou.get(reverse("rules")).content.decode()
    assert [one.code for one in all_rules() if f'href="/rules/{one.code}"' not in page] == []


@pytest.mark.parametrize("one", all_rules(), ids=lambda one: one.code)
def test_a_page_has_the_words_of_its_rule_and_no_markup_of_its_own(zhou, one):
    page = zhou.get(reverse("rule", args=[one.code])).content.decode()
    assert html.escape(one.title) in page
    written = page.split('<div class="rule-page"')[1].split("</main>")[0]
    assert "style=" not in written
    bare = html.unescape(re.sub(r"<[^>]+>", "", written))
    for example in one.examples("反例"):
        assert example.strip() in bare
    assert re.findall(r"<h2>(.*?)</h2>", written)[:4] == ["做什么", "为什么", "反例", "正例"]


def test_a_name_leads_there_too_and_a_code_that_there_is_not_is_not_found(zhou):
    assert "W101" in zhou.get("/rules/jiezhi-confused").content.decode()
    assert zhou.get("/rules/Z999").status_code == 404
