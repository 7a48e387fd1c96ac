"""审核同意:one step of the chain agrees to the text; the next one reads it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.publishing.bulletins.answering import answer
from taizhang.publishing.bulletins.guards import (
    has_not_signed,
    is_as_checked,
    is_no_last_step,
    is_not_the_writer,
)
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.signing import signing_post, signing_roles
from taizhang.publishing.bulletins.states import BulletinState, Reply


@dataclass(frozen=True, kw_only=True)
class Countersigned(Event):
    step: str
    opinion: str
    digest: str

    def sentence(self) -> str:
        return _("%(step)s同意：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@transition(
    title=gettext_lazy("审核同意"),
    source={BulletinState.SUBMITTED},
    roles=signing_roles,
    posting=signing_post,
    guards=[is_no_last_step, is_not_the_writer, has_not_signed, is_as_checked],
)
def countersign(
    bulletin: Bulletin, *, opinion: str, seen_digest: str, actor: Actor, at: datetime
) -> Countersigned:
    """``seen_digest`` is the digest of what the page showed."""
    made = answer(bulletin, Reply.AGREED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    return Countersigned(step=made.step_name, opinion=made.opinion, digest=made.digest)
