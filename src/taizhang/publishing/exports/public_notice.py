"""A public notice of a write-off as a Word file that can be put up (公示): what was done, until when, whom to tell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from taizhang.publishing.exports.word import OfficialDocument, Paragraph, Properties, write
from taizhang.publishing.exports.word.tail import written_date

DRAFT_MARK = "公示稿：还没有登记公示"
# How the contacts of a round are called on paper, in this order.
CONTACTS = {"phone": "联系电话", "email": "电子邮箱", "address": "通讯地址"}


@dataclass(frozen=True, kw_only=True)
class PublicNotice:
    """``text`` is what is shown, word for word; both days count. ``contacts`` are those of the round."""

    unit: str
    round: str
    number: int
    text: str
    from_date: date
    until_date: date
    contacts: Mapping[str, str]
    is_draft: bool
    made_at: datetime

    @property
    def title(self) -> str:
        return f"关于{self.unit}巡察反馈问题整改拟予销号的公示"

    @property
    def file_name(self) -> str:
        return f"公示-{self.round}第{self.number}号{'-稿' if self.is_draft else ''}.docx"


def notice_word(notice: PublicNotice) -> bytes:
    return write(
        OfficialDocument(
            notice.title,
            tuple(_paragraphs(notice)),
            notice.unit,
            notice.from_date,
            footer_note=DRAFT_MARK if notice.is_draft else None,
            properties=Properties(author=notice.unit, subject=notice.title, created=notice.made_at),
        )
    )


def _paragraphs(notice: PublicNotice) -> Iterator[Paragraph]:
    yield Paragraph(
        f"{notice.round}反馈的第{notice.number}号问题已经整改，拟予销号。现将整改情况公示如下，接受监督。"
    )
    yield from (Paragraph(line.strip()) for line in notice.text.splitlines() if line.strip())
    first, last = written_date(notice.from_date), written_date(notice.until_date)
    yield Paragraph(f"{first}至{last}（含首尾两日）。", head="公示时间：", bold=True)
    yield Paragraph(f"对公示内容有异议的，请在公示期内向{notice.unit}反映。")
    yield from (Paragraph(line) for line in _contacts(notice.contacts))


def _contacts(known: Mapping[str, str]) -> Iterator[str]:
    """A notice that says nobody to be told is filled in by hand."""
    said = [f"{name}：{known[key]}" for key, name in CONTACTS.items() if known.get(key)]
    yield from said or [f"{CONTACTS['phone']}：＿＿＿＿＿＿＿＿"]
