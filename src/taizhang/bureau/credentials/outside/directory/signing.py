"""Who has this name and this password in the directory (目录鉴别): found by search, proved by a bind, and nothing more is asked."""

from django.conf import settings

from taizhang.bureau.credentials.outside.answers import NotProved, Vouched
from taizhang.bureau.credentials.outside.directory.extra import KIND
from taizhang.bureau.credentials.outside.directory.line import Line, line
from taizhang.bureau.credentials.outside.directory.messages import Told, bind, search

SUCCESS = 0
# What a directory says of whoever may not come in: a wrong password, a locked or disabled entry (RFC 4511, appendix A).
WRONG = {19, 48, 49, 50, 53}
# Directories of several domains add where else they would look; that is read past and never followed.
ANSWERS_MAX = 20


def vouched(name: str, password: str) -> Vouched | None:
    """None where the name or the password is wrong. Raises NotProved where the directory cannot be asked."""
    if not name or not password:
        # To a directory a name without a password is nobody in particular, and nobody in particular is always let in.
        return None
    with line(settings.LDAP_SERVER) as asking:
        if not _is_bound(asking, settings.LDAP_BIND_NAME, settings.LDAP_BIND_PASSWORD):
            raise NotProved("the directory does not know the reader of this house")
        found = _entry(asking, name)
        if found is None or not _is_bound(asking, found.name, password):
            return None
    called = next(value for value in found.values if _is_same(value, name))
    return Vouched(KIND, called, found.name, "")


def conditions(name: str) -> list[tuple[str, str]]:
    """What an entry must have: the name, and whatever the house says besides (``objectClass=person; memberOf=…``)."""
    pairs = [one.partition("=") for one in settings.LDAP_ONLY.split(";") if one.strip()]
    return [
        (settings.LDAP_ATTRIBUTE, name),
        *((kind.strip(), value.strip()) for kind, _sign, value in pairs),
    ]


def _is_bound(asking: Line, name: str, password: str) -> bool:
    told = next(asking.ask(bind(name, password)))
    if told.kind != "bindResponse" or told.code not in {SUCCESS, *WRONG}:
        raise NotProved(f"bind: {told.kind} {told.code}")
    return told.code == SUCCESS


def _entry(asking: Line, name: str) -> Told | None:
    """The one entry that bears this name; of two nobody knows who is meant."""
    found: list[Told] = []
    request = search(settings.LDAP_BASE, settings.LDAP_ATTRIBUTE, conditions(name))
    for place, told in enumerate(asking.ask(request)):
        if told.kind == "searchResDone":
            break
        if place > ANSWERS_MAX or told.kind not in {"searchResEntry", "searchResRef"}:
            raise NotProved(f"search: {told.kind}")
        found += [told] if told.kind == "searchResEntry" else []
    if told.code != SUCCESS or len(found) > 1:
        raise NotProved(f"search: {told.code}, {len(found)} entries")
    # An entry without a name would be bound as nobody.
    return found[0] if found and found[0].name and _bears(found[0], name) else None


def _bears(entry: Told, name: str) -> bool:
    return any(_is_same(value, name) for value in entry.values)


def _is_same(value: str, name: str) -> bool:
    """Directories compare more loosely than this house does; here only the case of letters is let pass."""
    return value.casefold() == name.casefold()
