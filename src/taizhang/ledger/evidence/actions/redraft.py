"""修改草稿:a draft is said anew, or gets more files; it stays a draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.ledger.evidence.content import Content
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.evidence.writing import revise_with


@dataclass(frozen=True, kw_only=True)
class EvidenceRedrafted(Event):
    title: str
    revision: int
    digest: str
    files: Sequence[Sequence[str]]

    def sentence(self) -> str:
        return _("佐证“%(title)s”的草稿改为第 %(revision)d 版") % {
            "title": self.title,
            "revision": self.revision,
        }


@transition(
    title=gettext_lazy("修改草稿"), source={EvidenceState.DRAFT}, roles={Role.OFFICER, Role.OFFICE_HEAD}
)
def redraft(
    evidence: Evidence, *, content: Content, note: str, actor: Actor, at: datetime
) -> EvidenceRedrafted:
    made = revise_with(evidence, content, note, actor=actor, at=at)
    return EvidenceRedrafted(
        title=made.title, revision=made.number, digest=content.digest, files=content.listed
    )
