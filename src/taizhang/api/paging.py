"""Pages of a list (分页): by the key of the last row seen, sealed, so that a deep page costs what the first does."""

from typing import Any

from django.core import signing
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from taizhang.api.problems import INVALID, Problem

SALT = "taizhang.api.cursor"
PAGE_ROWS, PAGE_ROWS_MAX = 50, 200


def sealed(after: int, list_name: str) -> str:
    """``list_name`` says which list it is, filters included: a cursor opens no other one."""
    return signing.dumps([list_name, after], salt=SALT, compress=False)


def opened(cursor: str, list_name: str) -> int:
    try:
        named, after = signing.loads(cursor, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise _foreign() from error
    if named != list_name or not isinstance(after, int):
        raise _foreign()
    return after


def _foreign() -> Problem:
    said = {"pointer": "cursor", "detail": _("游标不是这份清单给出的；请从头取")}
    return Problem(INVALID, errors=[said])


def page_of(
    rows: QuerySet[Any], *, list_name: str, cursor: str, limit: int, newest: bool
) -> tuple[list[Model], str]:
    """The rows after the cursor in the order of their keys, and the cursor of the next page, empty at the end."""
    ordered = rows.order_by("-pk" if newest else "pk")
    if cursor:
        ordered = ordered.filter(**{"pk__lt" if newest else "pk__gt": opened(cursor, list_name)})
    found = list(ordered[: limit + 1])
    more = len(found) > limit
    return found[:limit], sealed(found[limit - 1].pk, list_name) if more else ""
