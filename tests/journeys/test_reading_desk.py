"""The two sides of a reading in a real browser: what lights up, what opens in place, what the keyboard does."""

import pytest
from playwright.sync_api import Locator, Page, expect

import cast


@pytest.fixture
def desk(page: Page, live_server, transactional_db) -> Page:
    """沈洁 before a reading of two findings with two measures each, scripts running."""
    intake = cast.uploaded(cast.bureau())
    page.goto(f"{live_server.url}/intakes/{intake.pk}")
    page.get_by_label("账号").fill("shen")
    page.get_by_label("密码").fill(cast.PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/intakes/*")
    return page


def card(page: Page, number: int) -> Locator:
    return page.locator(".draft").nth(number - 1)


def passage(page: Page, words: str) -> Locator:
    return page.locator("#original mark", has_text=words)


def test_hovering_one_side_lights_up_the_other(desk):
    card(desk, 2).locator("h3").hover()
    expect(passage(desk, "推进不够有力之2")).to_have_class("finding lit")
    expect(passage(desk, "推进不够有力之1")).to_have_class("finding")
    passage(desk, "第1类项目的第2项").hover()
    expect(card(desk, 1).locator(".draft-measure").nth(1)).to_have_class("draft-measure lit")


def test_j_and_k_walk_e_edits_and_what_is_typed_goes_into_the_form(desk):
    desk.keyboard.press("j")
    expect(card(desk, 1)).to_have_class("draft current")
    desk.keyboard.press("j")
    expect(card(desk, 2)).to_have_class("draft current")
    desk.keyboard.press("k")
    desk.keyboard.press("e")
    field = desk.get_by_label("问题")
    expect(field).to_be_focused()
    field.press("x")
    expect(field).to_have_value("重点项目推进不够有力之1x")
    card(desk, 1).get_by_role("link", name="取消").click()
    expect(field).to_have_count(0)


def test_x_leaves_out_and_the_page_comes_back_to_the_same_place(desk):
    desk.keyboard.press("j")
    desk.keyboard.press("j")
    desk.keyboard.press("x")
    expect(card(desk, 2).get_by_role("button", name="恢复收入")).to_be_visible()
    expect(card(desk, 2)).to_have_class("draft omitted current")


def test_a_picked_passage_becomes_a_measure(desk):
    desk.keyboard.press("j")
    passage(desk, "第2类项目的第1项").evaluate("mark => getSelection().selectAllChildren(mark)")
    desk.get_by_role("button", name="补录为措施").click()
    field = card(desk, 1).get_by_label("措施")
    expect(field).to_have_value("建立第2类项目的第1项推进机制")
    card(desk, 1).get_by_role("button", name="保存").click()
    expect(card(desk, 1).locator(".draft-measure")).to_have_count(3)


def test_two_forms_open_at_once_have_fields_of_their_own(desk):
    card(desk, 1).get_by_role("link", name="修改").first.click()
    card(desk, 2).get_by_role("link", name="修改").first.click()
    fields = desk.get_by_label("问题")
    expect(fields).to_have_count(2)
    assert len({one.get_attribute("id") for one in fields.all()}) == 2


def test_on_a_phone_the_passage_opens_below_its_card(desk):
    desk.set_viewport_size({"width": 390, "height": 844})
    see = card(desk, 1).get_by_role("link", name="看原文").first
    see.click()
    expect(desk.locator(".excerpt")).to_have_text("重点项目推进不够有力之1")
    see.click()
    expect(desk.locator(".excerpt")).to_have_count(0)


def test_nothing_is_asked_of_anyone_but_this_house(desk, stays_in_house):
    card(desk, 1).get_by_role("link", name="修改").first.click()
    expect(desk.get_by_label("问题")).to_be_visible()


def test_no_script_or_style_is_refused_by_our_own_policy(desk):
    said: list[str] = []
    desk.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    desk.reload()
    card(desk, 1).get_by_role("link", name="修改").first.click()
    expect(desk.get_by_label("问题")).to_be_visible()
    assert said == []
