"""What a list is asked for (筛选): named filters and nothing else, so that nobody asks the database by its own words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from taizhang.api.facts.words import NUMBER_MAX, UNPRINTABLE
from taizhang.api.paging import PAGE_ROWS, PAGE_ROWS_MAX
from taizhang.api.problems import INVALID, Problem
from taizhang.api.resource import Filter, Resource

ORDERS = ("oldest", "newest")
CURSOR_CHARACTERS_MAX = 1000
OWN = ("limit", "cursor", "order")


@dataclass(frozen=True)
class Asked:
    """``name`` stands for the list with its filters; ``given`` are the parameters of the next page but the cursor."""

    lookups: dict[str, Any]
    name: str
    given: dict[str, str]
    limit: int
    cursor: str
    newest: bool


def asked_of(request: HttpRequest, resource: Resource) -> Asked:
    given, wrong = request.GET, []
    lookups: dict[str, Any] = {}
    for name in given:
        if name in OWN:
            continue
        narrowed = resource.filters.get(name)
        try:
            if narrowed is None:
                raise ValueError(_("没有这个筛选项"))
            lookups[narrowed.lookup] = value_of(narrowed, given[name])
        except ValueError as error:
            wrong.append({"pointer": name, "detail": str(error)})
    limit, order = given.get("limit", str(PAGE_ROWS)), given.get("order", ORDERS[0])
    if not _is_number(limit) or not 1 <= int(limit) <= PAGE_ROWS_MAX:
        wrong.append({"pointer": "limit", "detail": _("每页 1 到 %(most)d 行") % {"most": PAGE_ROWS_MAX}})
    if order not in ORDERS:
        wrong.append({"pointer": "order", "detail": _("只能是 oldest 或 newest")})
    if wrong:
        raise Problem(INVALID, errors=wrong)
    kept = {name: given[name] for name in given if name != "cursor"}
    named = "&".join(f"{name}={kept[name]}" for name in sorted(kept) if name != "limit")
    cursor = given.get("cursor", "")[:CURSOR_CHARACTERS_MAX]
    return Asked(lookups, f"{resource.noun}?{named}", kept, int(limit), cursor, order == ORDERS[1])


def value_of(narrowed: Filter, text: str) -> int | str | date:
    """Raises ValueError with a sentence."""
    if narrowed.choices and text not in narrowed.choices:
        raise ValueError(_("只能是：%(choices)s") % {"choices": ", ".join(narrowed.choices)})
    if narrowed.kind is int:
        if not _is_number(text):
            raise ValueError(_("要写行的编号"))
        return int(text)
    if narrowed.kind is date:
        return _day(text)
    if UNPRINTABLE.search(text):
        raise ValueError(_("含有不能保存的控制字符"))
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(_("要写日期，例如 2026-06-30")) from error


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 11 and int(text) <= NUMBER_MAX
