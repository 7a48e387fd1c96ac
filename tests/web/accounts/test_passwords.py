"""T26: what passwords are made of, how old they grow, and who knows them (口令)."""

import pytest
from web.accounts.moved import entered, try_to_enter

import cast
from taizhang.bureau.accounts.models import Account

GOOD = "qi-xing-gao-zhao-{}"


def change(client, old: str, new: str, again: str = ""):
    version = Account.objects.get(username="zhou").version
    return client.post(
        "/account/password", {"version": version, "old": old, "new": new, "again": again or new}
    )


@pytest.mark.parametrize(
    ("weak", "why"),
    [
        ("ab-3", "至少 12 个字符"),
        ("zhongguoyunzeyun", "至少要有 3 类"),
        ("zhongguo2026yunz", "至少要有 3 类"),
        (cast.PASSWORD, "不能与现在的相同"),
    ],
)
def test_a_weak_one_is_not_taken_and_the_page_says_why(clock, weak, why):
    answer = change(entered("zhou"), cast.PASSWORD, weak)
    assert answer.status_code == 422
    assert why in answer.content.decode()


def test_the_old_one_is_asked_for(clock):
    answer = change(entered("zhou"), "not-mine", GOOD.format(1))
    assert "现在的密码不对" in answer.content.decode()


def test_two_that_differ_are_not_taken(clock):
    answer = change(entered("zhou"), cast.PASSWORD, GOOD.format(1), GOOD.format(2))
    assert "两次输入的新密码不一样" in answer.content.decode()


def test_none_of_the_last_five_is_taken_again_and_the_sixth_is(clock):
    client, used = entered("zhou"), [cast.PASSWORD]
    for number in range(1, 5):
        assert change(client, used[-1], GOOD.format(number)).status_code == 303
        used.append(GOOD.format(number))
    assert "最近 5 次" in change(client, used[-1], cast.PASSWORD).content.decode()
    assert change(client, used[-1], GOOD.format(5)).status_code == 303
    assert change(client, GOOD.format(5), cast.PASSWORD).status_code == 303


def test_after_ninety_days_nothing_is_done_before_it_is_changed(clock):
    assert change(entered("zhou"), cast.PASSWORD, GOOD.format(1)).status_code == 303
    clock.moves(days=91)
    client = entered("zhou", GOOD.format(1))
    assert client.get("/")["Location"] == "/account/password"
    assert "已经到期" in client.get("/account/password").content.decode()
    assert change(client, GOOD.format(1), GOOD.format(2)).status_code == 303
    assert client.get("/").status_code == 200


def test_under_nist_there_is_no_age_and_no_rule_on_kinds(clock, settings):
    settings.SIGN_IN_PROFILE = "nist"
    plain = "wolkenbergmalerei"
    assert change(entered("zhou"), cast.PASSWORD, plain).status_code == 303
    clock.moves(days=400)
    assert entered("zhou", plain).get("/").status_code == 200


def test_whose_password_somebody_else_has_set_changes_it_first(clock, house):
    Account.objects.filter(person=house.zhou).update(must_change=True)
    client = entered("zhou")
    assert client.get("/organizations")["Location"] == "/account/password"
    change(client, cast.PASSWORD, GOOD.format(1))
    assert client.get("/").status_code == 200
    assert try_to_enter("zhou").status_code == 422
