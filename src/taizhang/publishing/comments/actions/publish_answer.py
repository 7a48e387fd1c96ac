"""公开答复:a letter and its answer are shown to everybody, where its writer agreed and nobody is named."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.journal.event import Event
from taizhang.bureau.journal.gate import transition
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.personal import personal_data_in
from taizhang.publishing.comments.digests import digest_of
from taizhang.publishing.comments.guards import may_be_published
from taizhang.publishing.comments.models import Comment, PublicAnswer
from taizhang.publishing.comments.models.shown import Stage
from taizhang.publishing.comments.queries import unit_of
from taizhang.publishing.comments.roles import RECEIVING
from taizhang.publishing.comments.states import CommentState
from taizhang.publishing.comments.telling import tell_writer

QUESTION_MAX = ANSWER_MAX = 4000


@dataclass(frozen=True, kw_only=True)
class AnswerPublished(Event):
    """``shown_digest`` is that of letter and answer as they were published."""

    shown = "shown_digest"

    number: str
    slug: str
    shown_digest: str

    def sentence(self) -> str:
        return _("公开%(number)s和答复") % {"number": self.number}


@transition(
    title=gettext_lazy("公开答复"),
    source={CommentState.ANSWERED},
    roles=RECEIVING,
    scope=unit_of,
    guards=[may_be_published],
)
def publish_answer(
    comment: Comment, *, question: str, answer: str, actor: Actor, at: datetime
) -> AnswerPublished:
    """``question`` and ``answer`` are the texts with names taken out by whoever publishes them."""
    asked, said = question.strip(), answer.strip()
    if not asked or not said or len(asked) > QUESTION_MAX or len(said) > ANSWER_MAX:
        raise Refused(_("来信和答复都要有内容，各不超过 %(most)d 个字") % {"most": ANSWER_MAX})
    if found := [*personal_data_in(asked), *personal_data_in(said)]:
        names = "、".join(f"{one.kind.label} {one.text}" for one in found[:5])
        raise Refused(_("还有个人信息，请先隐去：%(names)s") % {"names": names})
    row = PublicAnswer.objects.create(comment=comment, **_shown(comment, asked, said, at))
    tell_writer(comment, Stage.PUBLISHED, text=row.slug, at=at)
    return AnswerPublished(number=str(comment), slug=row.slug, shown_digest=row.digest)


def _shown(comment: Comment, asked: str, said: str, at: datetime) -> dict[str, object]:
    letter, given = comment.letter, comment.answer
    about = letter.publication if letter.is_about_it else None
    return {
        "slug": secrets.token_hex(6),
        "unit": comment.organization.name,
        "kind": letter.kind,
        "bulletin_slug": about.slug if about else "",
        "bulletin_title": about.title if about else "",
        "finding_number": letter.finding_number if about else None,
        "question": asked,
        "answer": said,
        "received_on": localdate(letter.received_at),
        "answered_on": localdate(given.decided_at),
        "days": given.days,
        "late_days": given.late_days,
        "is_upheld": given.draft.is_upheld,
        "digest": digest_of(f"{asked}\n\n{said}"),
        "published_at": at,
    }
