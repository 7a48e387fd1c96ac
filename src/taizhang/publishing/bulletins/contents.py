"""What a bulletin says, as one fact (文稿): every saved state is kept, and what people answer for is named by its digest."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.canonical import digest_of
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.figures.filling import Filled
from taizhang.publishing.bulletins.figures.marks import to_plain
from taizhang.publishing.bulletins.models import Bulletin, Revision

CHARACTERS_MOST = 200_000


@dataclass(frozen=True, slots=True)
class Heads:
    """What stands around the text."""

    title: str
    issuer: str
    dated: date


def content_digest(bulletin: Bulletin) -> str:
    """What a reader agrees to: words, figures and signature."""
    return digest_of(
        {
            "title": bulletin.title,
            "text": bulletin.text,
            "marks": bulletin.marks,
            "issuer": bulletin.issuer,
            "dated": bulletin.dated,
        }
    )


def keep(bulletin: Bulletin, filled: Filled, heads: Heads, *, actor: Actor, at: datetime) -> Revision:
    """The next saved state, which the bulletin has from now on."""
    facts: dict[str, Any] = {
        "title": heads.title.strip(),
        "text": filled.text,
        "marks": to_plain(filled.marks),
    }
    if not all((facts["title"], filled.text.strip(), heads.issuer.strip())):
        raise Refused(_("标题、正文和落款都不能为空"))
    if len(filled.text) > CHARACTERS_MOST:
        raise Refused(_("正文最多 %(most)d 字，请拆成几份或把表格作为附件") % {"most": CHARACTERS_MOST})
    Bulletin.objects.filter(pk=bulletin.pk).update(**facts, issuer=heads.issuer.strip(), dated=heads.dated)
    return Revision.objects.create(
        bulletin=bulletin,
        number=bulletin.revisions.count() + 1,
        saved_by_id=actor.person_id,
        saved_at=at,
        **facts,
    )


def required(text: str, why_not: str) -> str:
    """The text without the blanks around it; ``why_not`` is the refusal of an empty one."""
    if not text.strip():
        raise Refused(why_not)
    return text.strip()
