"""In a real browser, with and without scripts: people from Excel, a deputy, a meeting, and what it decided in the ledger."""

import io
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from journeys.rooms import open_room
from openpyxl import Workbook
from playwright.sync_api import Browser, Page, expect

import cast
from taizhang.bureau.appointments.actions.put_in_charge import put_in_charge
from taizhang.bureau.appointments.template import COLUMNS
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.bureau.meetings.models import Meeting

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}
UNIT = "云泽县科技和经济信息化局"
NAMES = {"shen": "沈洁", "xu": "许琳", "lu": "陆平"}


@pytest.fixture
def house(transactional_db) -> cast.Bureau:
    house = cast.bureau()
    cast.round_with_findings(house, findings=1, measures=1)
    return house


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def at_work(request, browser: Browser, live_server) -> Callable[[str], Page]:
    """Signs a person in, in a browser of their own."""

    def sign_in(username: str) -> Page:
        context = browser.new_context(
            java_script_enabled=request.param, locale="zh-CN", base_url=live_server.url
        )
        request.addfinalizer(context.close)
        page = context.new_page()
        enter(page, username)
        return page

    return sign_in


def enter(page: Page, username: str) -> None:
    page.goto("/")
    page.get_by_label("账号").fill(username)
    page.get_by_label("密码").fill(cast.PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{NAMES[username]}的工作台")


def test_from_tree_to_measure(at_work, house):
    page = at_work("shen")
    import_people(page)
    hold_a_meeting(page)
    carry_the_decision_into_the_ledger(page)
    go_on_leave(at_work("xu"))
    expect(at_work("lu").get_by_text("（代 许琳）")).to_have_count(1)


def import_people(page: Page) -> None:
    book = Workbook()
    for row in (COLUMNS, ("云泽县", UNIT, "产业股", "江楠", "科员", "承办人", "jiangnan", "")):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    open_room(page, "组织")
    page.get_by_role("link", name="从 Excel 导入").click()
    excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    sheet = {"name": "名单.xlsx", "mimeType": excel, "buffer": out.getvalue()}
    page.get_by_label("名单（.xlsx）").set_input_files(sheet)
    page.get_by_role("button", name="试算").click()
    expect(page.get_by_text("新设机构 1 个，新登记 1 人，新任职 1 项")).to_be_visible()
    page.get_by_role("button", name="导入", exact=True).click()
    expect(page.get_by_text("密码只显示这一次")).to_be_visible()
    page.get_by_role("link", name="看组织机构").click()
    expect(page.get_by_role("link", name="产业股")).to_be_visible()


def hold_a_meeting(page: Page) -> None:
    open_room(page, "督办", "会议")
    page.get_by_role("link", name="登记会议：县科经局").click()
    page.get_by_label("会议类型").select_option("整改推进会")
    page.get_by_label("开始时间").fill("09:00")
    page.get_by_label("地点").fill("三楼会议室")
    page.get_by_label("主持人").select_option("方正")
    for name in ("方正", "沈洁"):
        page.get_by_role("checkbox", name=name).check()
    page.get_by_label("缺席人员和原因").fill("高远：外出培训")
    page.get_by_label("议程").fill("研究滞后问题")
    page.get_by_role("button", name="登记会议").click()
    expect(page.get_by_text("高远（外出培训）")).to_be_visible()


def carry_the_decision_into_the_ledger(page: Page) -> None:
    page.get_by_label("决定了什么").fill("每周调度一次")
    page.get_by_role("button", name="登记决定事项").click()
    page.get_by_role("link", name="列为整改措施").click()
    page.get_by_role("button", name="列为整改措施").click()
    page.get_by_label("完成时限").fill("2099-12-31")
    page.get_by_role("button", name="列为整改措施").click()
    expect(page.get_by_role("status")).to_have_text("会议决定已列为整改措施")
    page.get_by_role("link", name="整改推进会").click()
    expect(page.get_by_role("link", name="已列为第 1 号问题的措施 2")).to_be_visible()


def go_on_leave(page: Page) -> None:
    open_room(page, "组织")
    page.get_by_role("link", name="我的任职和代理").click()
    page.get_by_role("link", name="指定代理").click()
    page.get_by_label("由谁代理").select_option("陆平")
    page.get_by_label("至（含当天）").fill("2099-12-31")
    page.get_by_label("原因").fill("外出培训")
    page.get_by_role("button", name="指定代理").click()
    expect(page.get_by_role("status")).to_have_text("已指定陆平代理许琳")


PAGES = [
    "/organizations",
    "/organizations/{unit}",
    "/organizations/{office}",
    "/organizations/{unit}/children",
    "/organizations/{office}/name",
    "/organizations/{office}/parent",
    "/organizations/{other}/closure",
    "/organizations/{office}/appointments",
    "/organizations/{office}/people",
    "/organizations/{office}/charges",
    "/organizations/{unit}/meetings",
    "/people/{gao}",
    "/people/{gao}/deputies",
    "/appointments/{post}/end",
    "/appointments/{post}/correction",
    "/charges/{line}/end",
    "/deputies/{mandate}/end",
    "/roster",
    "/meetings",
    "/meetings?kind=study",
    "/meetings/{meeting}",
    "/meetings/{meeting}/correction",
    "/meetings/{meeting}/striking",
    "/resolutions/{resolution}/dropping",
    "/resolutions/{resolution}/measures",
    "/resolutions/{resolution}/measures/{finding}",
    "/findings/{finding}/group",
]


@pytest.fixture
def places(house) -> dict[str, int]:
    line = put_in_charge(house.office, leader=house.gao, from_date=cast.DAY, **cast.at_work(house.shen))
    made = cast.meeting(house)
    resolve(Meeting.objects.get(pk=made.pk), text="每周调度一次", **cast.at_work(house.shen))
    return {
        "unit": house.unit.pk,
        "office": house.office.pk,
        "other": house.other_office.pk,
        "gao": house.gao.pk,
        "post": house.zhou.appointments.get().pk,
        "line": line.pk,
        "mandate": cast.deputize(house.xu, house.lu, days=20000).pk,
        "meeting": made.pk,
        "resolution": made.resolutions.get().pk,
        "finding": house.unit.rounds.get().findings.get().pk,
    }


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_no_page_of_organising_shuts_anybody_out(browser: Browser, live_server, places, scheme, width):
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        locale="zh-CN",
        base_url=live_server.url,
    )
    page = context.new_page()
    enter(page, "shen")
    found: list[str] = []
    for address in PAGES:
        answer = page.goto(address.format(**places))
        assert answer is not None
        assert answer.status == 200, address
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        violations = Axe().run(page, options=RULES).response["violations"]
        found += [
            f"{address} {one['id']}: {node['html'][:120]}" for one in violations for node in one["nodes"]
        ]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found += [f"{address} is {wide} px wider than the screen"] if wide > 0 else []
    context.close()
    assert found == []
