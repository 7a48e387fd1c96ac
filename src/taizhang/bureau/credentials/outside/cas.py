"""CAS Protocol 3.0: a service ticket that is asked about once, and single logout (统一认证 CAS)."""

import secrets
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import requests
from django.conf import settings
from lxml import etree

from taizhang.bureau.credentials.outside.answers import NotProved, Vouched
from taizhang.bureau.credentials.outside.asking import session

KIND = "cas"
NAMES = {"c": "http://www.yale.edu/tp/cas", "p": "urn:oasis:names:tc:SAML:2.0:protocol"}
LOGOUT_BYTES_MAX = 20_000


def begin(return_to: str, *, is_fresh: bool) -> tuple[dict[str, Any], str]:
    """CAS hands a ticket to whatever address asks for it, so the address carries the mark of this session."""
    kept = {"state": secrets.token_urlsafe(32), "is_fresh": is_fresh}
    asked = {"service": _service(return_to, kept), **({"renew": "true"} if is_fresh else {})}
    return kept, f"{_server()}login?{urlencode(asked)}"


def finish(kept: Mapping[str, Any], given: Mapping[str, str], return_to: str) -> Vouched:
    """The ticket is good for one question about this one address; CAS itself refuses the second."""
    if not secrets.compare_digest(given.get("state", ""), kept["state"]):
        raise NotProved("state")
    ticket = given.get("ticket", "")
    if not ticket.startswith("ST-"):
        raise NotProved("no service ticket")
    asked = {"service": _service(return_to, kept), "ticket": ticket}
    if kept["is_fresh"]:
        # Asked for at the login alone it would be a wish: this makes the server say whether it was so.
        asked["renew"] = "true"
    name = _vouched_for(asked)
    return Vouched(KIND, name, name, ticket)


def _vouched_for(asked: Mapping[str, str]) -> str:
    try:
        with session() as asking:
            answer = asking.get(f"{_server()}p3/serviceValidate", params=asked, allow_redirects=False)
    except requests.RequestException as why:
        raise NotProved(str(why)) from why
    told = _read(answer.content)
    name = told.findtext("c:authenticationSuccess/c:user", "", NAMES).strip()
    if not answer.ok or not name:
        failure = told.find("c:authenticationFailure", NAMES)
        raise NotProved(failure.get("code", "") if failure is not None else str(answer.status_code))
    return name


def ended_there(told: str) -> str:
    """The ticket whose session CAS has ended (SAML LogoutRequest)."""
    if len(told) > LOGOUT_BYTES_MAX:
        raise NotProved("too long")
    found = _read(told.encode()).findtext("p:SessionIndex", "", NAMES)
    if not found or not found.strip().startswith("ST-"):
        raise NotProved("no ticket")
    return found.strip()


def leave_there(return_to: str) -> str:
    return f"{_server()}logout?{urlencode({'service': return_to})}"


def _server() -> str:
    return settings.CAS_SERVER.rstrip("/") + "/"


def _service(return_to: str, kept: Mapping[str, Any]) -> str:
    return f"{return_to}?{urlencode({'state': kept['state']})}"


def _read(told: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(told, parser)
    except (etree.XMLSyntaxError, ValueError) as why:
        raise NotProved(str(why)) from why
