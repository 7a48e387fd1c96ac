"""退回修改:a step sends the text back with its reason; it comes again from the first step."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.answering import answer
from taizhang.publishing.bulletins.guards import has_not_signed, is_not_the_writer
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.signing import signing_post, signing_roles
from taizhang.publishing.bulletins.states import BulletinState, Reply


@dataclass(frozen=True, kw_only=True)
class BulletinReturned(Event):
    step: str
    opinion: str

    def sentence(self) -> str:
        return _("%(step)s退回修改：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@transition(
    title=gettext_lazy("退回修改"),
    source={BulletinState.SUBMITTED},
    target=BulletinState.DRAFT,
    roles=signing_roles,
    posting=signing_post,
    guards=[is_not_the_writer, has_not_signed],
)
def return_bulletin(
    bulletin: Bulletin, *, opinion: str, seen_digest: str, actor: Actor, at: datetime
) -> BulletinReturned:
    if not opinion.strip():
        raise Refused(_("退回要写明理由"))
    made = answer(bulletin, Reply.RETURNED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    return BulletinReturned(step=made.step_name, opinion=made.opinion)
