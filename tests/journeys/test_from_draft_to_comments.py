"""A text on its way through the review, in a real browser: uploaded, read, understood, waived, taken away as Word."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from journeys.rooms import open_room
from playwright.sync_api import Browser, Page, expect

import cast
import texts


def sign_in(page: Page, address: str) -> Page:
    page.goto(f"{address}/sign-in")
    page.get_by_label("账号").fill("zhou")
    page.get_by_label("密码").fill(cast.PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url(f"{address}/")
    return page


def upload(page: Page) -> None:
    open_room(page, "材料", "材料审核")
    page.get_by_label("选择文件").set_input_files(
        {"name": "通报.docx", "mimeType": texts.WORD_TYPE, "buffer": texts.word_file()}
    )
    page.get_by_label("以哪一天为准").fill("2026-03-02")
    page.get_by_role("button", name="开始审核").click()
    page.wait_for_url("**/examinations/*")


@pytest.fixture
def examined(page: Page, live_server, transactional_db) -> Page:
    """周明 before the marked text, scripts running."""
    cast.bureau()
    upload(sign_in(page, live_server.url))
    return page


def downloaded(page: Page, link: str) -> tuple[str, bytes]:
    with page.expect_download() as found:
        page.get_by_role("link", name=link).click()
    return found.value.suggested_filename, Path(found.value.path()).read_bytes()


@pytest.mark.parametrize("has_scripts", [True, False])
def test_from_the_upload_to_the_comments_in_word(
    browser: Browser, live_server, transactional_db, has_scripts
):
    cast.bureau()
    context = browser.new_context(java_script_enabled=has_scripts, locale="zh-CN", accept_downloads=True)
    page = sign_in(context.new_page(), live_server.url)
    upload(page)
    expect(page.locator("#text mark")).to_have_count(6)
    expect(page.locator("#text table mark")).to_have_text("2026年2月30日")

    page.locator("#m1").click()
    assert page.url.endswith("#d1")
    page.locator("#d1").get_by_role("link", name="W101").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("“截止”误作“截至”")
    expect(page.get_by_role("heading", name="为什么")).to_be_visible()
    page.go_back()

    page.get_by_role("link", name="豁免第 2 处").click()
    page.get_by_label("为什么不改").fill("口语宣讲稿，照录")
    page.get_by_role("button", name="豁免差错").click()
    expect(page.locator("#d2")).to_contain_text("豁免：口语宣讲稿，照录")
    expect(page.get_by_text("另有 1 处已豁免，不计在内。")).to_be_visible()

    name, data = downloaded(page, "下载 Word，差错处有批注")
    comments = zipfile.ZipFile(io.BytesIO(data)).read("word/comments.xml").decode()
    assert re.fullmatch(r"通报-批注_[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\.docx", name)
    assert comments.count("<w:comment ") == 5
    assert "时点前应当用“截至”" in comments
    assert "Q102" not in comments
    context.close()


def test_the_filter_leaves_one_weight_and_one_quality(examined):
    expect(examined.locator("#list .item:visible")).to_have_count(6)
    examined.get_by_role("button", name=re.compile("存疑")).click()
    expect(examined.locator("#list .item:visible")).to_have_count(2)
    expect(examined.locator("#m1")).to_have_class("defect must out")
    expect(examined.locator("#m2")).to_have_class("defect suspect")
    examined.get_by_role("button", name=re.compile("真实性")).click()
    expect(examined.locator("#list .item:visible")).to_have_count(0)
    examined.get_by_role("button", name=re.compile("真实性")).click()
    examined.get_by_role("button", name=re.compile("存疑")).click()
    expect(examined.locator("#list .item:visible")).to_have_count(6)


def test_j_and_k_walk_through_what_is_shown_and_both_sides_show_it(examined):
    examined.keyboard.press("j")
    expect(examined.locator("#d1")).to_be_focused()
    expect(examined.locator("#m1")).to_have_class("defect must current")
    examined.get_by_role("button", name=re.compile("存疑")).click()
    examined.keyboard.press("j")
    examined.keyboard.press("j")
    expect(examined.locator("#d5")).to_be_focused()
    expect(examined.locator("#m1")).to_have_class("defect must out")
    examined.keyboard.press("k")
    expect(examined.locator("#d2")).to_be_focused()


def test_nothing_is_asked_of_anyone_but_this_house_and_our_policy_refuses_nothing(examined, stays_in_house):
    said: list[str] = []
    examined.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    examined.reload()
    examined.keyboard.press("j")
    expect(examined.locator("#d1")).to_be_focused()
    assert said == []
