"""设置清单:what a list of this round is called and which columns it has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.lists.models import Arrangement
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.states import RoundState

NAME_MAX = 20


@dataclass(frozen=True, kw_only=True)
class ListArranged(Event):
    list: str
    called: str
    columns: tuple[str, ...]

    def sentence(self) -> str:
        return _("清单定名为“%(name)s”，共 %(count)d 栏") % {"name": self.called, "count": len(self.columns)}


@transition(title=gettext_lazy("设置清单"), source={RoundState.OPEN}, roles={Role.RECTIFIER})
def arrange_list(
    round: Round, *, list: str, called: str, columns: Sequence[str], actor: Actor, at: datetime
) -> ListArranged:
    """``list`` is the key of the list, ``columns`` those of its columns in the order in which they are to stand."""
    name = called.strip()
    if not name or len(name) > NAME_MAX:
        raise Refused(_("请给清单起一个不超过 %(most)d 个字的名字") % {"most": NAME_MAX})
    if not columns:
        raise Refused(_("清单至少要有一栏"))
    arranged = Arrangement.objects.filter(round=round).first()
    lists = dict(arranged.lists) if arranged else {}
    lists[list] = {"name": name, "columns": [*dict.fromkeys(columns)]}
    Arrangement.objects.update_or_create(round=round, defaults={"lists": lists})
    return ListArranged(list=list, called=name, columns=tuple(dict.fromkeys(columns)))
