"""A browser that opens this house is sent nowhere else, and is told nothing that its own rules forbid."""

import pytest
from django.urls import reverse

import cast


@pytest.mark.parametrize("name", ["sign-in", "public-bulletins"])
def test_the_doors_to_the_street_stay_in_house(name, page, live_server, stays_in_house):
    page.goto(live_server.url + reverse(name))
    assert page.locator("h1").count() == 1
    assert stays_in_house[0].startswith(live_server.url)


def test_the_desk_stays_in_house(page, live_server, stays_in_house):
    cast.bureau()
    page.goto(live_server.url + reverse("sign-in"))
    page.get_by_label("账号").fill("zhou")
    page.get_by_label("密码").fill(cast.PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url(live_server.url + reverse("desk"))
    assert len(stays_in_house) > 2


def test_the_watch_sees_a_page_that_asks_somebody_else(browser, live_server):
    asked = []
    context = browser.new_context(bypass_csp=True)
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(live_server.url + reverse("sign-in"))
    with page.expect_event("requestfailed"):
        page.evaluate("() => { new Image().src = 'https://elsewhere.invalid/x.png' }")
    context.close()
    assert "https://elsewhere.invalid/x.png" in asked


def test_the_policy_of_the_house_forbids_asking_elsewhere(page, live_server):
    page.goto(live_server.url + reverse("sign-in"))
    with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        page.evaluate("() => { new Image().src = 'https://elsewhere.invalid/x.png' }")
