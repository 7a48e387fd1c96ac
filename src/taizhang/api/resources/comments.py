"""Letters from citizens, what became of them, and requests to look again (来信、办件、回头看请求).

How the writer can be reached is not here, nor the files: they are opened on pages, where each view is recorded.
"""

from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from taizhang.api.resource import Filter, Resource, Shape
from taizhang.bureau.accounts.actor import Actor
from taizhang.publishing.comments.models import Comment, Letter, LetterFile, LookbackRequest
from taizhang.publishing.comments.queries import all_letters_for, comments_for, lookbacks_for
from taizhang.publishing.comments.states import CommentState, LetterKind, LookbackState


class LetterShape(Shape):
    id: int
    bulletin: int
    is_about_it: bool
    finding_number: int | None
    kind: str
    text: str
    may_publish: bool
    files: int
    received_at: datetime
    comment: int | None


def _with_files(rows: QuerySet[Letter], _actor: Actor) -> QuerySet[Letter]:
    return rows.prefetch_related(Prefetch("files", LetterFile.objects.only("letter")))


def describe_letter(row: Letter) -> LetterShape:
    decided = getattr(row, "comment", None)
    return LetterShape(
        id=row.pk,
        bulletin=row.publication.bulletin_id,
        is_about_it=row.is_about_it,
        finding_number=row.finding_number,
        kind=row.kind,
        text=row.text,
        may_publish=row.may_publish,
        files=len(row.files.all()),
        received_at=row.received_at,
        comment=decided.pk if decided else None,
    )


ARRIVALS = Resource(
    noun="arrivals",
    has_journal=False,
    title=_("来信"),
    model=Letter,
    rows=all_letters_for,
    dressed=_with_files,
    shape=LetterShape,
    describe=describe_letter,
    filters={"kind": Filter("kind", str, tuple(LetterKind.values))},
)


class CommentShape(Shape):
    id: int
    version: int
    number: str
    letter: int
    organization: int
    office: int | None
    finding: int | None
    due: date | None
    is_provisional: bool
    opened_at: datetime
    ground: str
    drafts: list[str]
    answer: str
    answered_at: datetime | None
    days: int | None
    late_days: int | None
    is_upheld: bool | None
    state: str


def _whole(rows: QuerySet[Comment], _actor: Actor) -> QuerySet[Comment]:
    return rows.select_related("refusal", "answer__draft").prefetch_related("drafts")


def describe_comment(row: Comment) -> CommentShape:
    answer: Any = getattr(row, "answer", None)
    refusal: Any = getattr(row, "refusal", None)
    return CommentShape(
        id=row.pk,
        version=row.version,
        number=str(row),
        letter=row.letter_id,
        organization=row.organization_id,
        office=row.office_id,
        finding=row.finding_id,
        due=row.due,
        is_provisional=row.is_provisional,
        opened_at=row.opened_at,
        ground=refusal.ground if refusal else "",
        drafts=[one.text for one in row.drafts.all()],
        answer=answer.draft.text if answer else "",
        answered_at=answer.decided_at if answer else None,
        days=answer.days if answer else None,
        late_days=answer.late_days if answer else None,
        is_upheld=answer.draft.is_upheld if answer else None,
        state=row.state,
    )


COMMENTS = Resource(
    noun="comments",
    title=_("来信办件"),
    model=Comment,
    rows=comments_for,
    dressed=_whole,
    shape=CommentShape,
    describe=describe_comment,
    filters={
        "organization": Filter("organization"),
        "office": Filter("office"),
        "finding": Filter("finding"),
        "state": Filter("state", str, tuple(CommentState.values)),
    },
)


class LookbackShape(Shape):
    id: int
    version: int
    finding: int
    comment: int
    outcome: str
    asked_at: datetime
    state: str


def describe_lookback(row: LookbackRequest) -> LookbackShape:
    return LookbackShape(
        id=row.pk,
        version=row.version,
        finding=row.finding_id,
        comment=row.comment_id,
        outcome=row.outcome,
        asked_at=row.asked_at,
        state=row.state,
    )


LOOKBACKS = Resource(
    noun="lookbacks",
    title=_("回头看请求"),
    model=LookbackRequest,
    rows=lookbacks_for,
    shape=LookbackShape,
    describe=describe_lookback,
    filters={"finding": Filter("finding"), "state": Filter("state", str, tuple(LookbackState.values))},
)
