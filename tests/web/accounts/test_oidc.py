"""OpenID Connect: through a provider that others wrote, and against one that lies."""

import base64
import hashlib
import json
import time
from urllib.parse import parse_qs, urlsplit

import oidc_provider_mock
import pytest
import requests
from django.test import Client
from joserfc.jwk import OctKey, RSAKey
from web.accounts.forger import CLIENT, forger
from web.accounts.moved import try_to_enter

import cast
from taizhang.bureau.credentials.outside.oidc import LOGOUT
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said

pytestmark = pytest.mark.django_db
BEGIN, RETURN, ENDED = (f"/sign-in/through/oidc{end}" for end in ("", "/return", "/ended"))


@pytest.fixture(autouse=True)
def known_client(settings):
    settings.SECOND_FACTOR_FOR = "nobody"
    settings.OIDC_CLIENT, settings.OIDC_SECRET = CLIENT, "between us"


@pytest.fixture
def liar(settings):
    with forger() as one:
        settings.OIDC_ISSUER = one.address
        yield one


def begun(browser: Client, address: str = BEGIN) -> dict[str, str]:
    query = urlsplit(browser.get(address)["Location"]).query
    return {name: values[0] for name, values in parse_qs(query).items()}


def claims_for(liar, asked, **otherwise):
    moment = int(time.time())
    told = {"iss": liar.address, "aud": CLIENT, "sub": "s-1", "sid": "there-1", "preferred_username": "zhou"}
    told |= {"nonce": asked["nonce"], "iat": moment, "exp": moment + 300, "auth_time": moment}
    return {name: value for name, value in (told | otherwise).items() if value is not None}


def back(browser: Client, asked, **more):
    return browser.get(RETURN, {"state": asked["state"], "code": "c", **more})


def is_in(browser: Client) -> bool:
    return browser.get("/account").status_code == 200


def come_in(liar, browser: Client, **otherwise):
    asked = begun(browser)
    liar.token = liar.signed(claims_for(liar, asked, **otherwise))
    return back(browser, asked)


def test_through_a_provider_that_others_wrote(house, settings):
    zhou = oidc_provider_mock.User(sub="zhou", claims={"preferred_username": "zhou"})
    with oidc_provider_mock.run_server_in_thread(user_claims=[zhou], require_nonce=True) as server:
        settings.OIDC_ISSUER = f"http://localhost:{server.server_port}"
        browser = Client()
        there = browser.get(f"{BEGIN}?next=/account")["Location"]
        answer = requests.post(there, data={"sub": "zhou"}, allow_redirects=False, timeout=10)
        given = parse_qs(urlsplit(answer.headers["Location"]).query)
        entered = browser.get(RETURN, {name: values[0] for name, values in given.items()})
        assert (entered.status_code, entered["Location"]) == (303, "/account")
        assert is_in(browser)
        assert "经统一认证（OIDC）登录" in said(Entry.objects.order_by("-pk").first()).sentence
        assert browser.post("/sign-out")["Location"].startswith(f"{settings.OIDC_ISSUER}/oauth2/end_session?")
        assert not is_in(browser)


def test_the_code_is_bound_to_whoever_asked_for_it(house, liar):
    browser = Client()
    asked = begun(browser)
    liar.token = liar.signed(claims_for(liar, asked))
    assert back(browser, asked).status_code == 303
    digest = hashlib.sha256(liar.asked["code_verifier"].encode()).digest()
    assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == asked["code_challenge"]
    assert asked["code_challenge_method"] == "S256"


@pytest.mark.parametrize(
    "otherwise",
    [
        {"nonce": "of another sign-in"},
        {"nonce": None},
        {"iss": "https://other.example"},
        {"aud": "another client"},
        {"aud": [CLIENT, "another"], "azp": "another"},
        {"exp": 1},
        {"exp": None},
        {"iat": 4102444800},
        {"preferred_username": None},
        {"preferred_username": ["zhou"]},
    ],
    ids=str,
)
def test_a_token_that_says_something_else_lets_nobody_in(house, liar, otherwise):
    browser = Client()
    assert come_in(liar, browser, **otherwise).status_code == 422
    assert not is_in(browser)


def test_a_token_that_is_not_signed_by_the_provider_lets_nobody_in(house, liar):
    browser = Client()
    unsigned = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
    for forge in (
        lambda claims: liar.signed(claims, key=RSAKey.generate_key(2048, {"kid": "one"})),
        lambda claims: liar.signed(claims, key=OctKey.import_key("between us" * 4), algorithm="HS256"),
        lambda claims: (
            f"{unsigned}.{base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b'=').decode()}."
        ),
        lambda _claims: "",
    ):
        asked = begun(browser)
        liar.token = forge(claims_for(liar, asked))
        assert back(browser, asked).status_code == 422
        assert not is_in(browser)


def test_an_answer_is_looked_at_once_and_only_by_whoever_asked(house, liar):
    browser = Client()
    asked = begun(browser)
    liar.token = liar.signed(claims_for(liar, asked))
    assert back(Client(), asked).status_code == 422
    assert browser.get(RETURN, {"state": "another", "code": "c"}).status_code == 422
    assert back(browser, asked).status_code == 422
    asked = begun(browser)
    liar.token = liar.signed(claims_for(liar, asked))
    assert back(browser, asked, iss="https://other.example").status_code == 422


def test_the_second_factor_of_the_house_is_asked_for_unless_delegated(house, liar, settings):
    from taizhang.bureau.credentials.models import SecondFactor
    from taizhang.bureau.credentials.sealing import sealed

    SecondFactor.objects.create(account=cast.account(house.zhou), secret=sealed("JBSWY3DPEHPK3PXP"))
    browser = Client()
    assert come_in(liar, browser)["Location"] == "/sign-in/code"
    assert not is_in(browser)
    settings.OUTSIDE_SECOND_FACTOR = "there"
    browser = Client()
    assert come_in(liar, browser).status_code == 303
    assert is_in(browser)


def test_signing_out_there_ends_the_session_here(house, liar):
    browser, moment = Client(), int(time.time())
    come_in(liar, browser)
    facts = {"iss": liar.address, "aud": CLIENT, "iat": moment, "jti": "1", "sub": "s-1", "sid": "there-1"}
    facts["events"] = {LOGOUT: {}}
    outside = Client(enforce_csrf_checks=True)
    for wrong in ({"events": {}}, {"nonce": "n"}, {"aud": "another"}, {"iat": moment - 3600}):
        token = liar.signed(facts | wrong)
        assert outside.post(ENDED, {"logout_token": token}).status_code == 400
        assert is_in(browser)
    assert outside.post(ENDED, {"logout_token": liar.signed(facts)}).status_code == 200
    assert not is_in(browser)


def test_a_proof_for_what_is_final_must_be_fresh_there(house, liar):
    browser = Client()
    come_in(liar, browser)
    asked = begun(browser)
    assert (asked["prompt"], asked["max_age"]) == ("login", "0")
    liar.token = liar.signed(claims_for(liar, asked, auth_time=int(time.time()) - 3600))
    assert back(browser, asked).status_code == 422
    asked = begun(browser)
    liar.token = liar.signed(claims_for(liar, asked))
    assert back(browser, asked).status_code == 303


def test_name_and_password_still_open_the_door(house, liar, client):
    assert "用统一身份认证" in client.get("/sign-in").content.decode()
    assert try_to_enter("zhou", cast.PASSWORD).status_code == 303
