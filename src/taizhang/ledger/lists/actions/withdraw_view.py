"""撤下视图:a view is no longer offered; it stays on record."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.lists.guards import is_own_view
from taizhang.ledger.lists.models import View
from taizhang.ledger.lists.states import ViewState


@dataclass(frozen=True, kw_only=True)
class ViewWithdrawn(Event):
    view: str

    def sentence(self) -> str:
        return _("撤下视图“%(view)s”") % {"view": self.view}


@transition(
    title=gettext_lazy("撤下视图"),
    source={ViewState.KEPT},
    target=ViewState.WITHDRAWN,
    roles=EVERYONE,
    guards=[is_own_view],
)
def withdraw_view(view: View, *, actor: Actor, at: datetime) -> ViewWithdrawn:
    return ViewWithdrawn(view=view.name)
