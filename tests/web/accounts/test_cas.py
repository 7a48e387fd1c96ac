"""CAS 3.0 against a server that speaks it over HTTP: who comes in, who does not, and who is out again."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from web.accounts.elsewhere import cas_server

from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said

pytestmark = pytest.mark.django_db
LOGOUT = (
    '<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="1" Version="2.0">'
    "<samlp:SessionIndex>{}</samlp:SessionIndex></samlp:LogoutRequest>"
)


@pytest.fixture
def cas(settings):
    settings.SECOND_FACTOR_FOR = "nobody"
    with cas_server() as server:
        settings.CAS_SERVER = server.address
        yield server


def begun(browser: Client, address: str = "/sign-in/through/cas") -> tuple[str, dict[str, str]]:
    """The service that the other system is asked for, and all that is asked."""
    answer = browser.get(address)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(answer["Location"]).query).items()}
    return asked["service"], asked


def back(browser: Client, service: str, ticket: str):
    parts = urlsplit(service)
    state = parse_qs(parts.query)["state"][0]
    return browser.get(parts.path, {"state": state, "ticket": ticket})


def is_in(browser: Client) -> bool:
    return browser.get("/account").status_code == 200


def last() -> str:
    return said(Entry.objects.order_by("-pk").first()).sentence


def test_whoever_has_an_account_comes_in_and_the_journal_says_how(house, cas):
    browser = Client()
    service, _asked = begun(browser, "/sign-in/through/cas?next=/account")
    answer = back(browser, service, cas.ticket("zhou", service))
    assert (answer.status_code, answer["Location"]) == (303, "/account")
    assert is_in(browser)
    assert "“zhou”经统一认证（CAS）登录" in last()


def test_whom_nobody_knows_here_is_told_so_and_nothing_is_made(house, cas):
    browser, accounts = Client(), Account.objects.count()
    service, _asked = begun(browser)
    answer = back(browser, service, cas.ticket("nobody", service))
    assert answer.status_code == 403
    assert "请联系系统管理员" in answer.content.decode()
    assert (is_in(browser), Account.objects.count()) == (False, accounts)
    assert "nobody" not in last()


def test_a_disabled_account_and_an_administrator_stay_outside(house, cas):
    Account.objects.filter(username="zhou").update(state=AccountState.DISABLED)
    auditor = Person.objects.create(name="沈计")
    Account.objects.create(username="audit", person=auditor, password="!", duty=Duty.AUDIT)
    for name in ("zhou", "audit"):
        browser = Client()
        service, _asked = begun(browser)
        assert back(browser, service, cas.ticket(name, service)).status_code == 403
        assert not is_in(browser)


def test_a_ticket_is_good_once_for_the_session_that_asked_for_it(house, cas):
    browser, thief = Client(), Client()
    service, _asked = begun(browser)
    ticket = cas.ticket("zhou", service)
    # Somebody who sends a victim to the answer to their own question signs nobody in.
    assert back(thief, service, ticket).status_code == 422
    assert back(browser, service, ticket).status_code == 303
    assert back(Client(), service, ticket).status_code == 422
    again = Client()
    second, _asked = begun(again)
    assert back(again, second, ticket).status_code == 422
    assert back(again, second, cas.ticket("zhou", second)).status_code == 422


def test_a_ticket_for_another_service_opens_nothing(house, cas):
    browser = Client()
    service, _asked = begun(browser)
    assert back(browser, service, cas.ticket("zhou", "https://other.example/")).status_code == 422
    assert not is_in(browser)


def test_signing_out_there_ends_the_session_here(house, cas):
    browser = Client()
    service, _asked = begun(browser)
    ticket = cas.ticket("zhou", service)
    back(browser, service, ticket)
    outside = Client(enforce_csrf_checks=True)
    assert outside.post("/sign-in/through/cas/ended", {"logoutRequest": "<x/>"}).status_code == 400
    told = {"logoutRequest": LOGOUT.format("ST-another")}
    assert outside.post("/sign-in/through/cas/ended", told).status_code == 200
    assert is_in(browser)
    outside.post("/sign-in/through/cas/ended", {"logoutRequest": LOGOUT.format(ticket)})
    assert not is_in(browser)
    assert "在统一认证退出" in last()


def test_signing_out_here_leads_to_the_sign_out_there(house, cas):
    browser = Client()
    service, _asked = begun(browser)
    back(browser, service, cas.ticket("zhou", service))
    answer = browser.post("/sign-out")
    assert answer["Location"].startswith(f"{cas.address}/logout?")
    assert not is_in(browser)


def test_a_proof_for_what_is_final_must_be_fresh_there(house, cas):
    browser = Client()
    service, _asked = begun(browser)
    back(browser, service, cas.ticket("zhou", service))
    stale, asked = begun(browser)
    assert asked["renew"] == "true"
    assert back(browser, stale, cas.ticket("zhou", stale)).status_code == 422
    other, _asked = begun(browser)
    assert back(browser, other, cas.ticket("xu", other, is_fresh=True)).status_code == 422
    fresh, _asked = begun(browser)
    assert back(browser, fresh, cas.ticket("zhou", fresh, is_fresh=True)).status_code == 303


def test_without_a_setting_there_is_no_such_way(house, client):
    assert client.get("/sign-in/through/cas").status_code == 404
    assert "sign-in/through" not in client.get("/sign-in").content.decode()


def test_a_server_that_does_not_answer_is_one_sentence(house, settings):
    settings.CAS_SERVER = "http://127.0.0.1:9/cas"
    browser = Client()
    service, _asked = begun(browser)
    answer = back(browser, service, "ST-1")
    assert answer.status_code == 422
    assert "统一认证没有通过" in answer.content.decode()
