"""Questions of the public site (公开侧查询): they answer with frozen values and read nothing that is not said here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from taizhang.publishing.comments.models import Letter, PublicAnswer, Remark, Tally, Told
from taizhang.publishing.comments.models.shown import Stage
from taizhang.publishing.comments.moderation import GROUNDS, Ground
from taizhang.publishing.comments.receipts import digest_of

__all__ = ["GROUNDS", "Followed", "Ground", "answer_of", "answers", "followed", "tallies"]


@dataclass(frozen=True, slots=True)
class ToldStep:
    stage: str
    number: str
    text: str
    due: date | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Followed:
    """What the writer of a letter may read of it; not what they wrote: somebody else may have found the code."""

    kind: str
    bulletin: str
    finding_number: int | None
    received_at: datetime
    remarks: Sequence[datetime]
    steps: Sequence[ToldStep]

    @property
    def number(self) -> str:
        return self.steps[0].number if self.steps else ""

    @property
    def due(self) -> date | None:
        """While an answer is still owed."""
        over = any(one.stage in (Stage.ANSWERED, Stage.REFUSED) for one in self.steps)
        return None if over or not self.steps else self.steps[-1].due


def followed(code: str) -> Followed | None:
    digest = digest_of(code)
    if not digest:
        return None
    facts = ("pk", "kind", "publication__title", "is_about_it", "finding_number", "received_at")
    row = Letter.objects.filter(code=digest).values(*facts).first()
    if row is None:
        return None
    steps = Told.objects.filter(letter=row["pk"]).order_by("pk")
    added = Remark.objects.filter(letter=row["pk"]).order_by("pk").values_list("added_at", flat=True)
    return Followed(
        kind=row["kind"],
        bulletin=row["publication__title"] if row["is_about_it"] else "",
        finding_number=row["finding_number"],
        received_at=row["received_at"],
        remarks=list(added),
        steps=[ToldStep(**one) for one in steps.values("stage", "number", "text", "due", "at")],
    )


def answers(bulletin: str = "", number: int | None = None) -> Sequence[dict[str, Any]]:
    """What was published, the latest first; all, or about one bulletin, or about one finding of it."""
    rows = PublicAnswer.objects.filter(**({"bulletin_slug": bulletin} if bulletin else {}))
    if number is not None:
        rows = rows.filter(finding_number=number)
    return list(rows.values(*FIELDS)[:ANSWERS_SHOWN])


def answer_of(slug: str) -> dict[str, Any] | None:
    return PublicAnswer.objects.filter(slug=slug).values(*FIELDS).first()


FIELDS = (
    *("slug", "unit", "kind", "bulletin_slug", "bulletin_title", "finding_number", "question", "answer"),
    *("received_on", "answered_on", "days", "late_days", "is_upheld", "digest", "published_at"),
)
ANSWERS_SHOWN = 200


def tallies() -> Sequence[dict[str, Any]]:
    """The latest count of each unit and year."""
    newest: dict[tuple[str, int], dict[str, Any]] = {}
    for one in Tally.objects.order_by("unit", "-year", "-as_of").values():
        newest.setdefault((one["unit"], one["year"]), dict(one))
    return list(newest.values())
