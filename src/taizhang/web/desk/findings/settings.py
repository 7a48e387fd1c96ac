"""Filters, groups and columns of a ledger on one page (筛选与栏目), and the views that were kept of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.lists.actions.arrange_list import arrange_list
from taizhang.ledger.lists.orders import GROUPS
from taizhang.ledger.lists.queries import leaders_in, offices_in, views_for
from taizhang.ledger.measures.states import Kind
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.findings.columns import COLUMNS, columns_of, list_name
from taizhang.web.desk.findings.place import address_of, asked_of, round_or_none
from taizhang.web.desk.findings.view_form import ViewForm
from taizhang.web.desk.findings.wanted import NO_GROUP, Wanted
from taizhang.web.desk.session import actor

GROUP_NAMES = {
    "heading": _("按问题类别"),
    "office": _("按责任股室"),
    "leader": _("按责任领导"),
    "light": _("按亮灯"),
}
# A drop-down that holds more than this is no help; the address still takes any round.
ROUNDS_SHOWN, LEADERS_SHOWN = 200, 500


@staff()
def settings(request: HttpRequest, round: int | None = None) -> HttpResponse:
    wanted, row = Wanted.of(request.GET), round_or_none(request, round)
    return render(request, "findings/settings.html", shown(request, wanted, row, ViewForm.blank()))


def shown(request: HttpRequest, wanted: Wanted, row: Round | None, form: ViewForm) -> dict[str, Any]:
    by = actor(request)
    place = asked_of(request, wanted, row).whole().place
    return {
        "round": row,
        "wanted": wanted,
        "back": address_of("ledger", row),
        "query": wanted.address(),
        "list_name": list_name(wanted.name, row),
        "offices": _offices(offices_in(place)),
        "leaders": leaders_in(place)[:LEADERS_SHOWN],
        "kinds": Kind.choices,
        "rounds": [] if row else _rounds(request, wanted),
        "groups": _groups(wanted),
        "columns": _columns(wanted, row),
        "kept": {name: word for name, word in wanted.said().items() if name in KEPT},
        "views": [(one, one.owner_id == by.person_id) for one in views_for(by)],
        "form": form,
        "keep": address_of("ledger-views", row) + wanted.address(),
        "arrange": address_of("ledger-arrangement", row) + wanted.address()
        if _may_arrange(request, row)
        else "",
    }


# What the form does not ask for goes through it unchanged.
KEPT = ("list", "state", "light", "q", "sort")


def _may_arrange(request: HttpRequest, row: Round | None) -> bool:
    return row is not None and arrange_list.is_open_to(row, actor(request))


def _rounds(request: HttpRequest, wanted: Wanted) -> list[tuple[int, str, bool]]:
    chosen = set(wanted.round.split("."))
    rounds = rounds_for(actor(request))[:ROUNDS_SHOWN]
    return [(one.pk, f"{one.organization} · {one.title}", str(one.pk) in chosen) for one in rounds]


def _offices(nodes: list[Organization]) -> list[tuple[str, str]]:
    """Each node under those above it; the depth of the tree is said by the blanks before its name."""
    least = min((one.path.count("/") for one in nodes), default=0)
    return [(str(one.pk), "\u3000" * (one.path.count("/") - least) + str(one)) for one in nodes]


def _groups(wanted: Wanted) -> list[tuple[str, Any, bool]]:
    known = [(key, GROUP_NAMES[key]) for key in GROUPS[wanted.grain] if key]
    return [(key, name, wanted.grouped_by == key) for key, name in (*known, (NO_GROUP, _("不分组")))]


def _columns(wanted: Wanted, row: Round | None) -> list[tuple[str, Any, bool]]:
    """The chosen ones in their order, then the others."""
    chosen = columns_of(wanted.name, wanted.columns, row)
    others = [key for key in COLUMNS[wanted.grain] if key not in chosen]
    return [(key, COLUMNS[wanted.grain][key].title, key in chosen) for key in (*chosen, *others)]
