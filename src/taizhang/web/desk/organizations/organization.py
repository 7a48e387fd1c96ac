"""One node of the tree: where it stands, who works there, who is in charge, what happened to it (机构页)."""

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.accounts.queries import in_charge_of
from taizhang.bureau.appointments.actions.appoint import appoint
from taizhang.bureau.appointments.actions.rename import rename
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said
from taizhang.bureau.meetings.actions.record_meeting import record_meeting
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.paths import prefixes
from taizhang.ledger.measures.actions.close_organization import close_organization
from taizhang.ledger.measures.standing_work import open_findings, open_measures
from taizhang.web.desk.access import staff
from taizhang.web.desk.organizations.lookup import organization_for, organizations_for
from taizhang.web.desk.session import actor, today

HISTORY_SHOWN = 200


@staff()
def organization(request: HttpRequest, organization: int) -> HttpResponse:
    by, day = actor(request), today(request)
    row = organization_for(request, organization)
    above = organizations_for(by).filter(path__in=prefixes(row.path)).exclude(pk=row.pk)
    mandates = {"order_by": (F("until_date").desc(nulls_first=True), "from_date", "pk")}
    shown = {
        "organization": row,
        "above": sorted(above, key=lambda one: len(one.path)),
        "children": row.children.order_by("pk"),
        "posts": row.appointments.select_related("person").order_by(*mandates["order_by"]),
        "charges": row.charges.select_related("leader").order_by(*mandates["order_by"]),
        "leaders": in_charge_of(row.path, on=day),
        "former_names": row.former_names.all(),
        "open_findings": open_findings(row).count(),
        "open_measures": open_measures(row).count(),
        "history": _history(row),
        "may_act": rename.is_open_to(row, by),
        "may_appoint": appoint.is_open_to(row, by) and row.closed_on is None,
        "may_record": record_meeting.is_open_to(row, by) and row.closed_on is None,
        "close_why": close_organization.refusal(row, by),
    }
    return render(request, "organizations/organization.html", shown)


def _history(row: Organization) -> list[object]:
    """What the journal of the tree says of this node, the latest first."""
    entries = Entry.objects.filter(stream=row.root.stream).order_by("-number")[:HISTORY_SHOWN]
    return [one for one in map(said, entries) if one.subject == row.stream]
