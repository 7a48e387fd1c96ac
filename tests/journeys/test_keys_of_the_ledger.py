"""In a real browser: the ledger by keys alone, to the preview of an act on two rows; and the same without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

import cast


@pytest.fixture
def round(transactional_db):
    return cast.round_with_findings(cast.bureau(), findings=3, measures=1)


def entered(browser: Browser, live_server, *, scripts: bool) -> Page:
    context = browser.new_context(java_script_enabled=scripts, locale="zh-CN", base_url=live_server.url)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("账号").fill("shen")
    page.get_by_label("密码").fill(cast.PASSWORD)
    page.get_by_role("button", name="登录").click()
    return page


def test_keys_lead_to_the_preview_of_two_rows(browser, live_server, round):
    page = entered(browser, live_server, scripts=True)
    page.goto(f"/rounds/{round.pk}/ledger")
    for key in "jxjjkjx":
        page.keyboard.press(key)
    expect(page.locator("tr.at")).to_contain_text("之3")
    page.get_by_role("searchbox").press_sequentially("jx")  # while somebody types, keys are letters
    expect(page.locator(".tick input:checked")).to_have_count(2)
    page.locator(".tick input:checked").first.focus()
    page.keyboard.press("e")
    expect(page.get_by_role("heading", name="选中 2 行")).to_be_visible()
    preview(page)


def test_without_scripts_the_same_is_done_by_clicks(browser, live_server, round):
    page = entered(browser, live_server, scripts=False)
    page.goto(f"/rounds/{round.pk}/ledger")
    for place in (0, 2):
        page.locator(".tick input").nth(place).check()
    page.get_by_role("button", name="办理勾选的行").click()
    preview(page)


def preview(page: Page) -> None:
    page.get_by_label("责任股室").select_option(label="科技创新股")
    page.get_by_role("button", name="先看结果").click()
    expect(page.get_by_role("heading", name="将办理 2 行")).to_be_visible()
    page.get_by_role("button", name="办理这 2 行").click()
    expect(page.get_by_text("已办理 2 行")).to_be_visible()
