"""Meetings are entered after they were held, corrected by further records, and counted by kind and period."""

from datetime import date, time, timedelta

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

import cast
from taizhang.bureau.files.actions.receive import receive
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.meetings.actions.correct_meeting import correct_meeting
from taizhang.bureau.meetings.actions.drop_resolution import drop_resolution
from taizhang.bureau.meetings.actions.file_minutes import file_minutes
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.bureau.meetings.actions.strike_meeting import strike_meeting
from taizhang.bureau.meetings.models import Meeting, Record
from taizhang.bureau.meetings.queries import counted_by_kind, held, meetings_for
from taizhang.bureau.meetings.recording import MeetingFacts
from taizhang.bureau.refusal import Refused


def again(meeting):
    return Meeting.objects.get(pk=meeting.pk)


def counts(house, first=None, last=None):
    found = counted_by_kind(held(house.unit, first=first, last=last))
    return {one.code: one.count for one in found if one.count}


def test_who_was_there_and_who_was_not_and_why(house):
    record = cast.meeting(house).record
    assert [(one.person, one.is_present, one.reason) for one in record.attendances.all()] == [
        (house.fang, True, ""),
        (house.shen, True, ""),
        (house.gao, False, "外出培训"),
    ]


def test_they_are_counted_by_kind_and_period(house):
    cast.meeting(house)
    cast.meeting(house, held_on=date(2026, 1, 20))
    cast.meeting(house, kind="democratic_life")
    assert counts(house) == {"party_group": 2, "democratic_life": 1}
    assert counts(house, first=date(2026, 2, 1), last=cast.DAY) == {"party_group": 1, "democratic_life": 1}
    assert counts(house, last=date(2026, 1, 31)) == {"party_group": 1}


def test_a_struck_one_counts_no_longer_and_stays(house):
    meeting = cast.meeting(house)
    strike_meeting(meeting, reason="登记到别的单位去了", **cast.at_work(house.shen))
    assert counts(house) == {}
    assert again(meeting).state == "struck"


def test_a_correction_is_a_further_record_and_the_first_one_stays(house):
    meeting = cast.meeting(house)
    said = {"kind": "party_group", "held_on": date(2026, 1, 5), "began_at": time(15, 0), "place": "二楼"}
    people = {"chair": house.fang, "attendees": [house.fang], "absentees": {}, "agenda": ["学习"]}
    facts = MeetingFacts(**said, **people)
    correct_meeting(again(meeting), facts=facts, reason="日期记错", **cast.at_work(house.wen))
    assert again(meeting).record.held_on == date(2026, 1, 5)
    assert [one.number for one in meeting.records.all()] == [1, 2]
    assert meeting.records.get(number=1).place == "三楼会议室"
    assert list(history(meeting.stream))[-1].sentence == "更正会议记录（第 2 版）：日期记错"


def test_the_database_itself_refuses_to_rewrite_a_record(house):
    cast.meeting(house)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Record.objects.update(place="别处")


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"held_on": cast.DAY + timedelta(days=1)}, "还没有召开"),
        ({"agenda": []}, "至少填写一项议程"),
        ({"place": " "}, "会议地点"),
        ({"kind": "tea"}, "会议类型"),
    ],
)
def test_what_is_not_known_is_asked_for(house, facts, why):
    with pytest.raises(Refused, match=why):
        cast.meeting(house, **facts)


def test_whoever_presides_is_there_and_an_absence_has_a_reason(house):
    with pytest.raises(Refused, match="主持人要在出席人员里"):
        cast.meeting(house, attendees=[house.shen])
    with pytest.raises(Refused, match="高远既列为出席又列为缺席"):
        cast.meeting(house, attendees=[house.fang, house.gao])
    with pytest.raises(Refused, match="请写明高远缺席的原因"):
        cast.meeting(house, absentees={house.gao: " "})
    assert not Meeting.objects.exists()


def test_the_same_meeting_is_not_entered_twice(house):
    cast.meeting(house)
    with pytest.raises(Refused, match="已经登记过"):
        cast.meeting(house)


def test_minutes_are_kept_and_later_ones_take_their_place(house):
    meeting = cast.meeting(house)
    for text in ("初稿", "定稿"):
        file = receive([text.encode()], **cast.at_work(house.shen))
        file_minutes(again(meeting), file=file, file_name=f"{text}.docx", **cast.at_work(house.shen))
    assert [one.file_name for one in meeting.minutes.all()] == ["定稿.docx", "初稿.docx"]


def test_decisions_are_numbered_and_dropped_with_a_reason(house):
    meeting = cast.meeting(house)
    for text in ("建立周调度", "开展专项检查"):
        resolve(again(meeting), text=text, **cast.at_work(house.shen))
    with pytest.raises(Refused, match="已经登记过"):
        resolve(again(meeting), text="建立周调度", **cast.at_work(house.shen))
    with pytest.raises(Refused, match="还有有效的决定事项"):
        strike_meeting(again(meeting), reason="记错", **cast.at_work(house.shen))
    for one in meeting.resolutions.all():
        drop_resolution(one, reason="另有安排", **cast.at_work(house.shen))
    strike_meeting(again(meeting), reason="记错", **cast.at_work(house.shen))
    assert list(verify()) == []


def test_only_those_who_sit_there_or_watch_over_it_read_them(house):
    meeting = cast.meeting(house, attendees=[house.fang, house.shen, house.zhou])
    readers = ("fang", "shen", "wen", "gao", "zhou", "observer")
    seen = {who: list(meetings_for(cast.acting(getattr(house, who)))) for who in readers}
    assert seen == {who: [meeting] for who in readers}
    for who in ("xu", "lu", "stranger"):
        assert not meetings_for(cast.acting(getattr(house, who))).exists()


@pytest.mark.parametrize("who", ["zhou", "xu", "gao", "fang", "observer", "stranger"])
def test_only_the_office_of_rectification_enters_them(house, who):
    from taizhang.bureau.meetings.actions.record_meeting import record_meeting

    assert not record_meeting.is_open_to(house.unit, cast.acting(getattr(house, who)))
