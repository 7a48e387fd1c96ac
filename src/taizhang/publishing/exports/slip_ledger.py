"""Many slips in one Word file (销号台账): the list of them, and behind it each slip on pages of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from taizhang.publishing.exports.word import (
    Attachment,
    Block,
    OfficialDocument,
    Paragraph,
    Properties,
    Table,
    write,
)
from taizhang.publishing.exports.write_off_slip import (
    DRAFT_MARK,
    TITLE,
    Row,
    Slip,
    is_done,
    short_date,
    slip_blocks,
)

NAME = "销号台账"
HEADINGS = ("序号", "问题", "责任股室", "措施", "佐证", "销号日期", "最后审核")


@dataclass(frozen=True, kw_only=True)
class SlipLedger:
    """``unit`` and ``round`` are empty where the slips are of several; ``left_out`` counts findings without one."""

    slips: Sequence[Slip]
    unit: str
    round: str
    left_out: int
    day: date
    trace: str
    made_at: datetime

    @property
    def title(self) -> str:
        return f"{self.unit}{self.round}{NAME}"


def slip_ledger_word(ledger: SlipLedger) -> bytes:
    return write(
        OfficialDocument(
            ledger.title,
            tuple(_blocks(ledger)),
            ledger.unit,
            ledger.day,
            attachments=tuple(_attached(one) for one in ledger.slips),
            footer_note=ledger.trace,
            properties=Properties(author=ledger.unit, subject=NAME, created=ledger.made_at),
        )
    )


def _blocks(ledger: SlipLedger) -> list[Block]:
    rows = tuple(_row(number, one, ledger.round) for number, one in enumerate(ledger.slips, 1))
    return [Table((HEADINGS, *rows)), Paragraph(_total(ledger))]


def _row(number: int, slip: Slip, round: str) -> Row:
    """The round is named where the ledger is not of one."""
    done = sum(1 for one in slip.measures if is_done(one))
    pieces = sum(1 for one in slip.evidence if one[0])
    decided = [one for one in slip.signed if one[1]]
    return (
        str(number),
        f"{slip.number.removeprefix(round)}：{slip.finding}",
        slip.office or "—",
        f"{done}/{len(slip.measures)}",
        f"{pieces}件",
        short_date(slip.written_off_on) if slip.written_off_on else "未销号",
        "\n".join(decided[-1][:2]) if decided else "—",
    )


def _total(ledger: SlipLedger) -> str:
    ended = sum(1 for one in ledger.slips if one.written_off_on)
    said = f"合计：{len(ledger.slips)}个问题，已销号{ended}个，审核中{len(ledger.slips) - ended}个。"
    return f"{said}另有{ledger.left_out}个问题还没有申请销号，未列入。" if ledger.left_out else said


def _attached(slip: Slip) -> Attachment:
    """A preview says of itself that it is none, in its title and at its end."""
    if slip.written_off_on:
        return Attachment(f"{TITLE}（{slip.number}）", tuple(slip_blocks(slip)))
    blocks = (*slip_blocks(slip), Paragraph(f"（{DRAFT_MARK}）"))
    return Attachment(f"{TITLE}（{slip.number}，预览）", blocks)
