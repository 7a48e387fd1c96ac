"""A reading of thousands of findings: a hundred at a time with their part of the original, in constant queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import cast


@pytest.fixture
def long(house):
    return cast.uploaded(house, findings=350, measures=1, name="长.txt")


def shown(client, intake, **asked):
    return client.get(reverse("intake", args=[intake.pk]), asked).content.decode()


def test_a_page_shows_its_hundred_and_their_part_of_the_original(shen, long):
    html = shown(shen, long, page=2)
    assert html.count('class="draft"') == 100
    assert "第 2 页，共 4 页" in html
    assert html.count("重点项目推进不够有力之150") >= 2
    assert "重点项目推进不够有力之99<" not in html
    assert "重点项目推进不够有力之201" not in html


def test_the_counts_are_those_of_the_whole(shen, long):
    assert "<strong>350</strong>" in shown(shen, long, page=3)


def test_a_reading_of_the_usual_size_stands_on_one_page(shen, house):
    html = shown(shen, cast.uploaded(house, findings=200, measures=1))
    assert html.count('class="draft"') == 200
    assert "第 1 页" not in html


def test_a_correction_comes_back_to_the_page_of_its_card(shen, long):
    draft = long.drafts.get(order=250)
    address = reverse("draft-finding-inclusion", args=[long.pk, draft.pk])
    answer = shen.post(address, {"version": 0, "is_included": "0"})
    assert answer["Location"].endswith(f"?card=f{draft.pk}#f{draft.pk}")
    assert f'id="f{draft.pk}"' in shen.get(answer["Location"]).content.decode()


def test_a_link_to_a_place_of_the_text_opens_the_page_that_has_it(shen, long):
    draft = long.drafts.get(order=320)
    assert f'id="f{draft.pk}"' in shown(shen, long, at=f"{draft.start}-{draft.end}")


def test_ten_times_as_much_asks_no_more(shen, house, long):
    asked = []
    for intake in (cast.uploaded(house, findings=3, name="短.txt"), long):
        with CaptureQueriesContext(connection) as questions:
            shown(shen, intake)
        asked.append(len(questions))
    assert asked[0] == asked[1]
