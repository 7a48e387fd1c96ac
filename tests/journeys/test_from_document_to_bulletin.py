"""From a document to a published bulletin in a real browser: nothing is lost when the browser closes half-way."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as Word
from journeys.rooms import open_room
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

import cast
from taizhang.ledger.rounds.models import Round

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "bulletin.txt"
ROUND = "十届县委第三轮巡察"


@pytest.fixture
def house(transactional_db) -> cast.Bureau:
    return cast.bureau()


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def at_work(request, browser: Browser, house, live_server) -> Callable[[str], Page]:
    """Signs a person in, in a browser of their own."""

    def sign_in(username: str) -> Page:
        context = browser.new_context(
            java_script_enabled=request.param, locale="zh-CN", base_url=live_server.url
        )
        request.addfinalizer(context.close)
        page = context.new_page()
        page.goto("/")
        page.get_by_label("账号").fill(username)
        page.get_by_label("密码").fill(cast.PASSWORD)
        page.get_by_role("button", name="登录").click()
        expect(page.get_by_role("link", name="工作台")).to_be_visible()
        return page

    return sign_in


def draft(page: Page, title: str) -> Locator:
    return page.locator(".draft", has=page.get_by_role("heading", name=title))


def form_of(page: Page) -> Locator:
    return page.locator("form.correction")


def test_from_document_to_bulletin(at_work, browser, live_server):
    page = at_work("shen")
    take_in(page)
    correct(page)
    page.context.close()

    page = at_work("shen")
    open_room(page, "台账", "录入")
    page.get_by_role("link", name="bulletin.txt").click()
    expect(page.get_by_role("heading", name="农村供水管护责任落实不到位")).to_be_visible()
    expect(
        draft(page, "小型水库维修养护项目验收把关不严").get_by_role("button", name="恢复收入")
    ).to_be_visible()
    confirm(page)
    ledger_shows_what_was_confirmed(page)

    write_bulletin(page)
    sign(at_work("gao"), "已同意，转到下一步")
    publish(at_work("fang"))
    read_in_public(browser.new_context(base_url=live_server.url, locale="zh-CN"))


def take_in(page: Page) -> None:
    open_room(page, "台账", "录入")
    page.get_by_label("选择文件").set_input_files(SAMPLE)
    page.get_by_role("button", name="上传并读取").click()
    expect(page.get_by_role("status")).to_have_text("读出 4 个问题，请对照原文核对")


def correct(page: Page) -> None:
    """One finding reworded, one measure split, one finding left out."""
    first = draft(page, "农村供水管护责任不落实")
    first.get_by_role("link", name="修改").first.click()
    form_of(page).get_by_label("问题").fill("农村供水管护责任落实不到位")
    form_of(page).get_by_role("button", name="保存").click()

    first = draft(page, "农村供水管护责任落实不到位")
    first.get_by_role("link", name="拆分").first.click()
    form_of(page).get_by_label("每行一项措施").fill(
        "理顺管护体制。\n7个乡镇水厂移交县供水公司统一管护，覆盖人口3.6万人"
    )
    form_of(page).get_by_role("button", name="保存").click()
    expect(draft(page, "农村供水管护责任落实不到位").locator(".draft-measure")).to_have_count(4)

    draft(page, "小型水库维修养护项目验收把关不严").get_by_role("button", name="不收入").first.click()
    expect(
        draft(page, "小型水库维修养护项目验收把关不严").get_by_role("button", name="恢复收入")
    ).to_be_visible()


def confirm(page: Page) -> None:
    page.get_by_role("link", name="核对完毕，去确认入账").click()
    expect(page.get_by_label("轮次名称")).to_have_value(ROUND)
    page.get_by_label("巡察组").fill("县委第二巡察组")
    page.get_by_role("button", name="确认入账").click()


def ledger_shows_what_was_confirmed(page: Page) -> None:
    expect(page.get_by_role("status")).to_have_text(
        "已入账。接着点开每个问题，指定责任股室，把措施分解到人、定下时限"
    )
    expect(page.get_by_text("农村供水管护责任落实不到位").first).to_be_visible()
    expect(page.get_by_text("小型水库维修养护项目验收把关不严")).to_have_count(0)
    assert Round.objects.get(title=ROUND).findings.count() == 3


def write_bulletin(page: Page) -> None:
    page.goto("/bulletins")
    page.get_by_role("button", name=f"起草通报：{ROUND}").click()
    text = page.get_by_label("正文").input_value()
    assert "将反馈的3个问题分解为8项整改措施" in text
    page.get_by_label("正文").fill(text.replace("三、下一步打算", "三、下一步工作打算"))
    page.get_by_role("button", name="保存", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("已保存")
    answer_for_what_is_found(page)
    page.get_by_role("button", name="送审").click()
    expect(page.get_by_role("status")).to_have_text("已送审，等待审签")


def answer_for_what_is_found(page: Page) -> None:
    """The sample is somebody's own prose: what the checks say of it is left, with a reason each."""
    page.get_by_role("link", name="检查送审").click()
    held_up = page.locator(".remarks li", has=page.locator(".flag.must")).filter(has_not_text="已豁免")
    for _defect in range(10):
        if not held_up.count():
            return
        held_up.first.get_by_role("link", name="不改，写明理由").click()
        page.get_by_label("为什么不改").fill("照录原文")
        page.get_by_role("button", name="豁免检查提示").click()


def sign(page: Page, said: str) -> None:
    open_room(page, "通报")
    page.get_by_role("link", name=f"关于{ROUND}整改进展情况的通报").click()
    page.get_by_role("button", name="同意").click()
    expect(page.get_by_role("status")).to_have_text(said)


def publish(page: Page) -> None:
    sign(page, "已签发，可以公布")
    page.get_by_role("button", name="审定无误，公布").click()
    expect(page.get_by_role("status")).to_have_text("已公布，任何人都可以查看")


def read_in_public(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/public/")
    page.get_by_role("link", name=f"关于{ROUND}整改进展情况的通报").click()
    expect(page.get_by_role("heading", name="三、下一步工作打算")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 Word 文件").click()
    words = Word(io.BytesIO(download.value.path().read_bytes())).paragraphs
    assert "三、下一步工作打算" in [one.text for one in words]
    assert context.cookies() == []
    context.close()
