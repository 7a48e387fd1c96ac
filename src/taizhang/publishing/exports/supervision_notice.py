"""A supervision notice as a Word file in the layout of GB/T 9704 (督办文书): numbered, addressed, with the measures in a table."""

from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localtime

from taizhang.ledger.rounds.lights import Light
from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.states import NoticeState
from taizhang.publishing.exports.word import OfficialDocument, Paragraph, Properties, Table, write
from taizhang.publishing.exports.word.letter import Block
from taizhang.publishing.exports.word.tail import written_date

WITHDRAWN = "本文书已撤回，不再有效"
HEADINGS = ("序号", "整改措施", "时限", "情况")


def notice_word(notice: Notice) -> bytes:
    issued = localtime(notice.issued_at)
    return write(
        OfficialDocument(
            notice.name,
            tuple(_blocks(notice)),
            notice.organization.name,
            issued.date(),
            addressee=str(notice.addressee.name),
            letterhead=f"{notice.organization.name}文件",
            docket=str(notice),
            footer_note=WITHDRAWN if notice.state == NoticeState.WITHDRAWN else None,
            properties=Properties(author=notice.organization.name, subject=notice.title, created=issued),
        )
    )


def _blocks(notice: Notice) -> Iterator[Block]:
    yield from (Paragraph(line.strip()) for line in notice.demand.splitlines() if line.strip())
    if notice.talk_at:
        when = localtime(notice.talk_at)
        day = f"{written_date(when.date())}{when:%H:%M}"
        yield Paragraph(f"{day}，{notice.talk_place}。", head="约谈时间、地点：", bold=True)
    yield Table((HEADINGS, *(_row(one) for one in notice.items)))
    if notice.reply_due:
        yield Paragraph(f"{written_date(notice.reply_due)}前（含当日）。", head="回复期限：", bold=True)
    if notice.recipients:
        yield Paragraph("、".join(name for _key, name in notice.recipients) + "。", head="送：", bold=True)


def _row(item: list[str]) -> tuple[str, ...]:
    finding, number, text, due, light = item
    day = written_date(date.fromisoformat(due)) if due else "未定"
    return (f"{finding}-{number}", text, day, SAID[light])


# The paper is Chinese whatever language its reader has chosen for pages.
SAID = {
    Light.OVERDUE.value: "超期",
    Light.WARNING.value: "紧急",
    Light.NOTICE.value: "临近",
    Light.NORMAL.value: "正常",
    Light.NONE.value: "未定期限",
    Light.DONE.value: "已完成",
}
