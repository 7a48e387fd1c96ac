"""Every page of the desk passes the accessibility rules of WCAG 2.2 AA that a program can check, light and dark."""

from dataclasses import replace

import pytest
from chaining import again, step
from documents.making.photos import photo
from journeys.barriers import barriers, barriers_of_menus
from playwright.sync_api import Browser, Page

import cast
import texts
from taizhang.bureau.files.actions.receive import receive
from taizhang.documents.media import DOCUMENT, OTHER, PICTURE
from taizhang.ledger.evidence.actions.renew import renew
from taizhang.ledger.evidence.content import Given, content_of
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.requests.actions.ask_extension import ask_extension
from taizhang.ledger.writeoffs.actions.post_notice import post_notice
from taizhang.ledger.writeoffs.actions.record_objection import record_objection
from taizhang.ledger.writeoffs.actions.set_chain import set_chain
from taizhang.ledger.writeoffs.publicising import NoticeFacts

FINDING = "/findings/{finding}"
PAGES = [
    ("shen", "/"),
    ("shen", "/rounds/{round}/ledger"),
    ("shen", "/rounds/{round}/ledger?list=tasks&light=overdue"),
    ("shen", "/rounds/{round}/ledger?q=没有这样的话"),
    ("shen", "/rounds/{round}/ledger/settings?list=tasks&light=overdue"),
    ("shen", "/rounds/{round}/ledger/arrangement?list=responsibilities"),
    ("gao", "/rounds/ledger?list=responsibilities&group=leader&sort=due"),
    ("zhou", "/"),
    ("zhou", FINDING),
    ("zhou", f"{FINDING}/measures/1/report"),
    ("zhou", f"{FINDING}/measures/1/evidence"),
    ("zhou", f"{FINDING}/measures/2/evidence/links"),
    ("zhou", "/evidence/{piece}"),
    ("zhou", "/evidence/{piece}/revision"),
    ("zhou", "/evidence/{piece}/withdrawal"),
    ("zhou", "/evidence/{piece}/files/{file}/preview"),
    ("shen", "/evidence/storage"),
    ("shen", f"{FINDING}/measures/1/assignment"),
    ("zhou", f"{FINDING}/write-off/application"),
    ("xu", "/findings/{applied}"),
    ("xu", "/findings/{applied}/write-off/decision"),
    ("shen", "/rounds/{round}"),
    ("shen", "/rounds/{round}/chain?preset=joint"),
    ("xu", "/findings/{applied}/write-off/marks/{proof}"),
    ("xu", "/findings/{applied}/write-off/visit"),
    ("shen", "/findings/{applied}"),
    ("shen", "/findings/{applied}/write-off/notice/objections"),
    ("zhou", "/examinations"),
    ("zhou", "/examinations/{examined}"),
    ("zhou", "/examinations/{examined}/successor"),
    ("zhou", "/examinations/{examined}/defects/2/waiver"),
    ("zhou", "/examinations/{first}/waivers/{waiver}/withdrawal"),
    ("zhou", "/examinations/{clean}"),
    ("zhou", "/rules"),
    ("zhou", "/rules/W101"),
    ("gao", "/evidence/{piece}?review={applied}"),
    ("zhou", "/nowhere"),
    ("gao", "/"),
    ("gao", "/requests/{asked}"),
    ("zhou", "/requests/{asked}/recall"),
    ("shen", "/rounds/{round}/plan"),
    ("shen", "/rounds/{round}/approval-chains/plan"),
    ("shen", f"{FINDING}/measures/2/amendment"),
    ("zhou", f"{FINDING}/measures/1/extension"),
    ("xu", f"{FINDING}/transfer"),
    ("xu", f"{FINDING}/measures/1/transfer"),
    ("shen", f"{FINDING}/split"),
    ("shen", f"{FINDING}/merger"),
]


@pytest.fixture
def places(transactional_db) -> dict[str, int]:
    house = cast.bureau()
    round = cast.round_with_findings(house, findings=3, measures=2)
    first, second, _third = round.findings.order_by("number")
    rules = {"visit": True, "notice_days": 7}
    set_chain(round, steps=[step("联审", "office_head", "leader", **rules)], **cast.at_work(house.shen))
    publicised(house, cast.apply_for(house, cast.carry_out(house, first)))
    cast.report_and_prove(house, second.measures.get(number=1))
    piece = with_picture(house, second.measures.get(number=1))
    file = piece.current.files.first()
    return {
        "round": round.pk,
        "asked": more_time_asked(house, second.measures.get(number=2)),
        "applied": first.pk,
        "finding": second.pk,
        "piece": piece.pk,
        "file": file.pk,
        "proof": first.measures.get(number=1).evidence.get().pk,
        **examinations(house),
    }


def more_time_asked(house: cast.Bureau, measure: Measure) -> int:
    later = measure.due_date.replace(year=2099)
    ask_extension(measure, wanted=later, reason="用地未批", **cast.at_work(house.zhou))
    return measure.requests.get().pk


def publicised(house: cast.Bureau, finding: Finding) -> None:
    """In public notice, with an objection that nobody has answered."""
    facts = NoticeFacts(text="已整改", channel="公示栏", from_date=cast.DAY)
    post_notice(finding, facts=facts, **cast.at_work(house.shen))
    said = {"received_on": cast.DAY, "text": "没有修好"}
    record_objection(again(finding), **said, **cast.at_work(house.shen))


def with_picture(house: cast.Bureau, measure: Measure) -> Evidence:
    """The evidence of a measure, with a photo, a text and something that is not shown."""
    by, piece = cast.acting(house.zhou), measure.evidence.get()
    given = {
        "现场.jpg": (photo(), PICTURE),
        "说明.txt": ("第一段\n第二段".encode(), DOCUMENT),
        "资料.rar": (b"Rar!", OTHER),
    }
    files = [
        Given(receive([data], actor=by, at=cast.NOON), name, form) for name, (data, form) in given.items()
    ]
    content = replace(
        content_of(piece.current), files=tuple(files), description="现场查看", valid_until=cast.DAY
    )
    renew(piece, content=content, note="补了照片", actor=by, at=cast.NOON)
    return Evidence.objects.get(pk=piece.pk)


def examinations(house: cast.Bureau) -> dict[str, int]:
    """A Word file with a table, examined again with a waiver that stands and one that is idle; and a clean text."""
    row = texts.examined_by(house.zhou, texts.word_file(), "通报.docx")
    texts.waived_by(house.zhou, row)
    waiver = texts.waived_by(house.zhou, type(row).objects.get(pk=row.pk), 3)
    later = texts.examined_by(house.zhou, texts.word_file(texts.MENDED), "通报.docx", predecessor=row)
    clean = texts.examined_by(house.zhou, "今天天气很好。", "便条.txt")
    return {"examined": later.pk, "first": row.pk, "waiver": waiver.pk, "clean": clean.pk}


def sign_in(page: Page, address: str, username: str) -> None:
    page.goto(f"{address}/sign-in")
    page.get_by_label("账号").fill(username)
    page.get_by_label("密码").fill(cast.PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url(f"{address}/")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_no_page_of_the_desk_shuts_anybody_out(browser: Browser, live_server, places, scheme, width):
    found: list[str] = []
    for username in dict.fromkeys(person for person, _page in PAGES):
        context = browser.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 800}, locale="zh-CN"
        )
        page = context.new_page()
        page.goto(f"{live_server.url}/sign-in")
        found += barriers(page)
        sign_in(page, live_server.url, username)
        for person, address in PAGES:
            if person == username:
                page.goto(live_server.url + address.format(**places))
                page.evaluate(
                    "document.querySelectorAll('details:not(.menu)').forEach(one => one.open = true)"
                )
                found += barriers(page) + barriers_of_menus(page)
        context.close()
    assert found == []


def test_the_keyboard_reaches_the_content_first_and_the_focus_is_seen(page: Page, live_server, places):
    sign_in(page, live_server.url, "zhou")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
