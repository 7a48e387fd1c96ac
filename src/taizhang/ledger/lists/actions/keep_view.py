"""保存视图:a way of looking at the ledger gets a name, for oneself or for all who see the organization."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.lists.models import View
from taizhang.ledger.lists.states import ViewState
from taizhang.ledger.rounds.models import Round

NAME_MAX, QUERY_MAX = 40, 2000


@dataclass(frozen=True, kw_only=True)
class ViewKept(Event):
    view: str
    query: str
    is_shared: bool

    def sentence(self) -> str:
        if self.is_shared:
            return _("保存视图“%(view)s”，本单位共用") % {"view": self.view}
        return _("保存视图“%(view)s”") % {"view": self.view}


@creation(title=gettext_lazy("保存视图"), state=ViewState.KEPT, roles=EVERYONE)
def keep_view(
    organization: Organization,
    *,
    name: str,
    query: str,
    round: Round | None,
    is_shared: bool,
    actor: Actor,
    at: datetime,
) -> tuple[View, ViewKept]:
    called = name.strip()
    if not called or len(called) > NAME_MAX:
        raise Refused(_("请给视图起一个不超过 %(most)d 个字的名字") % {"most": NAME_MAX})
    if len(query) > QUERY_MAX:
        raise Refused(_("筛选条件太长，不能存为视图"))
    if View.objects.filter(owner=actor.person_id, name=called, state=ViewState.KEPT).exists():
        raise Refused(_("您已有一个叫“%(name)s”的视图，请换个名字，或先撤下原来的") % {"name": called})
    view = View.objects.create(
        organization=organization,
        round=round,
        owner_id=actor.person_id,
        name=called,
        query=query,
        is_shared=is_shared,
        kept_at=at,
    )
    return view, ViewKept(view=called, query=query, is_shared=is_shared)
