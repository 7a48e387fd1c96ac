"""Whatever was typed while the session had ended is there after signing in, for one click."""

import html
import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

import cast

HIDDEN = re.compile(r'<input type="hidden" name="([\w-]{1,40})"(?: value="([^"]{0,20000})")?[^>]{0,80}>')


def hidden(page: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in HIDDEN.findall(page)}


def report(measure) -> dict[str, str]:
    return {"version": "0", "text": "已印发办法，\n并开会部署“三件事”", "happened_on": "2026-03-01"}


def address(measure, noun="report") -> str:
    return f"/findings/{measure.finding_id}/measures/{measure.number}/{noun}"


def entered(client: Client, held: str) -> str:
    told = {"username": "zhou", "password": cast.PASSWORD, "held": held}
    return client.post("/sign-in", told, follow=True).content.decode()


def test_a_report_posted_without_a_session_is_handed_in_after_signing_in(house, measure):
    client = Client()
    door = client.post(address(measure), report(measure))
    assert door.status_code == 401
    assert "您填写的内容还在" in door.content.decode()
    assert 'action="/language"' not in door.content.decode(), "changing the language would leave it behind"
    assert not measure.reports.exists()

    held = hidden(door.content.decode())["held"]
    page = entered(client, held)
    assert "已印发办法" in page
    assert f'action="{address(measure)}"' in page

    assert "已印发办法" in client.get("/resubmission").content.decode(), "reloading loses it"
    client.post(address(measure), hidden(page))
    assert [one.text.replace("\r\n", "\n") for one in measure.reports.all()] == [report(measure)["text"]]


def test_a_wrong_password_does_not_lose_it(house, measure):
    client = Client()
    held = hidden(client.post(address(measure), report(measure)).content.decode())["held"]
    again = client.post("/sign-in", {"username": "zhou", "password": "wrong", "held": held})
    assert hidden(again.content.decode())["held"] == held


def test_neither_password_nor_token_is_carried(house, measure):
    door = Client().post(
        address(measure), {**report(measure), "password": "geheim-1", "csrfmiddlewaretoken": "tok-1"}
    )
    assert "geheim-1" not in door.content.decode()
    assert "tok-1" not in door.content.decode()


def test_a_file_is_asked_for_again_and_its_title_is_kept(house, measure):
    client = Client()
    proof = SimpleUploadedFile("办法.pdf", b"%PDF-1.7 content")
    door = client.post(address(measure, "evidence"), {"version": "0", "title": "推进办法", "file": proof})
    held = hidden(door.content.decode())["held"]
    page = entered(client, held)
    assert "文件没有保留" in page
    again = client.post(address(measure, "evidence"), hidden(page))
    assert again.status_code == 422
    assert 'value="推进办法"' in again.content.decode()


def test_what_was_held_for_another_house_is_not_offered(house):
    packed = '["https://evil.example/", [["text", "x"]], false]'
    answer = Client().post("/sign-in", {"username": "zhou", "password": cast.PASSWORD, "held": packed})
    assert (answer.status_code, answer["Location"]) == (303, "/")


def test_a_token_of_an_ended_session_loses_nothing(house, measure):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.account(house.zhou))
    offered = client.post(
        address(measure), report(measure), headers={"origin": "http://testserver"}, follow=True
    )
    assert "您刚才填写的内容还在" in offered.content.decode()
    assert client.post(address(measure), hidden(offered.content.decode())).status_code == 303
    assert measure.reports.count() == 1


def test_a_post_from_elsewhere_is_refused_and_offers_nothing(house, measure):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.account(house.zhou))
    refused = client.post(address(measure), report(measure), headers={"origin": "https://evil.example"})
    assert refused.status_code == 403
    assert "不是从本系统的页面发出的" in refused.content.decode()
    assert "已印发办法" not in refused.content.decode()


def test_with_nothing_held_there_is_nothing_to_hand_in(zhou):
    assert zhou.get("/resubmission")["Location"] == "/"
