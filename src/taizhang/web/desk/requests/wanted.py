"""What a request would change, as its page shows it (报审内容)."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.journal.wording import spoken_day
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.requests.models import Request
from taizhang.ledger.requests.states import RequestKind
from taizhang.ledger.rounds.naming import in_one_line


def wanted(request: Request) -> dict[str, Any]:
    """``rows`` are (field, as it is, as it would be, whether that differs); ``planned`` the measures of a plan."""
    if request.kind == RequestKind.PLAN:
        return {"planned": [_planned(one) for one in request.seen["measures"]], "rows": []}
    return {"planned": [], "rows": [(*row, row[1] != row[2]) for row in _rows(request)]}


def _rows(request: Request) -> Sequence[tuple[str, str, str]]:
    seen, asked = request.seen, request.asked
    if request.kind == RequestKind.TRANSFER:
        return [(_("责任股室"), seen["office_name"], asked["office_name"])]
    if request.kind == RequestKind.EXTENSION:
        return [(_("完成时限"), _day(seen["due_date"]), _day(asked["due_date"]))]
    return [
        (_("整改措施"), seen["text"], asked["text"]),
        (_("类型"), _kind(seen), _kind(asked)),
        (_("责任股室"), seen["unit_name"], asked["unit_name"]),
        (_("配合单位"), _helping(seen), _helping(asked)),
        (_("责任领导"), seen["leader"], asked["leader"]),
        (_("责任人"), seen["person"], asked["person"]),
        (_("完成时限"), _day(seen["due_date"]), _day(asked["due_date"])),
        (_("节点"), _stages(seen), _stages(asked)),
    ]


def _planned(one: dict[str, Any]) -> dict[str, Any]:
    shown = {"kind_name": _kind(one), "due": _day(one["due_date"]), "stages": _stages(one)}
    return {**one, **shown, "helping": _helping(one)}


def _helping(terms: dict[str, Any]) -> str:
    return in_one_line(terms.get("co_units"))


def _kind(terms: dict[str, Any]) -> str:
    return str(Kind(terms["kind"]).label)


def _day(text: str | None) -> str:
    return spoken_day(text) or "—"


def _stages(terms: dict[str, Any]) -> str:
    return "；".join(f"{name} {_day(day)}" for name, day in terms["milestones"])
