"""One administrator enters where somebody is reached, another lets it in, and the person's own word stands (代填收件地址)."""

import pytest
from django.test import Client

import cast
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.messages.models import AddressEntry, Message
from taizhang.bureau.messages.preferences import wishes_of
from taizhang.console.founding.administrators import settle


@pytest.fixture(autouse=True)
def without_phones(settings):
    settings.SECOND_FACTOR_FOR = "nobody"


@pytest.fixture
def three(house):
    made = settle(("季明", "安宁", "沈计"), at=cast.NOON)
    Account.objects.exclude(duty="").update(must_change=False)
    browsers = {account.duty: Client() for account, _password in made}
    for account, _password in made:
        browsers[account.duty].force_login(Account.objects.get(pk=account.pk))
    return browsers


def enter(three, person, **addresses):
    row = cast.account(person)
    return three[Duty.SYSTEM].post(f"/accounts/{row.pk}/addresses", addresses)


def let_in(three, duty=Duty.SECURITY, version=0):
    row = AddressEntry.objects.latest("pk")
    return three[duty].post(f"/addresses/{row.pk}/activation", {"version": version})


def reached(person):
    return wishes_of([person.pk])[person.pk].addresses


def test_it_counts_when_another_has_let_it_in_and_the_person_is_told(three, house):
    assert enter(three, house.zhou, email="zhou@example.gov.cn").status_code == 303
    assert reached(house.zhou) == {}
    assert let_in(three, Duty.SYSTEM).status_code == 403
    page = three[Duty.SECURITY].get(f"/accounts/{cast.account(house.zhou).pk}").content.decode()
    assert "启用地址" in page
    assert let_in(three).status_code == 303
    assert reached(house.zhou) == {"email": "zhou@example.gov.cn"}
    assert Message.objects.get(person=house.zhou).subject == "管理员代您填了收件地址"
    assert list(verify()) == []


def test_what_the_person_has_entered_is_not_entered_for_them(three, house, zhou):
    zhou.post("/messages/preferences", {"email": "own@example.gov.cn"})
    answer = enter(three, house.zhou, email="other@example.gov.cn")
    assert answer.status_code == 422
    assert "由本人修改" in answer.content.decode()


def test_what_the_person_enters_meanwhile_stands(three, house, zhou):
    enter(three, house.zhou, email="zhou@example.gov.cn")
    zhou.post("/messages/preferences", {"email": "own@example.gov.cn"})
    answer = let_in(three)
    assert answer.status_code == 422
    assert reached(house.zhou) == {"email": "own@example.gov.cn"}


def test_what_is_not_let_in_counts_for_nothing(three, house):
    enter(three, house.zhou, wecom="zhouming")
    row = AddressEntry.objects.get()
    assert three[Duty.SECURITY].post(f"/addresses/{row.pk}/refusal", {"version": 0}).status_code == 303
    assert let_in(three, version=1).status_code == 422
    assert reached(house.zhou) == {}


@pytest.mark.parametrize("wrong", [{}, {"email": "nobody"}, {"wecom": "a|b"}])
def test_what_is_no_address_is_refused(three, house, wrong):
    assert enter(three, house.zhou, **wrong).status_code == 422
    assert not AddressEntry.objects.exists()


def test_staff_enter_nothing_for_others(house, zhou):
    assert zhou.post(f"/accounts/{cast.account(house.xu).pk}/addresses", {}).status_code == 403
