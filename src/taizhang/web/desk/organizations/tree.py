"""The tree of organizations with who works where (组织机构)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from taizhang.bureau.accounts.models import Appointment, Person
from taizhang.bureau.accounts.queries import appointments_on, lines_for
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.web.desk.access import staff
from taizhang.web.desk.organizations.lookup import organizations_for
from taizhang.web.desk.session import actor, today

# Indentation in the list stops here; deeper nodes are still named with their place.
DEPTH_MAX = 6


@dataclass(frozen=True)
class Branch:
    """``depth`` is counted from 0 at the top of what this person sees."""

    node: Organization
    depth: int
    posts: Sequence[Appointment]
    leaders: Sequence[Person]

    @property
    def indent(self) -> int:
        return min(self.depth, DEPTH_MAX)

    @property
    def is_closed(self) -> bool:
        return self.node.state == OrganizationState.ABOLISHED


@staff()
def tree(request: HttpRequest) -> HttpResponse:
    by, day = actor(request), today(request)
    nodes = _in_order(list(organizations_for(by)))
    posts = defaultdict(list)
    held = appointments_on(day).filter(organization__in=organizations_for(by))
    for post in held.select_related("person").order_by("pk"):
        posts[post.organization_id].append(post)
    lines = lines_for([one.path for one in nodes], on=day) if nodes else {}
    top = min((one.path.count("/") for one in nodes), default=0)
    branches = [
        Branch(one, one.path.count("/") - top, posts[one.pk], lines.get(one.path, ())) for one in nodes
    ]
    shown = {
        "branches": [one for one in branches if not one.is_closed],
        "closed": [one for one in branches if one.is_closed],
        "may_import": by.has_role(Role.RECTIFIER),
    }
    return render(request, "organizations/tree.html", shown)


def _in_order(nodes: list[Organization]) -> list[Organization]:
    """Each node after the one above it, siblings in the order in which they were made."""
    return sorted(nodes, key=lambda one: [int(part) for part in one.path.strip("/").split("/")])
