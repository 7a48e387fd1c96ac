"""OpenID Connect Core 1.0: authorization code with PKCE (RFC 7636), and its back-channel logout (统一认证 OIDC)."""

import base64
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from taizhang.bureau.credentials.outside.answers import NotProved, Vouched
from taizhang.bureau.credentials.outside.asking import facts

KIND = "oidc"
# Signatures with a key pair alone: "none" is no signature, and HS256 would make the client's secret a signing key.
ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"]
# Two machines may differ by so many seconds.
LEEWAY = 60
LOGOUT = "http://schemas.openid.net/event/backchannel-logout"


@dataclass(frozen=True, slots=True)
class Begun:
    """What waits in the session for the answer; each of it is good for one answer."""

    state: str
    nonce: str
    verifier: str
    is_fresh: bool = False


def begin(return_to: str, *, is_fresh: bool) -> tuple[dict[str, Any], str]:
    """What to keep, and the address to go to. ``is_fresh``: whoever is signed in there proves it again."""
    state, nonce, verifier = (secrets.token_urlsafe(32) for _each in range(3))
    begun = Begun(state, nonce, verifier, is_fresh)
    challenge = hashlib.sha256(begun.verifier.encode()).digest()
    asked = {
        "response_type": "code",
        "client_id": settings.OIDC_CLIENT,
        "redirect_uri": return_to,
        "scope": settings.OIDC_SCOPES,
        "state": begun.state,
        "nonce": begun.nonce,
        "code_challenge": base64.urlsafe_b64encode(challenge).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        **({"prompt": "login", "max_age": "0"} if is_fresh else {}),
    }
    return asdict(begun), f"{provider()['authorization_endpoint']}?{urlencode(asked)}"


def finish(kept: Mapping[str, Any], given: Mapping[str, str], return_to: str, *, at: datetime) -> Vouched:
    """Raises NotProved unless the answer belongs to what was asked and everything in it holds."""
    begun = Begun(**kept)
    if not secrets.compare_digest(given.get("state", ""), begun.state):
        raise NotProved("state")
    if given.get("iss", settings.OIDC_ISSUER) != settings.OIDC_ISSUER:  # RFC 9207
        raise NotProved("issuer of the answer")
    if "code" not in given:
        raise NotProved(f"refused: {given.get('error', '')[:60]}")
    exchanged = {
        "grant_type": "authorization_code",
        "code": given["code"],
        "redirect_uri": return_to,
        "code_verifier": begun.verifier,
        "client_id": settings.OIDC_CLIENT,
    }
    auth = (settings.OIDC_CLIENT, settings.OIDC_SECRET) if settings.OIDC_SECRET else None
    told = facts("POST", provider()["token_endpoint"], data=exchanged, auth=auth)
    token = str(told.get("id_token", ""))
    claims = _read(token, at=at, nonce={"essential": True, "value": begun.nonce})
    if begun.is_fresh and at.timestamp() - float(claims.get("auth_time", 0)) > LEEWAY:
        raise NotProved("not proved afresh")
    name = claims.get(settings.OIDC_CLAIM)
    if not isinstance(name, str) or not name:
        raise NotProved(f"no claim {settings.OIDC_CLAIM}")
    subject = str(claims["sub"])
    return Vouched(KIND, name, subject, str(claims.get("sid", "")), token, claims)


def ended_there(token: str, *, at: datetime) -> tuple[str, str]:
    """The subject and the session that a logout token names, either of them empty (Back-Channel Logout 1.0, §2.6)."""
    claims = _read(token, at=at, iat={"essential": True}, jti={"essential": True}, exp={"essential": False})
    is_old = at.timestamp() - float(claims["iat"]) > 2 * LEEWAY
    if LOGOUT not in (claims.get("events") or {}) or "nonce" in claims or is_old:
        raise NotProved("no logout token")
    subject, session = str(claims.get("sub", "")), str(claims.get("sid", ""))
    if not subject and not session:
        raise NotProved("a logout of nobody")
    return subject, session


def leave_there(hint: str, return_to: str) -> str:
    """Where to go to end the session there as well; empty where the other system has no such address."""
    address = provider().get("end_session_endpoint", "")
    asked = {
        "client_id": settings.OIDC_CLIENT,
        "post_logout_redirect_uri": return_to,
        **({"id_token_hint": hint} if hint else {}),
    }
    return f"{address}?{urlencode(asked)}" if address else ""


def provider() -> Mapping[str, Any]:
    return _discovered(settings.OIDC_ISSUER)


@cache
def _discovered(issuer: str) -> Mapping[str, Any]:
    """Read once; one that calls itself otherwise is another one."""
    told = facts("GET", f"{issuer.rstrip('/')}/.well-known/openid-configuration")
    if told.get("issuer") != issuer:
        raise NotProved(f"{issuer} calls itself {told.get('issuer')}")
    return told


@cache
def _keys(address: str) -> Any:
    return KeySet.import_key_set(facts("GET", address))  # type: ignore[arg-type]


def _read(token: str, *, at: datetime, **asked: Any) -> Mapping[str, Any]:
    """Signature, issuer, audience and times; keys are fetched again once, since they are changed now and then."""
    address = provider()["jwks_uri"]
    try:
        found = jwt.decode(token, _keys(address), algorithms=ALGORITHMS)
    except (JoseError, ValueError):
        _keys.cache_clear()
        found = _decoded(token, _keys(address))
    wanted = {
        "iss": {"essential": True, "value": settings.OIDC_ISSUER},
        "aud": {"essential": True, "value": settings.OIDC_CLIENT},
        "exp": {"essential": True},
        **asked,
    }
    registry = jwt.JWTClaimsRegistry(now=int(at.timestamp()), leeway=LEEWAY, **wanted)
    try:
        registry.validate(found.claims)
    except JoseError as why:
        raise NotProved(str(why)) from why
    audience = found.claims["aud"]
    if isinstance(audience, list) and len(audience) > 1 and found.claims.get("azp") != settings.OIDC_CLIENT:
        raise NotProved("meant for several, and not for us")
    return found.claims


def _decoded(token: str, keys: Any) -> Any:
    try:
        return jwt.decode(token, keys, algorithms=ALGORITHMS)
    except (JoseError, ValueError) as why:
        raise NotProved(str(why)) from why
