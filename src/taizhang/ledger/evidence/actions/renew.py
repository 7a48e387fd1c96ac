"""更新佐证:a further revision, to be reviewed anew; the earlier ones stay on record."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.content import Content, content_of
from taizhang.ledger.evidence.guards import nothing_under_review
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.evidence.states import EvidenceState
from taizhang.ledger.evidence.writing import revise_with


@dataclass(frozen=True, kw_only=True)
class EvidenceRenewed(Event):
    title: str
    revision: int
    note: str
    digest: str
    files: Sequence[Sequence[str]]
    about: dict[str, Any] = field(default_factory=dict)

    def sentence(self) -> str:
        return _("佐证“%(title)s”更新为第 %(revision)d 版：%(note)s") % {
            "title": self.title,
            "revision": self.revision,
            "note": self.note,
        }


@transition(
    title=gettext_lazy("更新佐证"),
    source={
        EvidenceState.SUBMITTED,
        EvidenceState.ACCEPTED,
        EvidenceState.RETURNED,
        EvidenceState.EXPIRED,
    },
    target=EvidenceState.SUBMITTED,
    roles={Role.OFFICER, Role.OFFICE_HEAD},
    guards=[nothing_under_review],
)
def renew(evidence: Evidence, *, content: Content, note: str, actor: Actor, at: datetime) -> EvidenceRenewed:
    """``note`` says what is different; a revision in which nothing is different is refused."""
    if not note.strip():
        raise Refused(_("请写明这一版改了什么"))
    if content.digest == content_of(evidence.current).digest:
        raise Refused(_("内容和文件都没有变化，没有更新"))
    made = revise_with(evidence, content, note, actor=actor, at=at)
    return EvidenceRenewed(
        title=made.title,
        revision=made.number,
        note=made.note,
        digest=content.digest,
        files=content.listed,
        about=content.about,
    )
