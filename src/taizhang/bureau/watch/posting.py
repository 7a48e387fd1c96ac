"""寄存函:the day's checkpoint goes to people who do not run the machine; an alarm goes to the auditors."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F, Q
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import override

from taizhang.bureau.journal.models import Seal
from taizhang.bureau.watch.models import Kind, Letter, Verification
from taizhang.bureau.watch.verifying import last_turn

# Ten minutes, an hour, three hours, then every half day: after two days somebody has to look.
PAUSES = [timedelta(minutes=10), timedelta(hours=1), timedelta(hours=3), *[timedelta(hours=12)] * 4]
AT_ONCE = 50
TOLD_FAULTS = 20
TROUBLE_CHARACTERS = 200


def is_configured() -> bool:
    return bool(settings.MAIL_URL)


def plan(*, at: datetime) -> int:
    """The day's letters that are not written yet; how many were."""
    seal = Seal.objects.order_by("-size").first()
    if not is_configured():
        return 0
    with override("zh-hans"):
        made = [_anchor(one, seal, at) for one in settings.ANCHORS_TO] if seal else []
        made += _alarms(at)
    before = Letter.objects.count()
    # Another process may plan at the same time: the unique pairs let one of two in.
    Letter.objects.bulk_create(made, ignore_conflicts=True)
    return Letter.objects.count() - before


def _anchor(address: str, seal: Seal, at: datetime) -> Letter:
    """The log grows all day: the letter of a day is the first that is written on it."""
    said = {"size": seal.size, "at": f"{localtime(seal.sealed_at):%Y-%m-%d %H:%M}"}
    text = _(
        "台账留痕的校验点见附件：到 %(at)s 共 %(size)d 条。请保存附件，不必回复。\n"
        "日后如需核对留痕有没有被改动，把附件交给审计管理员在“核验”页核对，"
        "或者对导出的留痕运行 python3 verify.py 目录 --anchor 附件。"
    )
    notes = [["checkpoint", seal.note], *([["checkpoint-sm", seal.sm_note]] if seal.sm_note else [])]
    day = localtime(last_turn(at)).date()
    subject = _("台账留痕校验点：%(size)d 条（%(at)s）") % said
    return Letter(
        kind=Kind.ANCHOR,
        address=address,
        day=day,
        number=seal.size,
        subject=subject,
        text=text % said,
        notes=notes,
        next_at=at,
    )


def _alarms(at: datetime) -> list[Letter]:
    done = Verification.objects.first()
    if done is None or not done.fault_count:
        return []
    subject = _("台账留痕核验不通过：%(count)d 处不符") % {"count": done.fault_count}
    text = "\n".join(done.faults[:TOLD_FAULTS])
    day = localtime(done.began_at).date()
    facts = {"day": day, "number": done.pk, "subject": subject, "text": text, "next_at": at}
    return [Letter(kind=Kind.ALARM, address=one, **facts) for one in settings.ALARMS_TO]


def send_due(*, at: datetime) -> int:
    """Those whose time has come; how many were sent."""
    due = list(Letter.objects.filter(next_at__lte=at).order_by("next_at", "pk")[:AT_ONCE])
    return sum(_sent(one, at) for one in due if is_configured())


def _sent(letter: Letter, at: datetime) -> bool:
    """Claimed before it is tried, so that two processes do not send it twice."""
    pause = PAUSES[min(letter.attempts, len(PAUSES) - 1)]
    later = at + pause if letter.attempts < len(PAUSES) else None
    mine = Letter.objects.filter(pk=letter.pk, attempts=letter.attempts, sent_at=None)
    if not mine.filter(~Q(next_at=None)).update(attempts=F("attempts") + 1, next_at=later):
        return False
    try:
        _message(letter).send()
    except Exception as why:  # whatever the other side says
        trouble = f"{type(why).__name__}: {why}"[:TROUBLE_CHARACTERS]
        Letter.objects.filter(pk=letter.pk).update(trouble=trouble)
        return False
    Letter.objects.filter(pk=letter.pk).update(sent_at=at, next_at=None, trouble="")
    return True


def _message(letter: Letter) -> EmailMessage:
    message = EmailMessage(letter.subject, letter.text, to=[letter.address])
    for name, note in letter.notes:
        message.attach(f"{name}-{letter.number}.txt", note, "text/plain")
    return message
