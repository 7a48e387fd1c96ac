"""What was typed while the session had ended (续交): carried through signing in, then shown for one click."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import Resolver404, resolve

from taizhang.web.going import inside

# A password is never sent back to a page, and a token of an ended session is worth nothing.
NOT_CARRIED = {"csrfmiddlewaretoken", "password", "old", "new", "again", "code"}
NOT_SHOWN = {"version", "seen_digest"}
NOT_WORTH_KEEPING = {"sign-in", "sign-in-code", "sign-out", "language", "proof"}


@dataclass(frozen=True)
class Held:
    """An address and the fields that were posted to it; files cannot be carried and are chosen again."""

    address: str
    fields: Sequence[tuple[str, str]]
    had_files: bool = False

    @property
    def packed(self) -> str:
        return json.dumps([self.address, list(self.fields), self.had_files], ensure_ascii=False)

    @property
    def shown(self) -> list[str]:
        """What a person typed, without what the page itself had put in."""
        return [value for name, value in self.fields if name not in NOT_SHOWN and value.strip()]


def hold(request: HttpRequest) -> Held | None:
    """What this request posted, or None where there is nothing to keep."""
    if request.method != "POST" or not _is_worth_keeping(request.path):
        return None
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    kept = [(name, str(value)) for name, value in pairs if name not in NOT_CARRIED]
    return Held(request.get_full_path(), kept, bool(request.FILES))


def _is_worth_keeping(path: str) -> bool:
    try:
        return resolve(path).url_name not in NOT_WORTH_KEEPING
    except Resolver404:
        return False


def unpack(request: HttpRequest, packed: str) -> Held | None:
    """The held fields as the sign-in page sends them back; anything else than our own form is no Held."""
    try:
        address, pairs, had_files = json.loads(packed)
        fields = [(str(name), str(value)) for name, value in pairs]
    except (ValueError, TypeError):
        return None
    return Held(address, fields, bool(had_files)) if inside(request, str(address)) else None
