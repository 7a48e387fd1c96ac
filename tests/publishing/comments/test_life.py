"""The life of a letter: taken up or not, answered by two people, in time or late."""

from datetime import timedelta

import pytest
from commenting import ANSWER, TEXT, admitted, answered, assigned, drafted, written
from django.db import DatabaseError, transaction

import cast
from cast import DAY, NOON, acting
from taizhang.bureau.calendars.queries import calendar
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.actions.admit import admit
from taizhang.publishing.comments.actions.close_lookback import close_lookback
from taizhang.publishing.comments.actions.decide_answer import decide_answer
from taizhang.publishing.comments.actions.draft_answer import draft_answer
from taizhang.publishing.comments.actions.extend_comment import extend_comment
from taizhang.publishing.comments.actions.publish_answer import publish_answer
from taizhang.publishing.comments.actions.return_answer import return_answer
from taizhang.publishing.comments.actions.turn_away import turn_away
from taizhang.publishing.comments.models import Answer, Comment, LookbackRequest, PublicAnswer
from taizhang.publishing.comments.public import followed
from taizhang.publishing.comments.states import CommentState, LetterKind
from taizhang.publishing.comments.statistics import counts

pytestmark = pytest.mark.django_db


def test_the_day_of_the_answer_is_counted_in_working_days_from_the_day_it_came(house, publication):
    letter, _code = written(publication, at=NOON)
    later = NOON + timedelta(days=3)
    made = admit(letter, actor=acting(house.shen, later.date()), at=later)
    assert made.due == calendar().after(10, DAY).date


def test_whoever_is_refused_reads_the_rule_and_where_to_turn(house, publication):
    letter, code = written(publication)
    with pytest.raises(Refused, match="应当向哪个单位"):
        turn_away(letter, ground="other_body", **cast.at_work(house.shen))
    turn_away(letter, ground="other_body", note="请向县水利局反映。", **cast.at_work(house.shen))
    (step,) = followed(code).steps
    assert "不属于本单位职责范围" in step.text
    assert "县水利局" in step.text


def test_a_letter_is_decided_on_once(house, publication):
    letter, _code = written(publication)
    admitted(house, letter)
    with pytest.raises(Refused, match="已经处理过"):
        turn_away(letter, ground="unclear", **cast.at_work(house.wen))
    assert Comment.objects.count() == 1


def test_the_other_unit_decides_on_nothing(house, publication):
    letter, _code = written(publication)
    with pytest.raises(Refused, match="任职不能"):
        admit(letter, actor=acting(house.stranger), at=NOON)


def test_an_upheld_report_asks_for_a_look_back_that_somebody_answers(house, publication):
    letter, code = written(publication)
    answered(house, letter)
    asked = LookbackRequest.objects.get()
    assert (asked.finding.number, asked.state) == (1, "open")
    close_lookback(asked, outcome="护栏四段全部修好。", **cast.at_work(house.shen))
    assert LookbackRequest.objects.get().state == "done"
    assert [one.stage for one in followed(code).steps] == ["admitted", "assigned", "answered"]
    assert followed(code).steps[-1].text == ANSWER
    assert list(verify()) == []


def test_what_is_not_upheld_asks_for_nothing(house, publication):
    letter, _code = written(publication)
    answered(house, letter, is_upheld=False)
    assert not LookbackRequest.objects.exists()


def test_only_a_report_is_upheld_or_not(house, publication):
    letter, _code = written(publication, kind=LetterKind.OPINION)
    made = assigned(house, letter)
    with pytest.raises(Refused, match="是否属实"):
        draft_answer(made, text=ANSWER, is_upheld=True, **cast.at_work(house.zhou))


class TestFourEyes:
    def test_nobody_decides_on_what_they_drafted(self, house, publication):
        made = drafted(house, written(publication)[0])
        cast.appoint(person=house.zhou, role=cast.Role.LEADER, organization=house.unit, from_date=cast.DAY)
        for act in (decide_answer, lambda row, **facts: return_answer(row, opinion="太短", **facts)):
            with pytest.raises(Refused, match="由别人审定"):
                act(made, **cast.at_work(house.zhou))

    def test_nor_does_the_database_let_them_through_a_deputy(self, house, publication):
        made = drafted(house, written(publication)[0])
        facts = {"draft": made.drafts.get(), "due": DAY, "days": 1, "decided_at": NOON}
        cast.deputize(house.zhou, house.gao)
        for who in (house.zhou, house.gao):
            with pytest.raises(DatabaseError, match="four eyes"), transaction.atomic():
                Answer.objects.create(comment=made, decided_by=who, **facts)

    def test_a_draft_that_was_returned_is_written_anew(self, house, publication):
        made = drafted(house, written(publication)[0])
        return_answer(made, opinion="请写明完成时间", **cast.at_work(house.gao))
        draft_answer(made, text=ANSWER + "请监督。", is_upheld=True, **cast.at_work(house.xu))
        decide_answer(made, **cast.at_work(house.gao))
        assert Answer.objects.get().draft.text.endswith("请监督。")


def test_it_is_put_off_once_with_a_reason_that_the_writer_reads(house, publication):
    letter, code = written(publication)
    made = admitted(house, letter)
    before = made.due
    with pytest.raises(Refused, match="理由"):
        extend_comment(made, days=5, reason=" ", **cast.at_work(house.shen))
    extend_comment(made, days=5, reason="要等汛期过后检测", **cast.at_work(house.shen))
    fresh = Comment.objects.get()
    assert fresh.due > before
    assert followed(code).steps[-1].text == "要等汛期过后检测"
    with pytest.raises(Refused, match="已经延过一次"):
        extend_comment(fresh, days=1, reason="再等等", **cast.at_work(house.shen))


def test_late_is_counted_in_working_days_and_told_in_the_statistics(house, publication):
    late, _code = written(publication)
    answered(house, late, at=NOON + timedelta(days=40))
    answered(house, written(publication)[0])
    written(publication)
    found = counts(house.unit, NOON.year, on=DAY)
    assert (found.received, found.undecided, found.admitted, found.answered) == (3, 1, 2, 2)
    assert (found.in_time, found.late, found.upheld) == (1, 1, 2)
    assert Answer.objects.get(comment__letter=late).late_days > 10


class TestPublishing:
    def test_without_consent_nothing_is_published(self, house, publication):
        made = answered(house, written(publication)[0])
        with pytest.raises(Refused, match="没有同意公开"):
            publish_answer(made, question=TEXT, answer=ANSWER, **cast.at_work(house.shen))

    def test_personal_data_stops_it_and_what_is_masked_is_published(self, house, publication):
        text = TEXT + "我电话13812345678"
        made = answered(house, written(publication, text=text, may_publish=True)[0])
        with pytest.raises(Refused, match="13812345678"):
            publish_answer(made, question=text, answer=ANSWER, **cast.at_work(house.shen))
        publish_answer(made, question=TEXT, answer=ANSWER, **cast.at_work(house.shen))
        assert PublicAnswer.objects.get().question == TEXT


def test_nothing_that_a_citizen_wrote_stands_in_the_journal(house, publication):
    contact = "王小明 13987654321"
    letter, _code = written(publication, contact=contact, may_publish=True)
    made = answered(house, letter)
    publish_answer(made, question="问", answer="答", **cast.at_work(house.shen))
    kept = b"".join(bytes(one.body) for one in Entry.objects.all()).decode()
    assert made.state == CommentState.ANSWERED
    assert letter.commitment in kept
    assert TEXT not in kept
    assert ANSWER not in kept
    assert "王小明" not in kept
