"""A letter from a citizen, carried from station to station through the real actions (来信的测试人物)."""

from datetime import datetime
from typing import Any

import cast
from cast import NOON, acting
from taizhang.ledger.findings.models import Finding
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.actions.freeze import freeze
from taizhang.publishing.bulletins.models import Publication
from taizhang.publishing.comments.actions.admit import admit
from taizhang.publishing.comments.actions.assign_comment import assign_comment
from taizhang.publishing.comments.actions.decide_answer import decide_answer
from taizhang.publishing.comments.actions.draft_answer import draft_answer
from taizhang.publishing.comments.intake import Written, receive_letter
from taizhang.publishing.comments.models import Comment, Letter
from taizhang.publishing.comments.states import LetterKind

TEXT = "三号桥的护栏还是坏的，孩子上学要绕路。"
ANSWER = "经现场核查，护栏已修复三段，余下一段本月底前完成。"


def published(house: cast.Bureau, round: Any) -> Publication:
    by = acting(house.shen)
    drafted = draft(round, as_of=cast.DAY, actor=by, at=NOON)
    freeze(drafted, actor=acting(house.fang), at=NOON)
    return Publication.objects.get(bulletin=drafted)


def written(publication: Publication, *, at: datetime = NOON, **changed: Any) -> tuple[Letter, str]:
    """The letter and its receipt code."""
    usual: dict[str, Any] = {"kind": LetterKind.UNRESOLVED, "text": TEXT, "finding_number": 1}
    code = receive_letter(Written(bulletin=publication.slug, **(usual | changed)), at=at)
    return Letter.objects.latest("pk"), code


def admitted(house: cast.Bureau, letter: Letter, **changed: Any) -> Comment:
    finding = Finding.objects.filter(round=letter.publication.bulletin.round, number=1).first()
    facts = {"finding": finding, **cast.at_work(house.shen)} | changed
    return admit(letter, **facts)


def assigned(house: cast.Bureau, letter: Letter) -> Comment:
    made = admitted(house, letter)
    assign_comment(made, office=house.office, **cast.at_work(house.shen))
    return Comment.objects.get(pk=made.pk)


def drafted(house: cast.Bureau, letter: Letter, *, is_upheld: bool | None = True) -> Comment:
    made = assigned(house, letter)
    draft_answer(made, text=ANSWER, is_upheld=is_upheld, **cast.at_work(house.zhou))
    return Comment.objects.get(pk=made.pk)


def answered(
    house: cast.Bureau, letter: Letter, *, at: datetime = NOON, is_upheld: bool | None = True
) -> Comment:
    made = drafted(house, letter, is_upheld=is_upheld)
    decide_answer(made, actor=acting(house.gao), at=at)
    return Comment.objects.get(pk=made.pk)
