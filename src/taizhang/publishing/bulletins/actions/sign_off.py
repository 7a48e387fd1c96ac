"""签发:the last step agrees; the text may be published as it stands."""

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
    is_last_step,
    is_not_the_writer,
)
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.signing import signing_post, signing_roles
from taizhang.publishing.bulletins.states import BulletinState, Reply


@dataclass(frozen=True, kw_only=True)
class SignedOff(Event):
    step: str
    opinion: str
    digest: str

    def sentence(self) -> str:
        return _("%(step)s签发：%(opinion)s") % {"step": self.step, "opinion": self.opinion}


@transition(
    title=gettext_lazy("签发"),
    source={BulletinState.SUBMITTED},
    target=BulletinState.APPROVED,
    roles=signing_roles,
    posting=signing_post,
    guards=[is_last_step, is_not_the_writer, has_not_signed, is_as_checked],
)
def sign_off(bulletin: Bulletin, *, opinion: str, seen_digest: str, actor: Actor, at: datetime) -> SignedOff:
    """``seen_digest`` is the digest of what the page showed."""
    made = answer(bulletin, Reply.AGREED, opinion=opinion, seen_digest=seen_digest, actor=actor, at=at)
    return SignedOff(step=made.step_name, opinion=made.opinion, digest=made.digest)
