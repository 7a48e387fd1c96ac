"""Ways of looking at the ledger that people keep and share (视图)."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.lists.models import View
from taizhang.ledger.lists.queries import views_for
from taizhang.ledger.lists.states import ViewState


class ViewShape(Shape):
    id: int
    version: int
    name: str
    round: int | None
    organization: int
    owner: int
    query: str
    is_shared: bool
    kept_at: datetime
    state: str


def _whole(rows: QuerySet[View], _actor: Actor) -> QuerySet[View]:
    return rows


def describe(row: View) -> ViewShape:
    return ViewShape(
        id=row.pk,
        version=row.version,
        name=row.name,
        round=row.round_id,
        organization=row.organization_id,
        owner=row.owner_id,
        query=row.query,
        is_shared=row.is_shared,
        kept_at=row.kept_at,
        state=row.state,
    )


VIEWS = Resource(
    noun="views",
    title=_("视图"),
    model=View,
    rows=views_for,
    dressed=_whole,
    shape=ViewShape,
    describe=describe,
    filters={"round": Filter("round"), "state": Filter("state", str, tuple(ViewState.values))},
)
