"""The page of a reading: the source, what is proposed, and how the two belong together."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import cast
from taizhang.ledger.rounds.models import Intake


def page_of(client, intake, query="") -> str:
    answer = client.get(reverse("intake", args=[intake.pk]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_finding_and_measure_is_marked_in_the_source_and_leads_there(shen, intake, first, measure):
    html = page_of(shen, intake)
    for row, target in ((first, f"f{first.pk}"), (measure, f"m{measure.pk}")):
        anchor = f"s{row.start}-{row.end}"
        assert f'id="{anchor}"' in html
        assert f'href="#{anchor}"' in html
        assert f'data-for="{target}"' in html
        assert f'id="{target}"' in html


def test_a_link_from_elsewhere_lights_its_passage_up(shen, intake, first):
    html = page_of(shen, intake, f"?at={first.start}-{first.end}")
    assert '<mark class="asked finding"' in html


@pytest.mark.parametrize("at", ["", "x", "9-3", "0-99999999999", "5-999999"])
def test_a_broken_link_from_elsewhere_shows_the_page(shen, intake, at):
    page_of(shen, intake, f"?at={at}")


def test_wording_from_outside_is_shown_and_never_run(shen, house, intake, first):
    shen.post(
        reverse("draft-finding", args=[intake.pk, first.pk]),
        {"version": 0, "title": "<script>alert(1)</script>", "path": ""},
    )
    html = page_of(shen, intake)
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_counts_of_the_document_stand_beside_the_counts_that_were_read(house, shen):
    intake = cast.uploaded(house)
    Intake.objects.filter(pk=intake.pk).update(declared={"findings": 4, "measures": 6})
    html = page_of(shen, intake)
    assert "文件写明 4，不一致，请核对" in html
    assert "文件写明 6，不一致，请核对" in html


def test_a_document_of_another_unit_is_noticed(shen, intake):
    Intake.objects.filter(pk=intake.pk).update(meta={"organization": "中共云泽县水利局党组"})
    assert "不是“云泽县科技和经济信息化局”" in page_of(shen, intake)
    Intake.objects.filter(pk=intake.pk).update(meta={"organization": "中共云泽县科技和经济信息化局党组"})
    assert "请确认没有传错单位" not in page_of(shen, intake)


def test_what_was_placed_nowhere_and_what_is_damaged_is_marked(shen, intake):
    note = {"code": "x", "template": "第 {n} 项编号重复", "params": {"n": 2}, "start": 3, "end": 5}
    Intake.objects.filter(pk=intake.pk).update(unplaced=[[0, 2]], notes=[note])
    html = page_of(shen, intake)
    assert '<mark class="finding unplaced"' in html
    assert "第 2 项编号重复" in html
    assert 'href="#s3-5"' in html


def test_a_table_is_drawn_with_its_merged_cells(shen, intake):
    cells = [[0, 4, 0, 0, 1, 2], [4, 6, 1, 0, 1, 1], [6, 8, 1, 1, 1, 1]]
    Intake.objects.filter(pk=intake.pk).update(tables=[{"start": 0, "end": 8, "cells": cells}])
    html = page_of(shen, intake)
    assert html.count('<td colspan="2">') == 1
    assert html.count("<tr>") == 2


def test_a_leader_reads_and_is_offered_nothing(house, signed_in, intake):
    html = page_of(signed_in(house.gao), intake)
    assert "重点项目推进不够有力之1" in html
    assert "formaction" not in html
    assert "确认入账" not in html


def test_an_officer_and_the_bureau_next_door_do_not_find_it(house, signed_in, intake):
    for person in (house.zhou, house.stranger):
        assert signed_in(person).get(reverse("intake", args=[intake.pk])).status_code == 404


def test_the_original_is_handed_back_byte_for_byte_as_a_download(shen, intake):
    answer = shen.get(reverse("intake-file", args=[intake.pk]))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert b"".join(answer.streaming_content).decode().endswith(intake.text)


def test_a_hundred_findings_ask_no_more_of_the_database_than_ten(house, shen):
    asked = []
    for number in (10, 100):
        intake = cast.uploaded(house, findings=number, measures=3, name=f"{number}.txt")
        with CaptureQueriesContext(connection) as questions:
            page_of(shen, intake)
        asked.append(len(questions))
    assert asked[0] == asked[1] <= 8


def test_the_list_asks_the_same_for_one_reading_and_for_many(house, shen):
    cast.uploaded(house, name="甲.txt")
    asked = []
    for names in ((), "乙丙丁戊己"):
        for name in names:
            cast.uploaded(house, name=f"{name}.txt")
        with CaptureQueriesContext(connection) as questions:
            shen.get(reverse("intakes"))
        asked.append(len(questions))
    assert asked[0] == asked[1] <= 9
