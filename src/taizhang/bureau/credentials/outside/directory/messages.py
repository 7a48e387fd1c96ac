"""What is said to a directory and what it answers (LDAP 报文, RFC 4511), in BER.

A value is written as it is, never into the text of a filter: no name can widen what is searched for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pyasn1.codec.ber import decoder, encoder
from pyasn1.error import PyAsn1Error
from pyasn1_modules import rfc2251

from taizhang.bureau.credentials.outside.answers import NotProved

START_TLS = "1.3.6.1.4.1.1466.20037"
ENTRIES_MAX, SECONDS_MAX = 2, 5


@dataclass(frozen=True, slots=True)
class Told:
    """``kind`` is the name of the answer in the RFC; of an entry there are a name and values, of all others a code."""

    kind: str
    code: int = -1
    name: str = ""
    values: tuple[str, ...] = ()


def written(number: int, operation: Any) -> bytes:
    message = rfc2251.LDAPMessage()
    message["messageID"] = number
    message["protocolOp"].setComponentByType(operation.tagSet, operation)
    return bytes(encoder.encode(message))


def bind(name: str, password: str) -> Any:
    """Without a name nobody is named; with a name and no password nobody would be proved, so that is never written."""
    if name and not password:
        raise NotProved("a bind without a password")
    asked = rfc2251.BindRequest()
    asked["version"] = 3
    asked["name"] = name.encode()
    asked["authentication"]["simple"] = password.encode()
    return asked


def start_tls() -> Any:
    asked = rfc2251.ExtendedRequest()
    asked["requestName"] = START_TLS
    return asked


def search(base: str, attribute: str, conditions: Iterable[tuple[str, str]]) -> Any:
    """The whole tree below ``base``; aliases are not followed, and two entries are one too many already."""
    asked = rfc2251.SearchRequest()
    asked["baseObject"] = base.encode()
    asked["scope"] = "wholeSubtree"
    asked["derefAliases"] = "neverDerefAliases"
    asked["sizeLimit"], asked["timeLimit"], asked["typesOnly"] = ENTRIES_MAX, SECONDS_MAX, False
    for place, (name, value) in enumerate(conditions):
        equal = asked["filter"]["and"][place]["equalityMatch"]
        equal["attributeDesc"], equal["assertionValue"] = name.encode(), value.encode()
    asked["attributes"][0] = attribute.encode()
    return asked


def read(told: bytes) -> tuple[int, Told]:
    try:
        message, rest = decoder.decode(told, asn1Spec=rfc2251.LDAPMessage())
        if rest:
            raise NotProved("more than one message")
        return int(message["messageID"]), _of(message["protocolOp"])
    except (PyAsn1Error, UnicodeDecodeError, RecursionError) as why:
        raise NotProved(f"no LDAP: {str(why)[:100]}") from why


def _of(operation: Any) -> Told:
    kind, said = operation.getName(), operation.getComponent()
    if kind == "searchResEntry":
        values = [bytes(value).decode() for one in said["attributes"] for value in one["vals"]]
        return Told(kind, name=bytes(said["objectName"]).decode(), values=tuple(values))
    if kind == "searchResRef":
        return Told(kind)
    return Told(kind, code=int(said["resultCode"]))
