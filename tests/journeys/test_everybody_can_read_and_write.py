"""Intake, rounds, bulletins and the public pages pass the accessibility rules that a program can check."""

import pytest
from journeys.barriers import barriers
from playwright.sync_api import Browser
from releasing import released as release

import cast
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.ledger.rounds.models import Intake
from taizhang.proof.notes import Signer
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.models import Publication

PAGES = [
    "/intakes",
    "/intakes/{intake}",
    "/intakes/{intake}?at=2-9#original",
    "/intakes/{intake}/findings",
    "/intakes/{intake}/findings/{draft}",
    "/intakes/{intake}/measures/{measure}",
    "/intakes/{intake}/measures/{measure}/pieces",
    "/intakes/{intake}/measures/{measure}/finding",
    "/intakes/{intake}/confirmation",
    "/intakes/{intake}/discard",
    "/rounds",
    "/rounds/{round}",
    "/rounds/{round}/chain",
    "/bulletins",
    "/bulletins/{drafted}",
    "/bulletins/{drafted}/preview",
    "/bulletins/{drafted}/figures",
    "/bulletins/{drafted}/check",
    "/bulletins/{released}/preview",
    "/bulletins/{drafted}/revisions",
    "/bulletins/{drafted}/revisions/1",
]
PUBLIC = ["/public/", "/public/{slug}", "/public/nowhere"]
# Every kind of mark at once: placed nowhere, damaged, a table with merged cells.
MARKED = {
    "unplaced": [[0, 2]],
    "notes": [{"code": "x", "template": "编号重复", "params": {}, "start": 3, "end": 5}],
    "tables": [{"start": 0, "end": 8, "cells": [[0, 4, 0, 0, 1, 2], [4, 6, 1, 0, 1, 1], [6, 8, 1, 1, 1, 1]]}],
    "declared": {"findings": 9, "measures": 4},
}


@pytest.fixture
def places(transactional_db) -> dict[str, object]:
    house = cast.bureau()
    round = cast.round_with_findings(house)
    as_shen = {"actor": cast.acting(house.shen), "at": cast.NOON}
    released = draft(round, as_of=cast.DAY, **as_shen)
    seal(Signer("qinghe.gov.cn/taizhang", bytes(range(32))), at=cast.NOON)
    release(house, released, at=cast.NOON)
    drafted = draft(round, as_of=cast.DAY, **as_shen)
    intake = cast.uploaded(house, name="另一份反馈.txt")
    Intake.objects.filter(pk=intake.pk).update(**MARKED)
    first = intake.drafts.first()
    return {
        "round": round.pk,
        "intake": intake.pk,
        "draft": first.pk,
        "measure": first.measures.first().pk,
        "drafted": drafted.pk,
        "released": released.pk,
        "slug": Publication.objects.get().slug,
    }


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_no_page_shuts_anybody_out(browser: Browser, live_server, places, scheme, width):
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        locale="zh-CN",
        base_url=live_server.url,
    )
    page = context.new_page()
    found: list[str] = []
    for address in PUBLIC:
        page.goto(address.format(**places))
        found += barriers(page)
    page.goto("/sign-in")
    page.get_by_label("账号").fill("shen")
    page.get_by_label("密码").fill(cast.PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/")
    for address in PAGES:
        page.goto(address.format(**places))
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found += barriers(page)
    context.close()
    assert found == []


def test_a_form_opened_in_place_shuts_nobody_out(browser: Browser, live_server, places):
    page = browser.new_page(base_url=live_server.url, locale="zh-CN")
    page.goto(f"/intakes/{places['intake']}")
    page.get_by_label("账号").fill("shen")
    page.get_by_label("密码").fill(cast.PASSWORD)
    page.get_by_role("button", name="登录").click()
    for word in ("修改", "拆分", "移动"):
        page.locator(".draft-measure").first.get_by_role("link", name=word).click()
        page.locator("form.correction").wait_for()
        assert barriers(page) == []
        page.locator("form.correction .cancel").click()
    page.close()
