"""LDAP against a real slapd: who comes in, who does not, and what the journal says."""

import pyotp
import pytest
from django.test import Client
from web.accounts.directories import BASE, READER, READS, directory

import cast
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.accounts.states import AccountState
from taizhang.bureau.credentials.models import SecondFactor
from taizhang.bureau.credentials.outside.answers import NotProved
from taizhang.bureau.credentials.outside.directory.signing import vouched
from taizhang.bureau.credentials.sealing import sealed
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
THERE = "/sign-in/through/ldap"


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with directory(tmp_path_factory.mktemp("slapd")) as one:
        yield one


@pytest.fixture
def slapd(running, settings):
    settings.SECOND_FACTOR_FOR = "nobody"
    settings.LDAP_SERVER = running.plain
    settings.LDAP_CA, settings.LDAP_BASE = running.authority, BASE
    settings.LDAP_BIND_NAME, settings.LDAP_BIND_PASSWORD = READER, READS
    return running


def typed(name: str, password: str, browser: Client | None = None, **more: str):
    return (browser or Client()).post(THERE, {"username": name, "password": password, **more})


def last() -> str:
    return said(Entry.objects.order_by("-pk").first()).sentence


def test_the_sign_in_page_asks_for_name_and_password_of_the_directory(house, slapd):
    page = Client().get("/sign-in").content.decode()
    assert 'action="/sign-in/through/ldap"' in page
    assert 'id="directory_password"' in page


@pytest.mark.parametrize("line", ["plain", "tls"])
def test_whoever_has_an_account_comes_in_and_the_journal_says_how(house, slapd, settings, line):
    """Under StartTLS, and under TLS from the first byte."""
    settings.LDAP_SERVER = getattr(slapd, line)
    browser = Client()
    answer = typed("zhou", slapd.people["zhou"], browser, next="/account")
    assert (answer.status_code, answer["Location"]) == (303, "/account")
    assert browser.get("/account").status_code == 200
    assert "“zhou”经统一认证（LDAP）登录" in last()


def test_a_wrong_password_is_refused_and_named_in_the_journal(house, slapd):
    answer = typed("zhou", "Hu-shan-8")
    assert (answer.status_code, "账号或密码不对" in answer.content.decode()) == (422, True)
    assert "统一认证（LDAP）里的账号或密码不对" in last()


def test_a_bind_without_a_password_lets_nobody_in(house, slapd):
    browser = Client()
    for password in ("", "\0", " "):
        assert typed("zhou", password, browser).status_code == 422
        assert vouched("zhou", password) is None
    assert browser.get("/account").status_code == 303


def test_a_name_finds_the_one_entry_that_bears_it_or_none(house, slapd):
    assert vouched("ZHOU", slapd.people["zhou"]).name == "zhou"
    for name in ("*", "z*", "zhou)(uid=*", "zhou*)(|(uid=*", "\\7ahou", "nobody", "uid=zhou", "zhou ", ""):
        assert vouched(name, slapd.people["zhou"]) is None


def test_of_two_entries_with_one_name_nobody_is_believed(house, slapd):
    with pytest.raises(NotProved, match="2 entries"):
        vouched("twice", "Hu-shan-66!")


def test_whom_nobody_knows_here_is_told_so_and_nothing_is_made(house, slapd):
    accounts = Account.objects.count()
    answer = typed("stranger", slapd.people["stranger"])
    assert (answer.status_code, "请联系系统管理员" in answer.content.decode()) == (403, True)
    assert Account.objects.count() == accounts


def test_a_disabled_account_and_an_administrator_stay_outside(house, slapd):
    Account.objects.filter(username="zhou").update(state=AccountState.DISABLED)
    auditor = Person.objects.create(name="沈计")
    Account.objects.create(username="audit", person=auditor, password="!", duty=Duty.AUDIT)
    for name in ("zhou", "audit"):
        assert typed(name, slapd.people[name]).status_code == 403


def test_what_an_entry_must_have_besides_is_asked_of_the_directory(house, slapd, settings):
    settings.LDAP_ONLY = "objectClass=inetOrgPerson; cn=zhou"
    assert typed("zhou", slapd.people["zhou"]).status_code == 303
    settings.LDAP_ONLY = "objectClass=inetOrgPerson; cn=somebody"
    assert typed("zhou", slapd.people["zhou"]).status_code == 422


def test_whoever_fails_too_often_is_heard_no_more(house, slapd):
    for _each in range(5):
        typed("zhou", "wrong")
    answer = typed("zhou", slapd.people["zhou"])
    assert "登录失败次数过多" in answer.content.decode()


def test_a_directory_that_does_not_know_our_reader_lets_nobody_in(house, slapd, settings):
    settings.LDAP_BIND_PASSWORD = "another"
    answer = typed("zhou", slapd.people["zhou"])
    assert (answer.status_code, "没有应答" in answer.content.decode()) == (422, True)
    settings.LDAP_BIND_PASSWORD = ""
    assert typed("zhou", slapd.people["zhou"]).status_code == 422


def test_what_waited_is_carried_through(house, slapd):
    held = '["/account/password", [["again", "x"]], false]'
    browser = Client()
    assert 'name="held" value="[&quot;' in typed("zhou", "wrong", browser, held=held).content.decode()
    assert typed("zhou", slapd.people["zhou"], browser, held=held)["Location"] == "/resubmission"


def test_nobody_goes_there_comes_back_or_is_signed_out_from_there(house, slapd):
    browser = Client()
    typed("zhou", slapd.people["zhou"], browser)
    assert browser.get(f"{THERE}/return").status_code == 404
    assert browser.post(f"{THERE}/ended", {"logout_token": "x"}).status_code == 404
    assert browser.post("/sign-out")["Location"] == "/sign-in"
    assert browser.get("/account").status_code == 303


def test_a_directory_never_stands_for_the_second_factor(house, slapd, settings):
    settings.OUTSIDE_SECOND_FACTOR = "there"
    SecondFactor.objects.create(account=cast.account(house.zhou), secret=sealed(SECRET))
    browser = Client()
    assert typed("zhou", slapd.people["zhou"], browser)["Location"] == "/sign-in/code"
    assert browser.get("/account").status_code == 303


def test_whoever_proves_again_who_they_are_gives_the_code_as_well(house, slapd):
    browser = Client()
    typed("zhou", slapd.people["zhou"], browser)
    assert typed("xu", slapd.people["zhou"], browser).status_code == 422
    assert typed("zhou", slapd.people["zhou"], browser)["Location"] == "/"
    SecondFactor.objects.create(account=cast.account(house.zhou), secret=sealed(SECRET))
    for code in ("", "000000"):
        assert typed("zhou", slapd.people["zhou"], browser, code=code).status_code == 422
    assert typed("zhou", slapd.people["zhou"], browser, code=pyotp.TOTP(SECRET).now()).status_code == 303
