"""公布通报:the text is frozen as it stands and becomes public."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.journal.models import Entry, Seal
from taizhang.publishing.bulletins.models import Bulletin, Publication
from taizhang.publishing.bulletins.states import BulletinState


@dataclass(frozen=True, kw_only=True)
class Frozen(Event):
    shown: ClassVar[str] = "digest"

    title: str
    slug: str
    digest: str

    def sentence(self) -> str:
        return _("公布通报“%(title)s”") % {"title": self.title}


def is_not_the_writer(bulletin: Bulletin, actor: Actor) -> str | None:
    """公布人和被代理人没有起草或修改过这份通报。

    Four eyes: whoever wrote any of the text does not release it, nor their deputy, nor for whom a deputy wrote it.
    """
    written = bulletin.revisions.filter(saved_by__in=actor.standing).exists()
    through_deputies = Entry.objects.filter(stream=bulletin.stream, principal__in=actor.standing)
    if written or through_deputies.exists():
        return _("通报是您起草或修改的，须由他人审定公布")
    return None


@transition(
    title=gettext_lazy("公布通报"),
    source={BulletinState.DRAFT},
    target=BulletinState.FROZEN,
    roles={Role.SECRETARY, Role.LEADER, Role.RECTIFIER},
    guards=[is_not_the_writer],
)
def freeze(bulletin: Bulletin, *, actor: Actor, at: datetime) -> Frozen:
    frozen = {
        "title": bulletin.title,
        "text": bulletin.text,
        "issuer": bulletin.issuer,
        "dated": bulletin.dated,
    }
    digest = digest_of(frozen)
    slug = f"{bulletin.dated:%Y%m%d}-{bulletin.pk}"
    last = Seal.objects.order_by("-size").first()
    facts = {"digest": digest, "checkpoint": last.note if last else "", "published_at": at}
    Publication.objects.create(bulletin=bulletin, slug=slug, **facts, **frozen)
    return Frozen(title=bulletin.title, slug=slug, digest=digest)
