"""Once a day the signed checkpoint goes to everybody who keeps it; what was sent and what failed is seen."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

import cast
from taizhang.bureau.journal.models import Seal
from taizhang.bureau.journal.seals.keys import signer
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.bureau.watch.anchors import notes_in, said_of
from taizhang.bureau.watch.attending import attend
from taizhang.bureau.watch.models import Kind, Letter
from taizhang.bureau.watch.posting import PAUSES, plan, send_due

from .test_verifying import altered

pytestmark = pytest.mark.django_db
NIGHT = datetime(2026, 11, 28, 2, 31, tzinfo=ZoneInfo("Asia/Shanghai"))
INSPECTORS, ARCHIVE, AUDITOR = "xuncha@example.gov.cn", "dangan@example.gov.cn", "shenji@example.gov.cn"


@pytest.fixture
def house(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    settings.MAIL_URL, settings.ANCHORS_TO, settings.ALARMS_TO = "set", [INSPECTORS, ARCHIVE], [AUDITOR]
    house = cast.bureau()
    cast.round_with_findings(house, findings=1)
    seal(signer(), at=cast.NOON)
    return house


def test_each_address_gets_the_checkpoint_once_a_day(house, mailoutbox):
    attend(at=NIGHT)
    attend(at=NIGHT + timedelta(hours=9))
    assert [one.to for one in mailoutbox] == [[INSPECTORS], [ARCHIVE]]
    attend(at=NIGHT + timedelta(days=1))
    assert len(mailoutbox) == 4
    assert {one.sent_at is not None for one in Letter.objects.all()} == {True}


def test_what_was_sent_is_kept_and_holds_as_an_anchor(house, mailoutbox):
    attend(at=NIGHT)
    last = Seal.objects.latest("size")
    attached = [content for _name, content, _kind in mailoutbox[0].attachments]
    assert attached == [last.note, last.sm_note] == [note for _name, note in Letter.objects.first().notes]
    for note in attached:
        assert [holds for holds, _said in said_of(f"收到的邮件：\r\n\r\n  {note}")] == [True]


def test_no_mail_goes_out_where_none_is_set_up(house, settings, mailoutbox):
    settings.MAIL_URL = ""
    attend(at=NIGHT)
    assert (mailoutbox, Letter.objects.count()) == ([], 0)


def test_what_cannot_be_sent_is_tried_again_and_given_up_in_the_end(house, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    plan(at=NIGHT)
    at = NIGHT
    for _time in range(len(PAUSES) + 1):
        assert send_due(at=at) == 0
        at += timedelta(days=1)
    letter = Letter.objects.first()
    assert (letter.attempts, letter.next_at, letter.sent_at) == (len(PAUSES) + 1, None, None)
    assert "refused" in letter.trouble.lower()


def test_the_auditors_are_told_once_of_a_verification_that_failed(house, mailoutbox):
    altered()
    attend(at=NIGHT)
    attend(at=NIGHT + timedelta(hours=1))
    told = [one for one in mailoutbox if one.to == [AUDITOR]]
    assert [one.subject for one in told] == [Letter.objects.get(kind=Kind.ALARM).subject]
    assert "已被改动" in told[0].body


def test_an_anchor_of_another_history_does_not_hold(house):
    note = Seal.objects.latest("size").note
    altered()
    assert [holds for holds, _said in said_of(note)] == [False]
    assert [holds for holds, _said in said_of(note.replace(signer().name, "elsewhere"))] == [False]
    assert [holds for holds, _said in said_of("您好，附件请查收。")] == [False]


def test_notes_are_found_in_what_they_were_pasted_with(house):
    last = Seal.objects.latest("size")
    pasted = f"> 转发\n{last.note}\n\n祝好\n{last.sm_note}\n发自手机"
    assert notes_in(pasted) == [last.note, last.sm_note]
    assert notes_in("x\n" * 5000) == []
