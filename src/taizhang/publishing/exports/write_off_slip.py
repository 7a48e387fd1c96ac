"""The slip of a write-off as a Word file (对账销号单): the finding, what was done, what proves it, who agreed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from taizhang.publishing.exports.word import Block, OfficialDocument, Paragraph, Properties, Table, write
from taizhang.publishing.exports.word.tail import written_date

# The document is Chinese whatever the language of the page that it is taken from.
TITLE, DRAFT_TITLE, DRAFT_MARK = "对账销号单", "对账销号单\n（预览）", "预览：未销号，不作销号依据"
DIGEST_GROUP = 16
NOT_DONE = "未完成"

Row = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Slip:
    """All that the slip says. ``signed`` are the review steps: step, name, opinion, day; an open step has but its name.

    ``written_off_on`` is None for a finding that is still under review. ``trace`` says who took the slip, and when.
    """

    number: str
    unit: str
    round: str
    inspector: str
    office: str
    leaders: str
    feedback_on: date | None
    applied_on: date | None
    written_off_on: date | None
    path: Sequence[str]
    finding: str
    statement: str
    measures: Sequence[Row]
    evidence: Sequence[Row]
    visits: Sequence[str]
    notices: Sequence[str]
    signed: Sequence[Row]
    digest: str
    day: date
    trace: str
    made_at: datetime


def slip_word(slip: Slip) -> bytes:
    """The file; one for a finding that is not written off is marked so in its title and under its date."""
    is_draft = slip.written_off_on is None
    return write(
        OfficialDocument(
            DRAFT_TITLE if is_draft else TITLE,
            tuple(slip_blocks(slip)),
            slip.unit,
            slip.written_off_on or slip.day,
            footer_note=f"{DRAFT_MARK}；{slip.trace}" if is_draft else slip.trace,
            properties=Properties(
                author=slip.unit,
                subject=f"{TITLE} {slip.number}",
                identifier=slip.digest,
                created=slip.made_at,
            ),
        )
    )


def slip_blocks(slip: Slip) -> Iterator[Block]:
    yield Table(tuple(_particulars(slip)), header_rows=0)
    yield Paragraph("一、问题原文", 1)
    if slip.path:
        yield Paragraph("所属方面：" + "—".join(slip.path))
    yield from _lines(slip.finding)
    yield Paragraph("二、整改措施和成效", 1)
    yield Table((("序号", "整改措施", "责任人", "时限", "完成", "成效"), *slip.measures))
    yield Paragraph("三、整改结果", 1)
    yield from _lines(slip.statement)
    yield Paragraph("四、佐证材料", 1)
    yield Table((("序号", "佐证", "文件", "校验码（SHA-256）"), *slip.evidence))
    yield Paragraph("五、审核意见", 1)
    yield from (Paragraph(one) for one in (*slip.visits, *slip.notices))
    yield Table((("步骤", "审核人", "意见", "日期", "签　　　字"), *slip.signed))
    yield Paragraph(f"送审内容校验码：{grouped(slip.digest)}")


def is_done(measure: Row) -> bool:
    """Whether the row of a measure says so."""
    return measure[4] != NOT_DONE


def _particulars(slip: Slip) -> Iterator[Row]:
    yield "编号", slip.number, "轮次", slip.round
    yield "被巡察单位", slip.unit, "巡察组", slip.inspector or "—"
    yield "责任股室", slip.office or "—", "分管领导", slip.leaders or "—"
    yield "反馈日期", _day(slip.feedback_on), "申请日期", _day(slip.applied_on)
    yield "销号日期", _day(slip.written_off_on) if slip.written_off_on else "未销号", "", ""


def _day(day: date | None) -> str:
    return written_date(day) if day else "—"


def short_date(day: date) -> str:
    """As narrow columns of printed tables have it."""
    return f"{day.year}.{day.month}.{day.day}"


def _lines(text: str) -> Iterator[Paragraph]:
    return (Paragraph(line.strip()) for line in text.splitlines() if line.strip())


def grouped(digest: str) -> str:
    """A digest that can be broken over lines and compared by eye."""
    return " ".join(digest[at : at + DIGEST_GROUP] for at in range(0, len(digest), DIGEST_GROUP))


def file_name(slip: Slip) -> str:
    """A preview that left the house must not pass for the slip."""
    return f"{TITLE}-{slip.number}{'' if slip.written_off_on else '-预览'}.docx"


def trace_of(who: str, at: datetime, code: str) -> str:
    return f"{who}于{at:%Y-%m-%d %H:%M}从台账导出，追溯号{code}"
